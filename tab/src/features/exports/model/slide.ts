import type { Bar } from './bar.ts';
import type { NarrativeEntry, NarrativeStep } from './narrative.ts';

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

export interface Slide {
  readonly title: string;
  /** What it means, in sentences. */
  readonly points?: readonly string[];
  readonly steps?: readonly NarrativeStep[];
  readonly entries?: readonly NarrativeEntry[];
  readonly table?: {
    readonly head: readonly string[];
    readonly rows: readonly string[][];
    /** The cell to look at, which says so in words too. */
    readonly marked?: { readonly row: number; readonly column: number } | null;
  };
  readonly chart?: Chart;
  /** What must stand beside it, in small letters. */
  readonly small?: readonly string[];
  /** For who speaks: a paragraph each. */
  readonly notes: readonly string[];
}

export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  /** At the foot of every slide. */
  readonly foot: string;
  /** Of its text, for whoever checks the spelling or speaks it; BCP 47. */
  readonly languageTag: string;
  /** Of the title slide. */
  readonly notes: readonly string[];
  readonly slides: readonly Slide[];
}
