/** Narrative apart by form, so that colour need not do it. */
export type Shape = 'circle' | 'square' | 'triangle' | 'diamond';

/** A score and where it may lie, in points. */
export interface Measure {
  /** `null` where only limits are told. */
  readonly points: number | null;
  readonly low: number;
  readonly high: number;
}

/** What is measured, and the number in words that stands at the end of its line. */
export interface Named {
  readonly label: string;
  readonly value: string;
}

/** How bands lie under each other, told apart by fill and edge; in this order. */
export const BAND_LOOKS = ['filled', 'outlined', 'dashed', 'dotted'] as const;
export type BandLook = (typeof BAND_LOOKS)[number];
