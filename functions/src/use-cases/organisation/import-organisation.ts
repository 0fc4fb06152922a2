import { randomUUID } from 'node:crypto';
import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Person } from '../../repositories/people-table.ts';
import type { Unit } from '../../repositories/units-table.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import { findOrganisationFaults, type OrganisationFault } from './organisation-faults.ts';

export interface Organisation {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
}

export type ImportOrganisationError =
  | { readonly code: 'forbidden' | 'being_imported' }
  | { readonly code: 'organisation_invalid'; readonly faults: readonly OrganisationFault[] };

/**
 * Takes over the organisation as it is today: a new version of the tree, and its people. Nothing
 * is written unless all of it is sound; cycles that are open keep the version they froze.
 */
export async function importOrganisation(
  services: Uses<'audit' | 'clock' | 'people' | 'tenants' | 'units'>,
  principal: Principal,
  organisation: Organisation,
): Promise<Result<{ version: string }, ImportOrganisationError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const faults = findOrganisationFaults(organisation.units, organisation.people);
  if (faults.length > 0) return err({ code: 'organisation_invalid', faults });
  const { units, people, tenants } = services;
  const version = randomUUID();
  const { tenant } = principal;
  const steps = [
    () => units.writeVersion(tenant, version, organisation.units),
    () => people.replaceAll(tenant, organisation.people),
    () => tenants.setOrganisationVersion(tenant, version),
  ];
  for (const step of steps) {
    const written = await step();
    if (!written.ok) return err({ code: 'being_imported' });
  }
  await recordAct(services, principal, {
    action: 'organisation_imported',
    target: { kind: 'organisation', id: version },
    details: { units: organisation.units.length, people: organisation.people.length },
  });
  return ok({ version });
}
