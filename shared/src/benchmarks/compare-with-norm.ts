import type { Norm } from '../api/norm.ts';
import type { ReleasedScore } from '../api/release.ts';
import { type Limits, STEP } from '../disclosure/precision.ts';
import { err, ok, type Result } from '../result.ts';
import { SCORES, type ScoreName } from '../scoring/lattice.ts';
import { type Centre, centreOf } from './centre.ts';
import { differencesOf, intervalAround } from './difference.ts';
import { type Bound, estimateOf, type Measured } from './measured.ts';
import { type Spread, spreadOf } from './norm-spread.ts';
import { type Percentile, percentileIn } from './percentile.ts';

/** How one score of a unit lies beside a norm's. */
export interface NormComparison {
  readonly score: ScoreName;
  /** Of `difference.value` and `percentile.rank`, as the score itself may be "97 or more" or "87 or more". */
  readonly bound: Bound;
  /** The unit less the middle of the norm; of a score without points only the interval, in fives. */
  readonly difference: {
    readonly value: number | null;
    readonly interval: Limits;
    readonly flagged: boolean;
    /** What the middle of the norm is. */
    readonly from: Centre['from'];
  };
  /** `null` where the norm has mean and standard deviation alone. */
  readonly percentile: Percentile | null;
  /** Where the organisations of the norm lie. */
  readonly others: Spread;
}

/** `another_instrument`: the norm is of other statements. `no_result`: nothing was released. */
export type NormRefusal = 'another_instrument' | 'no_result';

/**
 * A unit's released scores beside those of a norm, for the scores shown that both have, in whole
 * points and percents. The differences are one family of comparisons. Nothing but the released
 * record and the norm is used. A norm is of organisations: a team lies further out among them than
 * among teams, which are smaller and differ more. Show the norm's passport beside the result.
 * @param shown the scores that a reader sees side by side; all of them unless fewer are.
 */
export function compareWithNorm(
  { record, instrumentVersion }: Measured,
  norm: Norm,
  shown: readonly ScoreName[] = SCORES,
): Result<readonly NormComparison[], NormRefusal> {
  const { group } = record;
  if (instrumentVersion !== norm.passport.instrumentVersion) return err('another_instrument');
  if (group === null) return err('no_result');
  const both = shown.flatMap((score) => {
    const [released, distribution] = [group.scores[score], norm.scores[score]];
    if (released === undefined || distribution === undefined) return [];
    return [{ score, released, distribution, centre: centreOf(distribution) }];
  });
  const differences = differencesOf(
    new Map(
      both.flatMap(({ score, released, centre }) => {
        const estimate = estimateOf(released);
        return estimate === null ? [] : [[score, [estimate, centre] as const]];
      }),
    ),
  );
  return ok(
    both.map(({ score, released, distribution, centre }) => ({
      score,
      bound: released.points?.bound ?? 'exact',
      difference: {
        ...(differences.get(score) ?? withoutPoints(released, centre)),
        from: centre.from,
      },
      percentile: percentileIn(distribution, {
        points: released.points?.value ?? null,
        interval: released.interval,
      }),
      others: spreadOf(distribution),
    })),
  );
}

function withoutPoints({ interval }: ReleasedScore, { points, half }: Centre) {
  const middle = (interval.low + interval.high) / 2;
  const own = (interval.high - interval.low) / 2;
  const limits = intervalAround(middle - points, Math.hypot(own, half), STEP.alone);
  return { value: null, interval: limits, flagged: false };
}
