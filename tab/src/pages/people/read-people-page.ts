import type { OrganisationUnits, OrganisationView } from '@samenhang/shared/api/organisation';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Checks } from '@samenhang/shared/api/settings';
import {
  readOrganisation,
  readUnitsOfToday,
} from '../../features/organisation/api/organisation.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';

export interface PeoplePageFacts {
  readonly organisation: OrganisationView;
  /** Empty as long as nobody was brought in. */
  readonly units: OrganisationUnits['items'];
  /** The version that these units are of. */
  readonly version: string | null;
  /** Whether this installation was given a directory to read, as far as is known. */
  readonly hasDirectory: boolean;
}

/** What stands now, with its tree, where there is one. */
export async function readPeoplePage(backend: Backend): Promise<Reply<PeoplePageFacts>> {
  const [organisation, hasDirectory] = await Promise.all([
    readOrganisation(backend),
    readHasDirectory(backend),
  ]);
  if (!organisation.ok) return organisation;
  const isEmpty = organisation.body.current === null;
  const units = isEmpty ? null : await readUnitsOfToday(backend);
  if (units?.ok === false) return units;
  const body = {
    ...{ organisation: organisation.body, hasDirectory },
    units: units?.body.items ?? [],
    version: units?.body.version ?? null,
  };
  return { ok: true, body, etag: null };
}

async function readHasDirectory(backend: Backend): Promise<boolean> {
  const checks = await backend.recall<Checks>(PATHS.checks());
  const directory = checks.ok ? checks.body.items.find(({ check }) => check === 'directory') : null;
  return directory?.state !== 'absent';
}
