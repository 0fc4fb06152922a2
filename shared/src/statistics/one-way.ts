import { fUpperTail } from './f-distribution.ts';

/** Size, sum and sum of squares of a group's values. */
export interface GroupSums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** One-way analysis of variance of J groups. */
export interface OneWay {
  readonly n: number;
  readonly groups: number;
  readonly betweenMeanSquare: number;
  readonly withinMeanSquare: number;
  /** Mean group size N/J. */
  readonly meanSize: number;
  /** Group size that unequal groups amount to, (N − Σn²/N)/(J − 1). */
  readonly effectiveSize: number;
}

/**
 * Mean squares between and within groups; empty groups are passed over. `null` unless two groups
 * have values and one of them has two.
 * @throws RangeError for a group of less than nobody.
 * @example oneWay([{ n: 2, sum: 2, squares: 4 }, { n: 2, sum: 6, squares: 20 }])
 *   → { betweenMeanSquare: 4, withinMeanSquare: 2, effectiveSize: 2 }
 *   (by hand, of 0, 2 and 2, 4: 2·1² + 2·1² over 1, and 2 + 2 over 2)
 */
export function oneWay(groups: readonly GroupSums[]): OneWay | null {
  if (!groups.every(({ n }) => Number.isInteger(n) && n >= 0)) throw new RangeError('group size');
  const filled = groups.filter(({ n }) => n > 0);
  const n = total(filled, (group) => group.n);
  const j = filled.length;
  if (j < 2 || n === j) return null;
  const mean = total(filled, (group) => group.sum) / n;
  const between = total(filled, (group) => group.n * (group.sum / group.n - mean) ** 2);
  const within = total(filled, ({ sum, squares, n }) => Math.max(0, squares - (sum * sum) / n));
  return {
    n,
    groups: j,
    betweenMeanSquare: between / (j - 1),
    withinMeanSquare: within / (n - j),
    meanSize: n / j,
    effectiveSize: (n - total(filled, (group) => group.n ** 2) / n) / (j - 1),
  };
}

/**
 * F and its p-value; `null` where nothing varies within groups.
 * @example fTest({ n: 4, groups: 2, betweenMeanSquare: 4, withinMeanSquare: 2 })
 *   → { f: 2, p: 0.292893 }
 *   (by hand: F = t² with 2 degrees, where p is 1 − √(F/(F + 2)))
 */
export function fTest(ways: OneWay): { readonly f: number; readonly p: number } | null {
  if (ways.withinMeanSquare === 0) return null;
  const f = ways.betweenMeanSquare / ways.withinMeanSquare;
  return { f, p: fUpperTail(f, ways.groups - 1, ways.n - ways.groups) };
}

function total(groups: readonly GroupSums[], of: (group: GroupSums) => number): number {
  return groups.reduce((sum, group) => sum + of(group), 0);
}
