import { AUDIT_ACTIONS } from '@samenhang/shared/api/audit-actions';
import { Choice, FieldRow } from '../../../components/field.tsx';
import { serverNow } from '../../../lib/server-clock.ts';
import { useText } from '../../../lib/text.ts';
import type { LogView } from '../api/log.ts';
import { lastMonths, monthWords } from '../model/log-words.ts';

interface Props {
  readonly view: LogView;
  readonly onView: (view: LogView) => void;
}

/** Which month, and what of it. */
export function LogChoice({ view, onView }: Props) {
  const { t, format } = useText();
  return (
    <FieldRow>
      <Choice
        label={t('log.month')}
        value={view.month}
        options={lastMonths(serverNow()).map((month) => ({
          ...{ value: month, words: monthWords(format, month) },
        }))}
        onChange={(month) => onView({ ...view, month })}
      />
      <Choice
        label={t('log.action')}
        value={view.action ?? ''}
        options={[
          { value: '', words: t('log.everything') },
          ...AUDIT_ACTIONS.map((value) => ({ value, words: t(`logAction.${value}`) })),
        ]}
        onChange={(action) => onView({ ...view, action: action === '' ? null : action })}
      />
    </FieldRow>
  );
}
