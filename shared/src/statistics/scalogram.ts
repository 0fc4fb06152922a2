/** How many persons passed these ordered levels and failed those. */
export interface PassPattern {
  readonly passed: readonly boolean[];
  readonly persons: number;
}

export interface Scalogram {
  readonly n: number;
  /** Goodenough–Edwards errors: answers that differ from the ideal pattern with as many passes. */
  readonly errors: number;
  /** Coefficient of reproducibility (Guttman 1950), 1 − errors/(k·n); at least .90 is wanted. */
  readonly reproducibility: number;
  /**
   * Loevinger's H (1948) with the order fixed, 1 − observed/expected errors; at least .40 is wanted.
   * `null` where no error could be expected.
   */
  readonly scalability: number | null;
}

/**
 * Whether levels form a ladder. `null` where nobody has a pattern.
 * @example scalogram([{ passed: [true, true], persons: 4 }, { passed: [false, false], persons: 5 },
 *   { passed: [false, true], persons: 1 }])
 *   → { errors: 2, reproducibility: 0.9000, scalability: 0.6667 }
 *   (by hand: 1 − 2/(2·10), and 1 − 1/(6·5/10))
 */
export function scalogram(patterns: readonly PassPattern[]): Scalogram | null {
  const n = count(patterns, () => 1);
  if (n === 0) return null;
  const levels = patterns[0]?.passed.length ?? 0;
  const errors = count(patterns, ({ passed }) => {
    const passes = passed.filter(Boolean).length;
    return passed.filter((pass, level) => pass !== level < passes).length;
  });
  return {
    n,
    errors,
    reproducibility: 1 - errors / (levels * n),
    scalability: loevinger(patterns, levels, n),
  };
}

function loevinger(patterns: readonly PassPattern[], levels: number, n: number): number | null {
  const where = (is: (passed: readonly boolean[]) => boolean | undefined) =>
    count(patterns, ({ passed }) => (is(passed) ? 1 : 0));
  let [observed, expected] = [0, 0];
  for (let i = 0; i < levels; i++) {
    for (let j = i + 1; j < levels; j++) {
      observed += where((passed) => !passed[i] && passed[j]);
      expected += (where((passed) => !passed[i]) * where((passed) => passed[j])) / n;
    }
  }
  return expected === 0 ? null : 1 - observed / expected;
}

function count(patterns: readonly PassPattern[], each: (pattern: PassPattern) => number): number {
  return patterns.reduce((sum, pattern) => sum + pattern.persons * each(pattern), 0);
}
