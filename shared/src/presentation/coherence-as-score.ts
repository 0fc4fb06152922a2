import type { ReleasedGroup, ReleasedScore } from '../api/release.ts';

/** Coherence in the form of a score, for a table of them; `null` where it is not told. */
export function coherenceAsScore({ details }: ReleasedGroup): ReleasedScore | null {
  const coherence = details?.coherence ?? null;
  if (coherence === null) return null;
  return { points: { value: coherence.value, bound: 'exact' }, interval: coherence.interval };
}
