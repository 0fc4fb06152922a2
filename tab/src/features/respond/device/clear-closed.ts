import type { CycleView } from '@samenhang/shared/api/cycle';
import { allDrafts, replaceDrafts } from './device-store.ts';
import { roundMark } from './round-mark.ts';

/**
 * Deletes what this device still keeps for those of the cycles that take no answers any more, as the
 * server says, whatever the clock says here. Nobody can read it, for its key is gone.
 * @returns the cycles of which something was left.
 */
export async function clearClosed(cycles: readonly CycleView[]): Promise<readonly CycleView[]> {
  const over = cycles.filter(({ state }) => state !== 'planned' && state !== 'open');
  if (over.length === 0) return [];
  const drafts = await allDrafts();
  if (drafts.length === 0) return [];
  const marks = await Promise.all(over.map(roundMark));
  const of = over.map((cycle, place) =>
    drafts.filter(({ round, until }) =>
      round === undefined ? until === cycle.closesAt : round === marks[place],
    ),
  );
  await replaceDrafts(of.flat().map(({ name }) => name));
  return over.filter((_, place) => of[place]?.length !== 0);
}
