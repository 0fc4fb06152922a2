import type { CycleView } from '@samenhang/shared/api/cycle';
import { allDrafts, replaceDrafts } from './device-store.ts';
import { roundMark } from './round-mark.ts';

/** What a device still keeps for cycles that are over. */
export interface LeftDrafts {
  readonly cycles: readonly CycleView[];
  /** Deletes it; rejects where that is not certain. */
  clear(): Promise<void>;
}

/**
 * What this device still keeps for those of the cycles that take no answers any more, as the server
 * says, whatever the clock says here. Nobody can read it, for its key is gone.
 */
export async function leftOfClosed(cycles: readonly CycleView[]): Promise<LeftDrafts> {
  const over = cycles.filter(({ state }) => state !== 'planned' && state !== 'open');
  const drafts = over.length === 0 ? [] : await allDrafts();
  if (drafts.length === 0) return { cycles: [], clear: async () => undefined };
  const marks = await Promise.all(over.map(roundMark));
  const of = over.map((cycle, place) =>
    drafts.filter(({ round, until }) =>
      round === undefined ? until === cycle.closesAt : round === marks[place],
    ),
  );
  return {
    cycles: over.filter((_, place) => of[place]?.length !== 0),
    clear: () => replaceDrafts(of.flat().map(({ name }) => name)),
  };
}
