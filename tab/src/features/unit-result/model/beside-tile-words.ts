import { type Limits, measureOf, range, type Wording } from '../../../words/score-words.ts';
import { isUnsure } from './sureness.ts';
import type { TileFacts, TileName } from './tile-words.ts';

/**
 * The same three of another time or another group, each as short as can be; coherence not by
 * itself.
 * @param own what they stand beside: where its limits and theirs overlap, the two may be the same.
 */
export function besideTiles(
  words: Wording,
  { coherence, level, overall }: TileFacts,
  own: Omit<TileFacts, 'level'> = { coherence: null, overall: null },
): Readonly<Record<TileName, string>> {
  return {
    coherence: withVerdict(words, own.coherence, coherence, coherenceBeside),
    level: level === null ? '' : levelBeside(words, level),
    overall: withVerdict(words, own.overall, overall, measureOf),
  };
}

function withVerdict<Fact extends { readonly interval: Limits }>(
  words: Wording,
  own: Fact | null,
  beside: Fact | null,
  told: (words: Wording, fact: Fact) => string,
): string {
  if (beside === null) return '';
  const value = told(words, beside);
  const overlap =
    own !== null &&
    own.interval.low <= beside.interval.high &&
    beside.interval.low <= own.interval.high;
  return overlap ? words.t('tile.maySame', { value }) : value;
}

function coherenceBeside(words: Wording, fact: NonNullable<TileFacts['coherence']>): string {
  const limits = range(words, fact.interval);
  return fact.noGapDetectable
    ? `${limits}, ${words.t('tile.noGap')}`
    : `${words.format.number(fact.value)} (${limits})`;
}

function levelBeside(
  { t, format }: Wording,
  { reached, certainty }: NonNullable<TileFacts['level']>,
): string {
  if (reached === 0) return t('tile.below');
  const level = format.number(reached);
  return isUnsure(certainty) ? t('tile.perhaps', { level }) : level;
}
