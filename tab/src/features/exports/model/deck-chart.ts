/** A bar of a chart: the points with between which limits they could as well have been. */
export interface Bar {
  readonly label: string;
  /** `null` where only the limits are told. */
  readonly points: number | null;
  readonly low: number;
  readonly high: number;
  /** What it is held beside, in points. */
  readonly beside?: number;
}

/** Drawn by PowerPoint itself, so that it can be changed there. */
export interface Chart {
  readonly description: string;
  /** A `line` goes from the first moment to the last. */
  readonly kind: 'bars' | 'line';
  readonly bars: readonly Bar[];
  /** What the points, and what they are held beside, are called; `null` where there is one series. */
  readonly names: readonly [own: string, beside: string] | null;
  /** What the two parts of a bar are called in the data of a chart that only has limits. */
  readonly limitNames: readonly [upToLow: string, lowToHigh: string];
}
