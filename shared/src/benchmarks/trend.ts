import type { ReleaseRecord } from '../api/release.ts';
import { err, ok, type Result } from '../result.ts';
import { SCORES, type ScoreName } from '../scoring/lattice.ts';
import { type Difference, differencesOf, type Estimate } from './difference.ts';
import { type Bound, estimateOf, type Measured } from './measured.ts';

/** How one score changed from a cycle to a later one. */
export interface ScoreTrend extends Difference {
  readonly score: ScoreName;
  /** Of `value`: "7 or more" where the later score is "97 or more", or the earlier "3 or less". */
  readonly bound: Bound;
}

/**
 * `another_instrument`: other statements were asked. `another_group`: not twice the same unit, or
 * what is left of one, which are other persons every time. `no_points`: five to nine answered.
 */
export type TrendRefusal = 'another_instrument' | 'another_group' | 'no_points';

/**
 * Later less earlier of a unit's released points, for the scores shown that have points in both; by
 * {@link differencesOf}, with the scores shown as its family. Nothing but the two records is used,
 * so it tells no more than they do. The cycles count as independent, which is cautious: many people
 * answer both. A score "97 or more" both times is left out, as its change is unknown.
 * @param shown the scores that a reader sees side by side; all of them unless fewer are.
 */
export function trendOf(
  earlier: Measured,
  later: Measured,
  shown: readonly ScoreName[] = SCORES,
): Result<readonly ScoreTrend[], TrendRefusal> {
  const refusal = refusalOf(earlier, later);
  if (refusal !== null) return err(refusal);
  const pairs = new Map<ScoreName, readonly [Estimate, Estimate]>();
  const bounds = new Map<ScoreName, Bound>();
  for (const score of shown) {
    const [then, now] = [scoreIn(earlier.record, score), scoreIn(later.record, score)];
    if (then === null || now === null) continue;
    const bound = boundOfDifference(now.bound, then.bound);
    if (bound === null) continue;
    pairs.set(score, [now.estimate, then.estimate]);
    bounds.set(score, bound);
  }
  return ok(
    [...differencesOf(pairs)].map(([score, difference]) => ({
      score,
      ...difference,
      bound: bounds.get(score) ?? 'exact',
    })),
  );
}

function refusalOf(earlier: Measured, later: Measured): TrendRefusal | null {
  if (earlier.instrumentVersion !== later.instrumentVersion) return 'another_instrument';
  const records = [earlier.record, later.record];
  const own = records.every(({ kind }) => kind === 'exact' || kind === 'interval');
  if (!own || earlier.record.unit !== later.record.unit) return 'another_group';
  return records.some(({ kind }) => kind === 'interval') ? 'no_points' : null;
}

function scoreIn({ group }: ReleaseRecord, name: ScoreName) {
  const score = group?.scores[name];
  const estimate = score === undefined ? null : estimateOf(score);
  const bound = score?.points?.bound;
  return estimate === null || bound === undefined ? null : { estimate, bound };
}

/** `null` where both ends are open, so that the difference may be anything. */
function boundOfDifference(first: Bound, second: Bound): Bound | null {
  if (second === 'exact') return first;
  const turned = second === 'orMore' ? 'orLess' : 'orMore';
  return first === 'exact' || first === turned ? turned : null;
}
