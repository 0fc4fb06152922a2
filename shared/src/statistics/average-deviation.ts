/**
 * AD_M of one item: the mean distance of the answers from their mean, in answer steps (Burke,
 * Finkelstein & Dusig 1999, Org. Res. Methods 2). Over items, take the mean. Up to 5/6 counts as
 * agreement on five points.
 * @param histogram persons by answer, steps 1 apart.
 * @returns `null` where nobody answered.
 * @example averageDeviation([1, 0, 0, 0, 3]) → 1.500 (by hand: mean 3, distances 3, 1, 1, 1)
 */
export function averageDeviation(histogram: readonly number[]): number | null {
  const n = histogram.reduce((sum, persons) => sum + persons, 0);
  if (n === 0) return null;
  const mean = histogram.reduce((sum, persons, step) => sum + persons * step, 0) / n;
  return histogram.reduce((sum, persons, step) => sum + persons * Math.abs(step - mean), 0) / n;
}
