import type { ReleasedBins, ReleasedScore } from '../api/release.ts';
import { releasePoints, roundOutward, STEP } from '../disclosure/precision.ts';
import { FEW } from '../disclosure/told-split.ts';
import { meanHalfWidth } from '../statistics/mean-interval.ts';
import { sum } from '../sum.ts';
import { POINT_TOLD_WITHIN } from '../thresholds.ts';

/** Points that one answer step is worth, and the highest of the steps 0..4. */
const STEP_POINTS = 25;
const HIGHEST = 4;

/**
 * The mean of a statement's answers, in points, as far as its released histogram tells it. The interval
 * holds every mean that the histogram leaves open, and beside it what chance may do to `n` answers; a
 * point is told where the histogram leaves next to nothing open. Made of what is told alone, it tells
 * nothing more.
 * @param n how many answers the shares are of, or as few as they may be of.
 * @example half of 10 in the answers 0–2 and half in 3–4: from 1.5 to 3 steps, so 37.5 to 75 points
 * before chance, and no point.
 */
export function meanAsTold(told: ReleasedBins, n: number): ReleasedScore {
  const parts = partsOf(told, n);
  const all = sum(parts.map(({ share }) => share));
  const meanOf = (step: (part: Part) => number) =>
    (STEP_POINTS * sum(parts.map((part) => part.share * step(part)))) / all;
  const [least, most] = [meanOf(({ first }) => first), meanOf(({ last }) => last)];
  const middle = (least + most) / 2;
  const half = meanHalfWidth(Math.sqrt(varianceOf(parts, middle, n)), n, n - 1);
  const interval = roundOutward({ low: least - half, high: most + half }, STEP.beside);
  const points = most - least <= POINT_TOLD_WITHIN ? releasePoints(middle, n) : null;
  return { points, interval };
}

/** Neighbouring answers with the share of those who gave one of them. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly share: number;
}

/** Of most, which is all but four at most, these four may have given any answer. */
function partsOf(told: ReleasedBins, n: number): readonly Part[] {
  if (told.kind === 'bins') return told.bins;
  return [
    { ...told, share: n - FEW },
    { first: 0, last: HIGHEST, share: FEW },
  ];
}

/** In points², around the middle, as if answers lay evenly within what is told together. */
function varianceOf(parts: readonly Part[], middle: number, n: number): number {
  const all = sum(parts.map(({ share }) => share));
  const squares = parts.flatMap(({ first, last, share }) =>
    Array.from(
      { length: last - first + 1 },
      (_, more) => (share / (last - first + 1)) * (STEP_POINTS * (first + more) - middle) ** 2,
    ),
  );
  return (sum(squares) / all) * (n / (n - 1));
}
