import type { OneWay } from './one-way.ts';

/** What is known of all groups together. */
export interface BetweenGroups {
  /** σ², the variance within groups. */
  readonly within: number;
  /** τ², the variance of the groups' true means, 0 where they differ no more than by chance. */
  readonly between: number;
  /** μ, the mean of the group means, each weighed by its precision. */
  readonly mean: number;
}

export interface GroupMean {
  readonly n: number;
  readonly mean: number;
}

/**
 * τ² = max(0, (MSB − MSW)/n0), and μ with the weights 1/(τ² + σ²/n) (moment estimates of empirical
 * Bayes, Efron & Morris 1975, JASA 70). `null` where neither kind of variance is there.
 * @example betweenGroups({ betweenMeanSquare: 4, withinMeanSquare: 2, effectiveSize: 2 },
 *   [{ n: 2, mean: 1 }, { n: 2, mean: 3 }])
 *   → { within: 2, between: 1, mean: 2 }
 *   (by hand: (4 − 2)/2, and groups of one size weigh alike)
 */
export function betweenGroups(ways: OneWay, groups: readonly GroupMean[]): BetweenGroups | null {
  const within = ways.withinMeanSquare;
  const between = Math.max(0, (ways.betweenMeanSquare - within) / ways.effectiveSize);
  if (between === 0 && within === 0) return null;
  let [weights, weighed] = [0, 0];
  for (const { n, mean } of groups) {
    if (n === 0) continue;
    const weight = 1 / (between + within / n);
    weights += weight;
    weighed += weight * mean;
  }
  return { within, between, mean: weighed / weights };
}

export interface ShrunkenMean {
  /** B = τ²/(τ² + σ²/n): how far the group's own mean counts, 0..1. */
  readonly reliability: number;
  readonly mean: number;
  /** √((1 − B)·τ²): standard deviation of the true mean about the shrunken one. */
  readonly sd: number;
}

/**
 * The mean of a group, drawn towards that of all groups: B·m + (1 − B)·μ.
 * @throws RangeError unless the group has somebody.
 * @example shrink({ n: 2, mean: 1 }, { within: 2, between: 1, mean: 2 })
 *   → { reliability: 0.5000, mean: 1.5000, sd: 0.7071 }
 *   (by hand: B = 1/(1 + 2/2), and √((1 − B)·1))
 */
export function shrink({ n, mean }: GroupMean, all: BetweenGroups): ShrunkenMean {
  if (!(n > 0)) throw new RangeError(`a group of ${n}`);
  const reliability = all.between / (all.between + all.within / n);
  return {
    reliability,
    mean: reliability * mean + (1 - reliability) * all.mean,
    sd: Math.sqrt((1 - reliability) * all.between),
  };
}
