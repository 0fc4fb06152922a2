const SERIES_UP_TO = 3;
const FRACTION_DEPTH = 160;
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/**
 * P(Z ≤ x) of the standard normal distribution: Marsaglia's series (2004, J. Stat. Software 11(4))
 * near the middle, Laplace's continued fraction in the tails, where it keeps its relative precision.
 * @example normalCdf(1.96) → 0.9750021 (by R, tests/oracle/distributions.json)
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('normal distribution at NaN');
  if (Math.abs(x) <= SERIES_UP_TO) return 0.5 + density(x) * oddSeries(x);
  const tail = density(x) / tailFraction(Math.abs(x));
  return x > 0 ? 1 - tail : tail;
}

const density = (x: number) => Math.exp((-x * x) / 2) / SQRT_TWO_PI;

/** x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + … */
function oddSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return sum;
}

/** x + 1/(x + 2/(x + 3/(x + …))) */
function tailFraction(x: number): number {
  if (x > 40) return x;
  let fraction = x;
  for (let k = FRACTION_DEPTH; k > 0; k--) fraction = x + k / fraction;
  return fraction;
}
