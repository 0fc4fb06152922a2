import type { Passport } from './passports.ts';

export interface NarrativeStep {
  readonly level: number;
  readonly name: string;
  /** What is known of it, in words. */
  readonly state: string;
  readonly score: string;
  readonly look: 'secure' | 'close' | 'ahead' | 'open';
}

/** Something to stop or to start, with what belongs to it. */
export interface NarrativeEntry {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Sentences under a title. */
export interface NarrativePart {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What the page of a result says in words; an export says the same. */
export interface Narrative {
  /** The actions that were chosen, by name. */
  readonly chosen: readonly string[];
  /** What it says first. */
  readonly headline: readonly string[];
  /** What lags, where something does by more than chance. */
  readonly finding: string | null;
  /** From the lowest up; `null` where the levels are no ladder, or are not told. */
  readonly ladder: readonly NarrativeStep[] | null;
  readonly split: string;
  /** How far the pillars of each theme lie apart, in the order of the themes. */
  readonly rowGaps: readonly string[];
  readonly gaps: readonly string[];
  readonly beside: readonly NarrativePart[];
  readonly trend: readonly string[];
  /** What goes with recommending; nothing where that cannot be told. */
  readonly drivers: readonly string[];
  readonly steps: readonly NarrativeEntry[];
  readonly habits: readonly NarrativeEntry[];
  readonly passports: readonly Passport[];
}
