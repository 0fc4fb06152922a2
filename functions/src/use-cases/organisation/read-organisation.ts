import { mayManageOrganisation } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type {
  ImportView,
  OrganisationUnits,
  OrganisationView,
} from '@samenhang/shared/api/organisation';
import { type Outlook, outlooks } from '@samenhang/shared/organisation/outlook';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { StoredImport } from '../../repositories/imports-table.ts';
import type { CurrentOrganisation } from '../../repositories/tenants-table.ts';
import type { Uses } from '../services.ts';
import { versionBefore } from './commit-import.ts';
import { treeOf } from './compare-organisations.ts';

type Refused = { readonly code: 'forbidden' | 'not_found' };

/** The organisation as it stands, and what an undo would bring back. */
export async function readOrganisation(
  services: Uses<'cycles' | 'imports' | 'importParts' | 'people' | 'tenants' | 'trees'>,
  principal: Principal,
): Promise<Result<OrganisationView, Refused>> {
  if (!mayManageOrganisation(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const today = await services.tenants.organisation(tenant);
  const open = (await services.cycles.all(tenant)).find(({ cycle: { state } }) => state === 'open');
  const openCycle = open?.cycle.id ?? null;
  if (today === undefined) return ok({ current: null, publishable: 0, before: null, openCycle });
  const { units, outlook, own } = await readUnits(services, tenant, today);
  const made = await services.imports.find(tenant, today.version);
  const before = await versionBefore(services, tenant, today.version);
  const people = [...own.values()].reduce((sum, size) => sum + size, 0);
  return ok({
    current: {
      id: today.version,
      at: made?.at.toISOString() ?? null,
      source: made?.asked.source ?? 'file',
      units: units.length,
      people,
    },
    publishable: [...outlook.values()].filter((one) => one.outlook !== 'together').length,
    before: before === undefined ? null : versionOf(before),
    openCycle,
  });
}

function versionOf({ id, at, asked: { source }, units = 0, people = 0 }: StoredImport) {
  return { id, at: at.toISOString(), source, units, people };
}

/** The tree of today with its sizes. */
export async function readOrganisationUnits(
  services: Uses<'importParts' | 'people' | 'tenants' | 'trees'>,
  principal: Principal,
): Promise<Result<OrganisationUnits, Refused>> {
  if (!mayManageOrganisation(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const today = await services.tenants.organisation(tenant);
  if (today === undefined) return ok({ version: null, items: [] });
  const { units, outlook, own } = await readUnits(services, tenant, today);
  const items = units.map(({ id, name, parent = null, managers }) => ({
    ...{ id, name, parent, managers: [...managers], own: own.get(id) ?? 0 },
    ...(outlook.get(id) ?? NOBODY),
  }));
  return ok({ version: today.version, items });
}

const NOBODY: Outlook = { people: 0, outlook: 'together' };

async function readUnits(
  services: Uses<'importParts' | 'people' | 'trees'>,
  tenant: string,
  today: CurrentOrganisation,
) {
  const { units } = await services.trees.find(tenant, today.version);
  const own =
    (await services.importParts.sizes(tenant, today.version)) ??
    (await countPeople(services, tenant, today));
  return { units, own, outlook: outlooks(treeOf(units), own) };
}

/** Of a version that 0.1.0 made, whose sizes are kept nowhere. */
async function countPeople(
  { people }: Uses<'people'>,
  tenant: string,
  today: CurrentOrganisation,
): Promise<ReadonlyMap<string, number>> {
  const own = new Map<string, number>();
  for await (const { unit } of people.all(tenant, today)) own.set(unit, (own.get(unit) ?? 0) + 1);
  return own;
}

/** How far an import is, and what was found in it. */
export async function readImport(
  services: Uses<'imports' | 'importParts' | 'tenants'>,
  principal: Principal,
  id: string,
): Promise<Result<ImportView, Refused>> {
  if (!mayManageOrganisation(principal)) return err({ code: 'forbidden' });
  const one = await services.imports.find(principal.tenant, id);
  return one === undefined
    ? err({ code: 'not_found' })
    : ok(await toImportView(services, principal, one));
}

/** An import as HR sees it. */
export async function toImportView(
  services: Uses<'imports' | 'importParts' | 'tenants'>,
  { tenant }: Principal,
  { id, asked: { source }, state, at, directory }: StoredImport,
): Promise<ImportView> {
  const isFound = state === 'faulty' || state === 'ready' || state === 'committing';
  const found = isFound ? await services.importParts.findings(tenant, id) : undefined;
  const parts = state === 'receiving' ? await services.importParts.numbers(tenant, id) : [];
  const isCurrent =
    state === 'committed' && (await services.tenants.organisation(tenant))?.version === id;
  const shown = state === 'committed' ? (isCurrent ? 'current' : 'past') : state;
  const read = directory && { directory };
  return { id, source, state: shown, at: at.toISOString(), parts, ...read, ...found };
}
