import type { BandLook, Measure, Named, Shape } from './strip.ts';

/** One place that the score is held beside. */
interface StripMark {
  readonly key: string;
  readonly points: number;
  /** The same in words, as it may be that much or more. */
  readonly told: string;
  readonly shape: Shape;
}

/** How others lie: a middle alone, or quantiles of which it is one; points in ascending order. */
export interface StripBand {
  readonly key: string;
  readonly points: readonly number[];
  readonly look: BandLook;
  /** The score drawn towards these others as far as it is unsure. */
  readonly shrunken?: number;
}

/** A score with everything that it is held beside. */
export interface BenchmarkRow extends Named {
  readonly key: string;
  /** What was found, a line each. */
  readonly notes: readonly { readonly key: string; readonly text: string }[];
  readonly own: Measure;
  readonly marks: readonly StripMark[];
  readonly bands: readonly StripBand[];
}
