import type { CycleView } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Settings } from '@samenhang/shared/api/settings';
import type { UnitsView } from '@samenhang/shared/api/unit-result';
import { newestFirst } from '@samenhang/shared/cycles/recency';
import { absentIfNotFound } from '../lib/absent.ts';
import type { Reply } from '../lib/api-client.ts';
import type { Backend } from '../lib/backend.ts';

interface Cycles {
  readonly items: readonly CycleView[];
}

/** A round that somebody may invite to. */
export interface OfferedRound extends Pick<CycleView, 'id' | 'title' | 'closesAt'> {
  /** Of the organisation (IANA). */
  readonly zone: string;
}

/** A unit of the newest result that somebody may begin a review of. */
export interface OfferedUnit extends Pick<UnitsView['items'][number], 'id' | 'name'> {
  readonly cycle: string;
}

/** What somebody can choose from once they are signed in. */
export interface Offered {
  rounds(): Promise<Reply<readonly OfferedRound[]>>;
  units(): Promise<Reply<readonly OfferedUnit[]>>;
}

export const offeredBy = (backend: Backend): Offered => ({
  rounds: () => readRounds(backend),
  units: () => readReviewable(backend),
});

async function readRounds(backend: Backend): Promise<Reply<readonly OfferedRound[]>> {
  const cycles = await backend.recall<Cycles>(PATHS.cycles());
  if (!cycles.ok) return cycles;
  const mine = cycles.body.items.filter(
    ({ state, abilities }) => state === 'open' && abilities.includes('moveEnd'),
  );
  if (mine.length === 0) return found([]);
  const settings = await backend.recall<Settings>(PATHS.settings());
  if (!settings.ok) return settings;
  const { timeZone: zone } = settings.body;
  return found(mine.map(({ id, title, closesAt }) => ({ id, title, closesAt, zone })));
}

async function readReviewable(backend: Backend): Promise<Reply<readonly OfferedUnit[]>> {
  const cycles = await backend.recall<Cycles>(PATHS.cycles());
  if (!cycles.ok) return cycles;
  const [newest] = cycles.body.items
    .filter(({ state, abilities }) => state === 'released' && abilities.includes('readResults'))
    .toSorted(newestFirst);
  if (newest === undefined) return found([]);
  const units = absentIfNotFound(await backend.recall<UnitsView>(PATHS.units(newest.id)));
  if (!units.ok) return units;
  const mine = units.body?.items.filter(({ abilities }) => abilities.includes('startReview'));
  return found((mine ?? []).map(({ id, name }) => ({ id, name, cycle: newest.id })));
}

function found<T>(body: T) {
  return { ok: true, body, etag: null } as const;
}
