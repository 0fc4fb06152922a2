import type { Chart } from './deck-chart.ts';
import type { NarrativeEntry, NarrativeStep } from './narrative.ts';

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
