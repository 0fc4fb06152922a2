import { Choice } from '../../../components/field.tsx';
import { useText } from '../../../lib/text.ts';
import type { Log, LogView } from '../api/log.ts';
import { actorsOf, whoWords } from '../model/log-words.ts';

interface Props {
  readonly view: LogView;
  readonly log: Log;
  readonly onView: (view: LogView) => void;
}

/** Whose acts: of those who are in the view, as its entries name them. */
export function LogActor({ view, log, onView }: Props) {
  const words = useText();
  const { t } = words;
  const known = { words, ...log };
  return (
    <Choice
      label={t('log.actor')}
      value={view.actor ?? ''}
      options={[
        { value: '', words: t('log.anybody') },
        ...actorsOf(log.items, view.actor).map((entry) => ({
          ...{ value: entry.actor, words: whoWords(entry, known) },
        })),
      ]}
      onChange={(actor) => onView({ ...view, actor: actor === '' ? null : actor })}
    />
  );
}
