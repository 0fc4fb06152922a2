import type { OrganisationUnits, OrganisationView } from '@samenhang/shared/api/organisation';
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
}

/** What stands now, with its tree, where there is one. */
export async function readPeoplePage(backend: Backend): Promise<Reply<PeoplePageFacts>> {
  const organisation = await readOrganisation(backend);
  if (!organisation.ok) return organisation;
  if (organisation.body.current === null) {
    return { ok: true, body: { organisation: organisation.body, units: [] }, etag: null };
  }
  const units = await readUnitsOfToday(backend);
  if (!units.ok) return units;
  const body = { organisation: organisation.body, units: units.body.items };
  return { ok: true, body, etag: null };
}
