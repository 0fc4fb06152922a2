import type { ActionView, ActionWhat } from '@samenhang/shared/api/actions';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { THEMES, type Theme } from '@samenhang/shared/instruments/vocabulary';
import { labelOf, measureOf, nameOf, type Wording } from '../../../words/score-words.ts';

/** The released scores of the whole organisation, and per theme how far its pillars lie apart. */
export interface BoardScores {
  readonly scores: ReleasedGroup['scores'];
  readonly gaps: ReadonlyMap<Theme, string>;
}

/** The cell that an action is about, how it stands, and the coherence that it would touch. */
export function standingOf(
  words: Wording,
  { cell }: Pick<ActionView, 'cell'>,
  { scores, gaps }: BoardScores,
): string | null {
  if (cell === null) return null;
  const { t } = words;
  const score = scores[cell];
  const theme = THEMES.find((one) => cell.startsWith(`${one}.`));
  const gap = theme && gaps.get(theme);
  if (score === undefined || gap === undefined)
    return t('plan.cell', { cell: nameOf(words, cell) });
  return t('board.cell', { cell: labelOf(words, cell), score: measureOf(words, score), gap });
}

/** Whether the bank says that the works council has a say in it; of one's own words nobody knows. */
export function involvesWorksCouncil({ items, habits }: Instrument, what: ActionWhat): boolean {
  if (what.kind === 'own') return false;
  const item = what.kind === 'step' ? what.item : habits.find(({ id }) => id === what.habit)?.item;
  return items.find(({ id }) => id === item)?.involveWorksCouncil === true;
}
