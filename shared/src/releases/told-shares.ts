import type { ReleasedBins } from '../api/release.ts';

const STEPS = [0, 1, 2, 3, 4] as const;

/** The share 0..1 of each of the five answers, as far as it is told: evenly over the answers of a bin. */
export function sharesOf(told: ReleasedBins): readonly number[] {
  const bins = told.kind === 'bins' ? told.bins : [{ ...told, share: 100 }];
  const parts = STEPS.map((step) => {
    const bin = bins.find(({ first, last }) => first <= step && step <= last);
    return bin === undefined ? 0 : bin.share / (bin.last - bin.first + 1);
  });
  // Rounded shares need not add up to 100.
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (all === 0 ? 0 : part / all));
}
