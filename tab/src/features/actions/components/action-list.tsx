import type { ActionView } from '@samenhang/shared/api/actions';
import { nameOf, type Wording } from '../../../words/score-words.ts';
import { ActionCard } from './action-card.tsx';
import { ActionItems } from './action-items.tsx';
import type { OnChanged } from './use-action.ts';

interface Props {
  readonly words: Wording;
  readonly actions: readonly ActionView[];
  /** What of the result each is about, where more is to be said than its name. */
  readonly aboutOf?: (action: ActionView) => string | null;
  readonly tagOf?: (action: ActionView) => string | null;
  /** Absent where the reader may not edit them. */
  readonly onEdit?: (action: ActionView) => void;
  readonly onOvertaken: () => void;
  readonly onChanged?: OnChanged;
}

/** Actions of one plan: of each who does it, by when, and what it is about. */
export function ActionList({ words, actions, onEdit, aboutOf, ...told }: Props) {
  const { t } = words;
  if (actions.length === 0) return null;
  const whose = ({ isMine, owner }: ActionView, day: string) => {
    if (isMine) return t('plan.mine', { day });
    if (!owner.hasLeft) return t('plan.by', { owner: owner.name, day });
    return onEdit === undefined
      ? t('plan.hasLeftRead', { day })
      : t('plan.hasLeft', { owner: owner.name });
  };
  const named = ({ cell }: ActionView) =>
    cell === null ? null : t('plan.cell', { cell: nameOf(words, cell) });
  return (
    <ActionItems>
      {actions.map((read) => (
        <ActionCard
          key={read.id}
          {...{ words, read, whose, ...told }}
          aboutOf={aboutOf ?? named}
          {...(onEdit !== undefined && { onEdit })}
        />
      ))}
    </ActionItems>
  );
}
