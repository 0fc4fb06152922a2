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
