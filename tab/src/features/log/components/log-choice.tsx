import { Choice, FieldRow } from '../../../components/field.tsx';
import { serverNow } from '../../../lib/server-clock.ts';
import { useText } from '../../../lib/text.ts';
import type { LogView } from '../api/log.ts';
import { lastMonths, monthWords, whoWords } from '../model/log-words.ts';
import { type Offered, offeredIn } from '../model/offered.ts';

interface Props {
  readonly view: LogView;
  /** What the log said last; `null` before it said anything. */
  readonly offered: Offered | null;
  readonly onView: (view: LogView) => void;
}

/** Which month, and what of it: of the acts that it has, and of those whose they are. */
export function LogChoice({ view, offered, onView }: Props) {
  const words = useText();
  const { t, format } = words;
  const { actions, actors, you } = offeredIn(offered, view);
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
          ...actions.map((value) => ({ value, words: t(`logAction.${value}`) })),
        ]}
        onChange={(action) => onView({ ...view, action: action === '' ? null : action })}
      />
      <Choice
        label={t('log.actor')}
        value={view.actor ?? ''}
        options={[
          { value: '', words: t('log.anybody') },
          ...actors.map((one) => ({ value: one.actor, words: whoWords(one, { words, you }) })),
        ]}
        onChange={(actor) => onView({ ...view, actor: actor === '' ? null : actor })}
      />
    </FieldRow>
  );
}
