export interface RecommendIndex {
  readonly n: number;
  /** Persons who answered 9 or 10. */
  readonly promoters: number;
  /** Persons who answered 0 to 6. */
  readonly detractors: number;
  /** Share of promoters less share of detractors, −100..100. */
  readonly value: number;
  readonly standardError: number;
}

/**
 * Recommend index of a histogram of the answers 0..10, with the standard error of a difference of
 * two shares of one sample. `null` where nobody answered.
 * @throws RangeError unless the histogram has 11 counts.
 * @example recommendIndex([0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 1]) → { value: 50, standardError: 43.301 }
 *   (by hand: 3 − 1 of 4, and 100·√((4/4 − 0.5²)/4))
 */
export function recommendIndex(histogram: readonly number[]): RecommendIndex | null {
  if (histogram.length !== 11) throw new RangeError(`${histogram.length} answers`);
  const n = total(histogram);
  if (n === 0) return null;
  const promoters = total(histogram.slice(9));
  const detractors = total(histogram.slice(0, 7));
  const share = (promoters - detractors) / n;
  const variance = (promoters + detractors) / n - share ** 2;
  return {
    n,
    promoters,
    detractors,
    value: 100 * share,
    standardError: 100 * Math.sqrt(Math.max(0, variance) / n),
  };
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
