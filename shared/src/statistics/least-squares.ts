import { sum } from '../sum.ts';
import { halfWidth } from './mean-interval.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The straight line through points with the least squared distance in y. */
export interface Line {
  readonly n: number;
  readonly slope: number;
  readonly intercept: number;
  /** Standard deviation of the distances in y, divided by n − 2. */
  readonly residualSd: number;
  readonly meanX: number;
  /** Sum of the squared distances of x from its mean. */
  readonly sxx: number;
}

/**
 * Ordinary least squares of y on x. `null` for fewer than three points, or where all have the same x.
 * @throws RangeError unless every x and y is a finite number.
 * @example fitLine([{ x: 0, y: 1 }, { x: 1, y: 2 }, { x: 2, y: 6 }])
 *   → { n: 3, slope: 2.5, intercept: 0.5, residualSd: 1.224745, meanX: 1, sxx: 2 }
 *   (by hand: distances .5, −1 and .5, so √(1.5/1))
 */
export function fitLine(points: readonly Point[]): Line | null {
  const n = points.length;
  if (!points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) {
    throw new RangeError('a point without a place');
  }
  if (n < 3) return null;
  const meanX = sum(points.map(({ x }) => x)) / n;
  const meanY = sum(points.map(({ y }) => y)) / n;
  const sxx = sum(points.map(({ x }) => (x - meanX) ** 2));
  if (sxx === 0) return null;
  const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / sxx;
  const intercept = meanY - slope * meanX;
  const squares = sum(points.map(({ x, y }) => (y - intercept - slope * x) ** 2));
  return { n, slope, intercept, residualSd: Math.sqrt(squares / (n - 2)), meanX, sxx };
}

/**
 * The y on the line.
 * @example valueAt({ slope: 2, intercept: 1 }, 3) → 7 (by hand)
 */
export function valueAt(
  { slope, intercept }: Pick<Line, 'slope' | 'intercept'>,
  x: number,
): number {
  return intercept + slope * x;
}

/**
 * Half the width of the 95 % prediction interval of one more point at x:
 * t(.975, n − 2) · s · √(1 + 1/n + (x − x̄)²/Sxx), in the unit of y.
 * @example predictionHalf({ n: 3, slope: 2.5, intercept: 0.5, residualSd: 1.224745, meanX: 1, sxx: 2 }, 1)
 *   → 17.9693 (by hand: t is 12.7062, times 1.224745 · √(4/3))
 */
export function predictionHalf({ n, residualSd, meanX, sxx }: Line, x: number): number {
  return halfWidth(residualSd * Math.sqrt(1 + 1 / n + (x - meanX) ** 2 / sxx), n - 2);
}
