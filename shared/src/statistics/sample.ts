/** Size, mean and variance (divided by n − 1) of at least two values. */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * Refuses what is no sample.
 * @throws RangeError unless n is a whole number of at least 2 and the variance at least 0.
 * @example checkSample({ n: 1, mean: 50, variance: 0 }) → RangeError (one value has no variance)
 */
export function checkSample({ n, mean, variance }: Sample): void {
  if (!Number.isInteger(n) || n < 2) throw new RangeError(`a sample of ${n}`);
  if (!Number.isFinite(mean)) throw new RangeError(`a mean of ${mean}`);
  if (!(variance >= 0)) throw new RangeError(`a variance of ${variance}`);
}

/** Where a 95 % interval ends in the upper tail. */
export const UPPER_95 = 0.975;

/** Lower and upper limit. */
export type Interval = readonly [lower: number, upper: number];
