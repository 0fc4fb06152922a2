import type { Guess, ReviewView } from '@samenhang/shared/api/review';
import { PILLARS, type Pillar } from '@samenhang/shared/instruments/vocabulary';

/** A guess as it stands in its fields. */
export interface GuessDraft {
  readonly coherence: string;
  readonly lags: Pillar | 'none';
}

export const LOWEST = 0;
export const HIGHEST = 100;

/** Of a result that is told as a range, a range is guessed; it is sent as its middle. */
export const BANDS = [
  { low: 0, high: 19, middle: 10 },
  { low: 20, high: 39, middle: 30 },
  { low: 40, high: 59, middle: 50 },
  { low: 60, high: 79, middle: 70 },
  { low: 80, high: 100, middle: 90 },
] as const;

export const isRange = ({ kind }: Pick<ReviewView, 'kind'>) => kind === 'interval';

/** The band in which a guess lies. */
export function bandOf(guess: number) {
  return BANDS.find(({ low, high }) => guess >= low && guess <= high);
}

export function draftOf(guess: Guess | null): GuessDraft {
  const coherence = guess?.coherence ?? null;
  return {
    coherence: coherence === null ? '' : String(coherence),
    lags: guess?.lags ?? 'none',
  };
}

/** `undefined` where the number is none of the scale. */
export function guessOf({ coherence, lags }: GuessDraft): Guess | undefined {
  const pillar = PILLARS.find((name) => name === lags) ?? null;
  const text = coherence.trim();
  if (text === '') return { coherence: null, lags: pillar };
  const points = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return points >= LOWEST && points <= HIGHEST ? { coherence: points, lags: pillar } : undefined;
}

/** Whether somebody said that they do not guess. */
export function isSkipped({ coherence, lags }: Guess): boolean {
  return coherence === null && lags === null;
}

export const SKIPPED: Guess = { coherence: null, lags: null };
