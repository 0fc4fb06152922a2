import type { ActionView } from '@samenhang/shared/api/actions';
import { actionText } from '../../../words/action-words.ts';
import type { Wording } from '../../../words/score-words.ts';

/** A day of the calendar, wherever it is read. */
export const dayText = ({ format }: Pick<Wording, 'format'>, due: string) =>
  format.date(`${due}T12:00:00`);

/** Whose it is and by when; of somebody who left, that it asks for another owner. */
export function ownedText(words: Wording, { owner, due }: ActionView): string {
  const { t } = words;
  const date = dayText(words, due);
  return owner.hasLeft
    ? t('reviewLast.leftOwned', { date })
    : t('reviewLast.owned', { owner: owner.name, date });
}

/** The plan as lines of text, for wherever a team keeps such things. */
export function planText(words: Wording, unit: string, actions: readonly ActionView[]): string {
  const { t } = words;
  const lines = actions.map(({ what, owner, due }) =>
    t('reviewDone.copyLine', {
      action: actionText(words, what),
      owner: owner.name,
      date: dayText(words, due),
    }),
  );
  return [t('reviewDone.copyTitle', { unit }), ...lines].join('\n');
}

/** The first day on which something of it is due. */
export function comesBackOn(actions: readonly ActionView[]): string | undefined {
  return actions.map(({ due }) => due).toSorted()[0];
}
