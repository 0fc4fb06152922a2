import type { Bar } from './deck-chart.ts';
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

/** One of the three numbers that are never told apart. */
interface NarrativeTile {
  readonly name: string;
  /** A number where it is exact; else words. */
  readonly value: string | number;
  /** Where it most likely lies, or how certain it is. */
  readonly limits: string;
}

/** A comparison that the page draws: score by score beside others. */
export interface DrawnBeside {
  /** Of the part that says the same in words, and of its passport. */
  readonly title: string;
  /** What our points are called. */
  readonly own: string;
  readonly bars: readonly Bar[];
}

/** What the page draws besides the scores themselves. */
export interface Drawn {
  /** The overall score of each moment, earliest first. */
  readonly trend: readonly Bar[];
  /** The cells that go most with recommending, the strongest first. */
  readonly drivers: readonly Bar[];
  readonly beside: readonly DrawnBeside[];
}

/** What the page of a result says in words; an export says the same. */
export interface Narrative {
  /** The actions that were chosen, by name. */
  readonly chosen: readonly string[];
  /** How many answered, whose result it is, and what it is worth. */
  readonly facts: string;
  /** Coherence, level and overall score; none where levels are not told. */
  readonly tiles: readonly NarrativeTile[];
  /** A strength, what lags, and what differs. */
  readonly toKnow: readonly string[];
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
  /** What was answered to the statements that the organisation added. */
  readonly own: readonly string[];
  readonly passports: readonly Passport[];
  readonly drawn: Drawn;
}
