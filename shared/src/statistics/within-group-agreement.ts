/**
 * r*wg(j), agreement within a group over J items, against the variance 2 of a uniform answer on
 * five points (James, Demaree & Wolf 1984, J. Appl. Psych. 69), 0 (none) to 1 (full).
 * @param variances of the items (n − 1), in answer steps²: of those whose variance is known.
 * @param items J, all items of the scale.
 * @throws RangeError without variances, for a negative one, or for more of them than items.
 * @example withinGroupAgreement([1.44779], 11) → 0.8075
 *   (Bliese’s lq2002 data, first company: eleven items, mean variance 1.44779)
 */
export function withinGroupAgreement(
  variances: readonly number[],
  items = variances.length,
): number {
  const known = variances.length;
  if (known === 0 || known > items || !variances.every((variance) => variance >= 0)) {
    throw new RangeError(`agreement over variances ${variances.join(', ')}`);
  }
  const mean = variances.reduce((sum, variance) => sum + variance, 0) / known;
  const share = Math.min(mean / UNIFORM_VARIANCE, 1);
  return (items * (1 - share)) / (items * (1 - share) + share);
}

/** (5² − 1)/12 */
const UNIFORM_VARIANCE = 2;
