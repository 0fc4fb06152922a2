import type { Wording } from '../../../words/score-words.ts';
import type { Column } from './sheet.ts';

/** Every column there is, with its width in characters. */
const WIDTHS = {
  unit: 18,
  name: 28,
  kind: 26,
  reason: 30,
  of: 24,
  view: 20,
  fewest: 19,
  most: 23,
  score: 22,
  scoreName: 34,
  points: 16,
  bound: 14,
  low: 18,
  high: 18,
  reached: 20,
  certainty: 26,
  cycle: 34,
  care: 60,
  represents: 44,
  statement: 16,
  cell: 34,
  level: 24,
  text: 70,
  oldHabit: 16,
  answer: 40,
  share: 12,
  shareBound: 26,
  dontKnow: 22,
  dontKnowBound: 26,
  visibilityGap: 18,
  agreement: 30,
} as const;

export type ColumnName = keyof typeof WIDTHS;

/** A column in the reader's language. */
export function columnOf({ t }: Wording, name: ColumnName): Column {
  return {
    head: t(`exportHead.${name}`),
    width: WIDTHS[name],
    meaning: t(`exportMeaning.${name}`),
  };
}
