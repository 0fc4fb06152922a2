import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Me } from '@samenhang/shared/api/me';
import type { OrganisationView } from '@samenhang/shared/api/organisation';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Checks, Settings } from '@samenhang/shared/api/settings';
import type { Check } from '@samenhang/shared/api/settings-words';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** What is settled, with what it is written over: `null` where nothing is settled yet. */
export interface Settled {
  readonly settings: Settings;
  readonly etag: string | null;
}

/** Every fact that a first step is told by. */
export interface Facts {
  readonly me: Me;
  readonly checks: Checks;
  readonly settled: Settled;
  readonly cycles: readonly CycleView[];
  /** `null` where it could not be read, or not by this reader. */
  readonly organisation: OrganisationView | null;
}

export async function readFacts(backend: Backend): Promise<Reply<Facts>> {
  backend.forget(PATHS.cycles());
  function get<T>(path: string): Promise<Reply<T>> {
    return backend.send({ method: 'GET', path });
  }
  const me = await backend.recall<Me>(PATHS.me());
  if (!me.ok) return me;
  // What a reader may not see is not asked for.
  const mayRead = me.body.abilities.includes('manageOrganisation');
  const [checks, settings, cycles, organisation] = await Promise.all([
    get<Checks>(PATHS.checks()),
    get<Settings>(PATHS.settings()),
    backend.recall<{ readonly items: readonly CycleView[] }>(PATHS.cycles()),
    mayRead ? get<OrganisationView>(PATHS.organisation()) : null,
  ]);
  if (!checks.ok) return checks;
  if (!settings.ok) return settings;
  if (!cycles.ok) return cycles;
  const body = {
    ...{ me: me.body, checks: checks.body, cycles: cycles.body.items },
    settled: { settings: settings.body, etag: settings.etag },
    organisation: organisation?.ok === true ? organisation.body : null,
  };
  return { ok: true, body, etag: null };
}

/** Tries a connection; what became of all of them. */
export function tryCheck(backend: Backend, check: Check): Promise<Reply<Checks>> {
  return backend.send({ method: 'POST', path: PATHS.check(check) });
}

/** Settles it over what was read. */
export async function writeSettings(
  backend: Backend,
  { settings: body, etag }: Settled,
): Promise<Reply<Settings>> {
  const written = await backend.send<Settings>({
    ...{ method: 'PUT', path: PATHS.settings(), body, etag },
  });
  // Whom to ask is told to everybody with who they are.
  backend.forget(PATHS.me());
  return written;
}
