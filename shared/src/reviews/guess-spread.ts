import { SPREAD_FROM } from '../thresholds.ts';
import type { OwnGuess } from './take-part.ts';

export interface CoherenceSpread {
  readonly n: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
  /** How many guessed 0–19, 20–39, 40–59, 60–79 and 80–100. */
  readonly bands: readonly number[];
}

/** How many guessed that a pillar lags, of each. */
export type LagsSpread<Pillar extends string> = Readonly<Record<'n' | Pillar, number>>;

export interface GuessSpread<Pillar extends string> {
  readonly coherence: CoherenceSpread | null;
  readonly lags: LagsSpread<Pillar> | null;
}

/**
 * What guesses say together: of the coherence and of the pillar that lags each where at least five
 * people guessed it. `null` where that is neither.
 */
export function spreadOf<Pillar extends string>(
  guesses: readonly OwnGuess<Pillar>[],
  zero: Readonly<Record<Pillar, number>>,
): GuessSpread<Pillar> | null {
  const coherence = coherenceSpread(guesses.flatMap(({ coherence }) => coherence ?? []));
  const lags = lagsSpread(
    guesses.flatMap(({ lags }) => lags ?? []),
    zero,
  );
  return coherence === null && lags === null ? null : { coherence, lags };
}

function coherenceSpread(values: readonly number[]): CoherenceSpread | null {
  const [lowest, ...rest] = values.toSorted((one, other) => one - other);
  if (lowest === undefined || values.length < SPREAD_FROM) return null;
  const ordered = [lowest, ...rest];
  const bands = Array.from({ length: BANDS }, (_, band) => values.filter(isIn(band)).length);
  const highest = ordered.at(-1) ?? lowest;
  return { n: values.length, lowest, median: medianOf(ordered), highest, bands };
}

const BANDS = 5;
/** The last band has 100 in it. */
const isIn = (band: number) => (value: number) =>
  Math.min(Math.floor(value / (100 / BANDS)), BANDS - 1) === band;

/** Of two in the middle their mean, to a whole point. */
function medianOf(ordered: readonly number[]): number {
  const middle = (ordered.length - 1) / 2;
  const low = ordered[Math.floor(middle)] ?? 0;
  const high = ordered[Math.ceil(middle)] ?? 0;
  return Math.round((low + high) / 2);
}

function lagsSpread<Pillar extends string>(
  named: readonly Pillar[],
  zero: Readonly<Record<Pillar, number>>,
): LagsSpread<Pillar> | null {
  if (named.length < SPREAD_FROM) return null;
  const counts: Record<'n' | Pillar, number> = { n: named.length, ...zero };
  for (const pillar of named) counts[pillar] += 1;
  return counts;
}
