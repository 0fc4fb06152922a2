import { err, ok, type Result } from '../result.ts';
import { type CellMeans, type CoherenceSplit, splitGaps } from './coherence-split.ts';
import { Z95 } from './normal-quantile.ts';
import type { Interval } from './sample.ts';
import { entry, isKnown, type SquareMatrix, squareMatrix } from './square-matrix.ts';

/**
 * `too_few_pairs`: fewer than 8 pairs of pillars can be compared; `unknown_error`: too few persons
 * have both cells of a pair to tell how sure the gap is.
 */
export type CoherenceError = 'too_few_pairs' | 'unknown_error';

export interface Coherence {
  /** 100 − 2·√D², 0..100: 100 is no gap between pillars, 50 a gap of a whole answer step. */
  readonly value: number;
  /** 95 % interval. */
  readonly interval: Interval;
  /** Mean squared gap as found, in points². */
  readonly rawSquare: number;
  /** How much of it chance alone would make. */
  readonly bias: number;
  /** max(0, raw − bias). */
  readonly square: number;
  readonly standardError: number;
  readonly pairs: number;
  /** Parts of the raw square; `null` unless all cells are valid. */
  readonly split: CoherenceSplit | null;
}

const FEWEST_PAIRS = 8;

/**
 * Coherence: the root-mean-square gap between pillars within themes, less what chance adds to it.
 * With d the gaps, W the covariances of the cell means and Σ those of the gaps:
 * D² = max(0, mean d² − tr Σ/K), SE(D²) = √(4·dᵀΣd + 2·tr Σ²)/K.
 * @param errors W, in the order of the cells.
 * @example coherence(Array(4).fill([40, 50, 60]), squareMatrix(12, (i, j) => (i === j ? 25 : 0)))
 *   → { value: { value: 75.505, rawSquare: 200, bias: 50 } }
 *   (by hand: (100 + 400 + 100)/3, less 25 + 25, and 100 − 2·√150)
 */
export function coherence(
  means: CellMeans,
  errors: SquareMatrix,
): Result<Coherence, CoherenceError> {
  const gaps = gapsOf(means);
  const pairs = gaps.length;
  if (pairs < FEWEST_PAIRS) return err('too_few_pairs');
  const sigma = squareMatrix(pairs, (a, b) => gapCovariance(gaps[a], gaps[b], errors));
  if (!isKnown(sigma)) return err('unknown_error');
  const rawSquare = gaps.reduce((sum, { d }) => sum + d * d, 0) / pairs;
  const bias = gaps.reduce((sum, _, k) => sum + entry(sigma, k, k), 0) / pairs;
  const square = Math.max(0, rawSquare - bias);
  const standardError = errorOfSquare(gaps, sigma);
  const upper = square + Z95 * standardError;
  const lower = square - Z95 * standardError;
  const interval: Interval = [toCoherence(upper), toCoherence(lower)];
  const split = splitGaps(means);
  return ok({
    value: toCoherence(square),
    interval,
    rawSquare,
    bias,
    square,
    standardError,
    pairs,
    split,
  });
}

function toCoherence(square: number): number {
  return Math.max(0, 100 - 2 * Math.sqrt(Math.max(0, square)));
}

/** The difference d of the cells at two places. */
interface Gap {
  readonly d: number;
  readonly first: number;
  readonly second: number;
}

function gapsOf(means: CellMeans): Gap[] {
  return means.flatMap((theme, t) =>
    theme.flatMap((a, p) =>
      theme.flatMap((b, q) => {
        if (q <= p || a === null || b === null) return [];
        return [{ d: a - b, first: t * theme.length + p, second: t * theme.length + q }];
      }),
    ),
  );
}

function gapCovariance(a: Gap | undefined, b: Gap | undefined, w: SquareMatrix): number {
  if (a === undefined || b === undefined) return Number.NaN;
  return (
    entry(w, a.first, b.first) -
    entry(w, a.first, b.second) -
    entry(w, a.second, b.first) +
    entry(w, a.second, b.second)
  );
}

function errorOfSquare(gaps: readonly Gap[], sigma: SquareMatrix): number {
  let [slope, curvature] = [0, 0];
  gaps.forEach((a, i) => {
    gaps.forEach((b, j) => {
      const covariance = entry(sigma, i, j);
      slope += a.d * covariance * b.d;
      curvature += covariance ** 2;
    });
  });
  // Available cases can make the form slightly negative.
  return Math.sqrt(Math.max(0, 4 * slope + 2 * curvature)) / gaps.length;
}
