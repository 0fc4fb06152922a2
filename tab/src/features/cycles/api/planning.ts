import type { CycleView } from '@samenhang/shared/api/cycle';
import type { FirstOpenings } from '@samenhang/shared/api/first-openings';
import type { Forecast } from '@samenhang/shared/api/forecast-view';
import type { OpenJobView } from '@samenhang/shared/api/open-job';
import type { OrganisationUnits } from '@samenhang/shared/api/organisation';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Settings } from '@samenhang/shared/api/settings';
import { DEFAULT_HOURS } from '@samenhang/shared/notices/default-hours';
import { FORECAST_SHARES } from '@samenhang/shared/thresholds';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';
import type { RoundPlan } from '../model/round-draft.ts';
import type { RoundFacts } from '../model/round-facts.ts';

export async function readRoundFacts(backend: Backend): Promise<Reply<RoundFacts>> {
  const [settings, units, first] = await Promise.all([
    backend.send<Settings>({ method: 'GET', path: PATHS.settings() }),
    backend.send<OrganisationUnits>({ method: 'GET', path: PATHS.organisationUnits() }),
    backend.send<FirstOpenings>({ method: 'GET', path: PATHS.openings() }),
  ]);
  if (!settings.ok) return settings;
  if (!units.ok) return units;
  if (!first.ok) return first;
  const body = {
    zone: settings.body.timeZone,
    contact: settings.body.contact === '' ? null : settings.body.contact,
    hours: settings.body.notices ?? DEFAULT_HOURS,
    units: units.body.items,
    firstOpenings: first.body.items,
  };
  return { ok: true, body, etag: null };
}

export function planCycle(
  backend: Backend,
  body: RoundPlan & { readonly id: string },
): Promise<Reply<CycleView>> {
  backend.forget(PATHS.cycles());
  return backend.send({ method: 'POST', path: PATHS.cycles(), body });
}

/** Changes what is planned; of an open round its end alone. */
export function changeCycle(
  backend: Backend,
  cycle: string,
  body: Partial<RoundPlan>,
): Promise<Reply<CycleView>> {
  backend.forget(PATHS.cycles());
  return backend.send({ method: 'PATCH', path: PATHS.cycle(cycle), body });
}

/** Has it opened now, which freezes what it promises. */
export function openCycle(backend: Backend, cycle: string): Promise<Reply<OpenJobView>> {
  backend.forget(PATHS.cycles());
  return backend.send({ method: 'POST', path: PATHS.open(cycle) });
}

/** How far its opening is. */
export function readOpening(backend: Backend, cycle: string): Promise<Reply<OpenJobView>> {
  return backend.send({ method: 'GET', path: PATHS.job(cycle, 'open') });
}

/** Takes the opening back; what comes is the plan, under another id. */
export function takeBack(backend: Backend, cycle: string): Promise<Reply<CycleView>> {
  backend.forget(PATHS.cycles());
  return backend.send({ method: 'POST', path: PATHS.takeBack(cycle) });
}

/** How many people were invited besides. */
export interface Joined {
  readonly added: number;
  readonly elsewhere: number;
  readonly tooSoon: number;
}

export function addPeople(backend: Backend, cycle: string): Promise<Reply<Joined>> {
  backend.forget(PATHS.cycles());
  return backend.send({ method: 'POST', path: PATHS.audience(cycle) });
}

/** For each share of the invited that is foretold, the largest first. */
export async function readForecasts(
  backend: Backend,
  cycle: string,
): Promise<Reply<readonly Forecast[]>> {
  const replies = await Promise.all(
    FORECAST_SHARES.map((share) =>
      backend.send<Forecast>({ method: 'GET', path: PATHS.forecast(cycle, share) }),
    ),
  );
  const body: Forecast[] = [];
  for (const reply of replies) {
    if (!reply.ok) return reply;
    body.push(reply.body);
  }
  return { ok: true, body, etag: null };
}
