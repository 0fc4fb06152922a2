import { randomUUID } from 'node:crypto';
import { mayManageOrganisation } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Person } from '../../repositories/people-table.ts';
import type { Unit } from '../../repositories/units-table.ts';
import type { Uses } from '../services.ts';
import { applyOrganisation } from './apply-organisation.ts';
import type { OrganisationFault } from './fault-of.ts';
import { findOrganisationFaults } from './organisation-faults.ts';
import { type Place, peoplePlaces } from './people-places.ts';
import type { WantedPerson } from './wanted-organisation.ts';

/** An organisation that is brought in as it is. */
export interface Organisation {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
}

export type ImportOrganisationError =
  | { readonly code: 'forbidden' | 'being_imported' }
  | { readonly code: 'organisation_invalid'; readonly faults: readonly OrganisationFault[] };

/**
 * Takes over an organisation in one go, unseen: for what is small and known to be right. Nothing is
 * written unless all of it is sound; cycles that are open keep the version they froze.
 */
export async function importOrganisation(
  services: Uses<'audit' | 'clock' | 'imports' | 'importParts' | 'people' | 'tenants' | 'units'>,
  principal: Principal,
  organisation: Organisation,
): Promise<Result<{ version: string }, ImportOrganisationError>> {
  if (!mayManageOrganisation(principal)) return err({ code: 'forbidden' });
  const wanted = asWanted(organisation);
  const faults = [...findOrganisationFaults(wanted)];
  if (faults.length > 0) return err({ code: 'organisation_invalid', faults });
  const { tenant, person } = principal;
  const today = await services.tenants.organisation(tenant);
  const begun = await services.imports.write(
    tenant,
    {
      id: randomUUID(),
      asked: { source: 'file' },
      state: 'committing',
      at: services.clock(),
      by: person,
      ...(today !== undefined && { base: today.version }),
    },
    undefined,
  );
  if (!begun.ok) return err({ code: 'being_imported' });
  const applied = await applyOrganisation(services, tenant, begun.value, wanted, today);
  return applied.ok ? ok({ version: applied.value.version }) : err({ code: 'being_imported' });
}

function asWanted({ units, people }: Organisation) {
  const found = new Map<string, WantedPerson>();
  const places = peoplePlaces();
  const again: { person: string; place: Place }[] = [];
  for (const [at, { id, ...person }] of people.entries()) {
    const place = { part: 0, at };
    if (places.add(id, place)) found.set(id, person);
    else again.push({ person: id, place });
  }
  const placed = units.map((unit, at) => ({ ...unit, place: { part: 0, at } }));
  return { units: placed, people: found, places, again, parts: [0] };
}
