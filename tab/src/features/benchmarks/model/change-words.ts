import { between, type Limits, type Wording } from '../../../words/score-words.ts';

/** How far one score lies from another. */
export interface Difference {
  /** `null` of a score without points. */
  readonly value: number | null;
  readonly interval: Limits;
  readonly flagged: boolean;
  readonly bound?: 'exact' | 'orMore' | 'orLess';
}

/** "+7", or "+7 or more" where one of the two scores is told no closer. */
export function signedOf({ t, format }: Wording, { value, bound = 'exact' }: Difference): string {
  if (value === null) return t('unit.notTold');
  const score = format.signed(value);
  if (bound === 'orMore') return t('unit.orMore', { score });
  return bound === 'orLess' ? t('unit.orLess', { score }) : score;
}

/**
 * Called higher or lower only where it was flagged, and what was compared otherwise may be chance;
 * without points nothing was compared.
 */
export function verdictOf({ t }: Wording, { value, flagged }: Difference): string {
  if (value === null) return t('unit.notTold');
  if (!flagged) return t('benchmarks.chance');
  return value < 0 ? t('benchmarks.lower') : t('benchmarks.higher');
}

/** "+7 (between 2 and 12)". */
export function signedWithLimits(words: Wording, difference: Difference): string {
  const limits = between(words, difference.interval);
  return difference.value === null ? limits : `${signedOf(words, difference)} (${limits})`;
}
