import { HOW_SURE, SECURE_FROM } from '@samenhang/shared/thresholds';
import type { Limits } from '../../../words/score-words.ts';

export type Sureness = 'sure' | 'likely' | 'unsure';

/** A plain word for how far a number may be off: by half the width of its interval. */
export function surenessOf({ low, high }: Limits): Sureness {
  const half = (high - low) / 2;
  if (half <= HOW_SURE.surePoints) return 'sure';
  return half <= HOW_SURE.likelyPoints ? 'likely' : 'unsure';
}

/** The same for a certainty in percent. */
export function surenessAt(certainty: number): Sureness {
  if (certainty >= 100 * SECURE_FROM) return 'sure';
  return certainty >= HOW_SURE.likelyPercent ? 'likely' : 'unsure';
}

/** Whether a level is as likely reached as not, or its certainty is not told. */
export function isUnsure(certainty: number | null): boolean {
  return certainty === null || surenessAt(certainty) === 'unsure';
}
