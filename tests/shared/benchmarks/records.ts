import type { ReleasedScore, ReleaseRecord } from '@samenhang/shared/api/release';
import type { Measured } from '@samenhang/shared/benchmarks/measured';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';

/** A score released as these points with this half-width. */
export const told = (
  value: number,
  half: number,
  bound: 'exact' | 'orMore' | 'orLess' = 'exact',
): ReleasedScore => ({
  points: { value, bound },
  interval: { low: Math.max(0, value - half), high: Math.min(100, value + half) },
});

/** A score of five to nine persons: limits alone. */
export const limits = (low: number, high: number): ReleasedScore => ({
  points: null,
  interval: { low, high },
});

/** What was released of a unit with these scores. */
export function measured(
  scores: Partial<Record<ScoreName, ReleasedScore>>,
  change: Partial<ReleaseRecord> = {},
): Measured {
  const record: ReleaseRecord = {
    unit: 'org',
    kind: 'exact',
    reason: 'enough',
    of: 'org',
    group: { n: { atLeast: 40, atMost: 40 }, mayNotRepresent: false, scores, details: null },
    byRole: null,
    place: null,
    organisation: null,
    ...change,
  };
  return { record, instrumentVersion: CURRENT_INSTRUMENT_VERSION };
}
