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
        onChange={(month) => onView({ ...view, month })}
      >
        {lastMonths(serverNow()).map((month) => (
          <option key={month} value={month}>
            {monthWords(format, month)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('log.action')}
        value={view.action ?? ''}
        onChange={(value) =>
          onView({ ...view, action: AUDIT_ACTIONS.find((action) => action === value) ?? null })
        }
      >
        <option value="">{t('log.everything')}</option>
        {AUDIT_ACTIONS.map((action) => (
          <option key={action} value={action}>
            {t(`logAction.${action}`)}
          </option>
        ))}
      </Choice>
    </FieldRow>
  );
}
