import type { ScoreName } from '../scoring/lattice.ts';
import { meanHalfWidth } from '../statistics/mean-interval.ts';
import { scoreCount, scoreSample, scoreSums } from '../tallies/read-scores.ts';
import type { Tally } from '../tallies/tally.ts';
import { EXACT_FROM } from '../thresholds.ts';

/** A standard deviation of persons' scores, in points, and the degrees of freedom behind it. */
export interface Spread {
  readonly sd: number;
  readonly df: number;
}

/**
 * The spread within units that share nobody, pooled: √(Σ SS/(N − J)). `null` where no unit has two
 * persons with the score.
 */
export function pooledSpread(units: readonly Tally[], name: ScoreName): Spread | null {
  let [squares, df] = [0, 0];
  for (const unit of units) {
    const sample = scoreSample(unit, name);
    if (sample === null) continue;
    squares += sample.variance * (sample.n - 1);
    df += sample.n - 1;
  }
  return df === 0 ? null : { sd: Math.sqrt(squares / df), df };
}

/** The group's own spread from 20 persons on, below that the pooled one. */
export function spreadOf(tally: Tally, name: ScoreName, pooled: Spread | null): Spread | null {
  const sample = scoreSample(tally, name);
  if (sample === null || sample.n < EXACT_FROM) return pooled;
  return { sd: Math.sqrt(sample.variance), df: sample.n - 1 };
}

/** Half the width of the 95 % interval of a group's score, in points; `null` where it is unknown. */
export function halfWidthOf(tally: Tally, name: ScoreName, spread: Spread | null): number | null {
  const n = scoreCount(tally, name);
  return spread === null || n === 0 ? null : meanHalfWidth(spread.sd, n, spread.df);
}

/** The sums of a score in points, for analysis between units. */
export function sumsInPoints(tally: Tally, name: ScoreName) {
  const { n, sum, squares, unit } = scoreSums(tally, name);
  return { n, sum: sum * unit, squares: squares * unit * unit };
}
