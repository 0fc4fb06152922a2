import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import * as z from 'zod';
import type { ReleaseRef, releasesRepository } from '../../repositories/releases-table.ts';
import { rememberMost } from './remember-most.ts';

/** The released points of a cell, and half the width of their interval. */
export interface CellPoints {
  readonly value: number;
  readonly half: number;
}

/** By unit and cell, of units with points of their own. */
export type CellsOfUnits = ReadonlyMap<string, ReadonlyMap<string, CellPoints>>;

export interface ReleasedCells {
  find(release: ReleaseRef): Promise<CellsOfUnits>;
}

/** Of 5 000 units that is about 4 MB. */
const MOST_REMEMBERED = 6;

/** A release never changes, so the cells of all its units are read once per instance. */
export function releasedCells(releases: ReturnType<typeof releasesRepository>): ReleasedCells {
  const remembered = rememberMost<Promise<CellsOfUnits>>(MOST_REMEMBERED);
  return {
    find: (release) => {
      const name = `${release.tenant} ${release.cycle} ${release.generation}`;
      const known = remembered.get(name);
      if (known !== undefined) return known;
      const read = readCells(releases, release);
      remembered.set(name, read);
      // A read that failed is nothing to remember.
      read.catch(() => remembered.forget(name));
      return read;
    },
  };
}

/** What is needed of a stored result; to parse all of it for every unit would take seconds. */
const part = z.object({
  unit: z.string(),
  kind: z.string(),
  group: z
    .object({
      scores: z.record(
        z.string(),
        z.object({
          points: z.object({ value: z.number(), bound: z.string() }).nullable(),
          interval: z.object({ low: z.number(), high: z.number() }),
        }),
      ),
    })
    .nullable(),
});

async function readCells(
  releases: ReturnType<typeof releasesRepository>,
  release: ReleaseRef,
): Promise<CellsOfUnits> {
  const units = new Map<string, ReadonlyMap<string, CellPoints>>();
  for await (const body of releases.all(release)) {
    const { unit, kind, group } = part.parse(JSON.parse(Buffer.from(body).toString('utf8')));
    // Other kinds tell of other persons than the unit's own, or no points.
    if (kind !== 'exact' || group === null) continue;
    units.set(unit, cellsOf(group.scores));
  }
  return units;
}

type Part = NonNullable<z.infer<typeof part>['group']>;

/** A score that is only told as "97 or more" stands nowhere on a line. */
function cellsOf(scores: Part['scores']): ReadonlyMap<string, CellPoints> {
  return new Map(
    CELL_SCORES.flatMap((cell) => {
      const { points, interval } = scores[cell] ?? { points: null, interval: null };
      if (points === null || interval === null || points.bound !== 'exact') return [];
      const { value } = points;
      return [[cell, { value, half: Math.max(interval.high - value, value - interval.low) }]];
    }),
  );
}
