import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { respondents } from '@samenhang/shared/tallies/read-outcomes';
import type { Tally } from '@samenhang/shared/tallies/tally';

/** A score's name in the report. */
export const reported = (name: ScoreName): string => (name === 'oldHabits' ? 'oldHabit' : name);

/** An object of a map, its keys in their order. */
export function toObject<K, V, R>(
  map: Iterable<readonly [K, V]>,
  value: (value: V, key: K) => R,
  name: (key: K) => string = String,
): Record<string, R> {
  return Object.fromEntries([...map].map(([key, inner]) => [name(key), value(inner, key)]));
}

/** One entry per name; those without a value are left out. */
export function byName<N extends string, R>(
  names: readonly N[],
  value: (name: N) => R | null,
  name: (key: N) => string = String,
): Record<string, R> {
  return Object.fromEntries(
    names.flatMap((key) => {
      const found = value(key);
      return found === null ? [] : [[name(key), found]];
    }),
  );
}

/** The teams with at least so many respondents. */
export function teamsFrom(
  teams: ReadonlyMap<string, Tally>,
  fewest: number,
): ReadonlyMap<string, Tally> {
  return new Map([...teams].filter(([, team]) => respondents(team) >= fewest));
}
