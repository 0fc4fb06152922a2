import { betaQuantile } from './beta-distribution.ts';
import type { Interval } from './sample.ts';
import { UPPER_95 } from './sample.ts';

/**
 * Jeffreys' 95 % interval of a proportion, the beta quantiles at ½ more successes and ½ more
 * failures (Brown, Cai & DasGupta 2001, Statistical Science 16), as a share 0..1.
 * @param successes 0..n; halves may occur, where ties count half.
 * @throws RangeError unless 0 ≤ successes ≤ n and n > 0.
 * @example jeffreysInterval(368, 589) → [0.58515, 0.66320] (by R, tests/oracle/expected.json)
 */
export function jeffreysInterval(successes: number, n: number): Interval {
  if (!(n > 0 && successes >= 0 && successes <= n)) {
    throw new RangeError(`${successes} of ${n}`);
  }
  const [a, b] = [successes + 0.5, n - successes + 0.5];
  return [betaQuantile(1 - UPPER_95, a, b), betaQuantile(UPPER_95, a, b)];
}
