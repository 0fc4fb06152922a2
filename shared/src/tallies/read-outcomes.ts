import { AT, HELP_SLOTS, LEVELS, PATTERNS, RECOMMEND_SLOTS } from './layout.ts';
import type { Tally } from './tally.ts';

/** Persons by their recommend answer, 0..10. */
export function recommendHistogram({ counts }: Tally): readonly number[] {
  return Array.from(counts.subarray(AT.recommend, AT.recommend + RECOMMEND_SLOTS));
}

/** Persons by their help answer, 1..5. */
export function helpHistogram({ counts }: Tally): readonly number[] {
  return Array.from(counts.subarray(AT.help, AT.help + HELP_SLOTS));
}

/** Persons who passed (1) and failed (0) the levels in this way, level 1 first. */
export interface LevelPattern {
  readonly passed: readonly boolean[];
  readonly persons: number;
}

/** The 16 patterns of the persons whose four levels are all valid. @throws RangeError for a view. */
export function levelPatterns({ kind, counts }: Tally): readonly LevelPattern[] {
  if (kind === 'view') throw new RangeError('a view holds no patterns');
  return Array.from({ length: PATTERNS }, (_, pattern) => ({
    passed: Array.from({ length: LEVELS }, (_, level) => (pattern & (2 ** level)) !== 0),
    persons: counts[AT.patterns + pattern] ?? 0,
  }));
}

export const respondents = ({ counts }: Tally): number => counts[AT.respondents] ?? 0;
export const invited = ({ counts }: Tally): number => counts[AT.invited] ?? 0;

/** Persons who gave one answer throughout, and persons who gave none. */
export interface ResponseQuality {
  readonly straightLiners: number;
  readonly unanswered: number;
}

/** @throws RangeError unless the tally is an organisation's. */
export function responseQuality({ kind, counts }: Tally): ResponseQuality {
  if (kind !== 'organisation') throw new RangeError(`a ${kind} holds no response quality`);
  return {
    straightLiners: counts[AT.straightLiners] ?? 0,
    unanswered: counts[AT.unanswered] ?? 0,
  };
}
