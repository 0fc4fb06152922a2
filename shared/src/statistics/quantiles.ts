/**
 * Quantiles by linear interpolation between the order statistics, type 7 of Hyndman & Fan (1996,
 * American Statistician 50).
 * @throws RangeError without values or for a probability outside 0..1.
 * @example quantiles([1, 2, 3, 4], [0.25, 0.5, 0.75]) → [1.750, 2.500, 3.250]
 *   (by hand: places 0.75, 1.5 and 2.25 after the first)
 */
export function quantiles(
  values: readonly number[],
  probabilities: readonly number[],
): readonly number[] {
  if (values.length === 0) throw new RangeError('quantiles of nothing');
  const sorted = values.toSorted((a, b) => a - b);
  return probabilities.map((probability) => {
    if (!(probability >= 0 && probability <= 1)) throw new RangeError(`quantile ${probability}`);
    const place = (sorted.length - 1) * probability;
    const lower = sorted[Math.floor(place)] ?? Number.NaN;
    const upper = sorted[Math.ceil(place)] ?? Number.NaN;
    return lower + (place - Math.floor(place)) * (upper - lower);
  });
}
