import type { SquareMatrix } from './square-matrix.ts';

/**
 * Cronbach's alpha (1951, Psychometrika 16) from the items' covariances, k/(k−1)·(1 − Σσ_i²/ΣΣσ_ij).
 * @returns `null` with fewer than two items, with an unknown covariance, or where the sum of the
 * items does not vary.
 * @example cronbachAlpha(squareMatrix(2, (i, j) => (i === j ? 2 : 1))) → 0.6667
 *   (by hand: 2/1·(1 − 4/6))
 */
export function cronbachAlpha({ size, values }: SquareMatrix): number | null {
  if (size < 2) return null;
  let [own, all] = [0, 0];
  for (let i = 0; i < size; i++) {
    own += values[i * size + i] ?? 0;
    for (let j = 0; j < size; j++) all += values[i * size + j] ?? 0;
  }
  return all > 0 ? (size / (size - 1)) * (1 - own / all) : null;
}

/**
 * Standard error of measurement, SD·√(1 − alpha), in the unit of the SD: how far one person's score
 * would differ if they answered again.
 * @throws RangeError unless sd ≥ 0 and alpha ≤ 1.
 * @example standardErrorOfMeasurement(20, 0.84) → 8.000 (by hand: 20·√0.16)
 */
export function standardErrorOfMeasurement(sd: number, alpha: number): number {
  if (!(sd >= 0 && alpha <= 1)) throw new RangeError(`SD ${sd}, alpha ${alpha}`);
  return sd * Math.sqrt(1 - alpha);
}
