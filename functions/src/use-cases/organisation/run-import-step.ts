import type { ImportFindings } from '../../repositories/import-findings.ts';
import type { StoredImport } from '../../repositories/imports-table.ts';
import type { CurrentOrganisation } from '../../repositories/tenants-table.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import { applyOrganisation, finishApplying } from './apply-organisation.ts';
import { compareOrganisations, type Today } from './compare-organisations.ts';
import { expectWritten } from './expect-written.ts';
import type { OrganisationFault } from './fault-of.ts';
import { faultFindings } from './findings.ts';
import type { ImportMessage } from './import-step.ts';
import { findOrganisationFaults } from './organisation-faults.ts';
import { NO_PLACES, peoplePlaces } from './people-places.ts';
import { readDirectory } from './read-directory.ts';
import { readWanted, type WantedOrganisation } from './wanted-organisation.ts';

export type Importing = Uses<
  | 'audit'
  | 'clock'
  | 'directory'
  | 'imports'
  | 'importParts'
  | 'people'
  | 'settings'
  | 'tenants'
  | 'trees'
  | 'units'
>;

/**
 * Does a step of an import, where the import still stands before it. Done twice, or by two at once,
 * it comes to the same.
 * @returns what is to be done next.
 * @throws Error where somebody else writes the same at this moment; the message then comes again.
 */
export async function runImportStep(
  services: Importing,
  { tenant, import: id, step }: ImportMessage,
): Promise<readonly ImportMessage[]> {
  const one = await services.imports.find(tenant, id);
  const asked = one?.asked;
  if (step === 'read' && one?.state === 'receiving' && asked?.source === 'directory') {
    return readDirectory(services, tenant, one, asked);
  }
  if (step === 'check' && one?.state === 'checking') await check(services, tenant, one);
  if (step === 'commit' && one?.state === 'committing') return commit(services, tenant, one);
  return [];
}

/** A step that keeps failing: the import never becomes the organisation. */
export async function abandonImport(
  services: Uses<'clock' | 'imports' | 'importParts' | 'tenants'>,
  { tenant, import: id }: Pick<ImportMessage, 'tenant' | 'import'>,
): Promise<void> {
  const one = await services.imports.find(tenant, id);
  if (one === undefined || one.state === 'committed') return;
  // It may be in force, with something left to do: then the clock has it done.
  if ((await services.tenants.organisation(tenant))?.version === id) return;
  // First what it brought in: once it is abandoned, nobody looks for that any more.
  expectWritten(await services.importParts.remove(tenant, id));
  const { etag, ...rest } = one;
  const at = services.clock();
  await services.imports.write(tenant, { ...rest, state: 'abandoned', at }, etag);
}

async function check(services: Importing, tenant: string, one: StoredImport): Promise<void> {
  const today = await services.tenants.organisation(tenant);
  const wanted = await readWanted(services, tenant, one, today, peoplePlaces());
  const faults = faultFindings(faultsOf(wanted));
  const { digest } = wanted;
  const found = faults ?? {
    ...(await compareOrganisations(await read(services, tenant, today), wanted)),
    digest,
  };
  expectWritten(await services.importParts.putFindings(tenant, one.id, found));
  const { etag, base: _, ...rest } = one;
  const state = faults === undefined ? 'ready' : 'faulty';
  const base = today && { base: today.version };
  const at = services.clock();
  const seen = await services.imports.write(tenant, { ...rest, state, at, ...base, digest }, etag);
  if (seen.ok) await recordCheck(services, tenant, seen.value, found);
}

/** Nobody at all is a fault of an import alone: an organisation may begin with its units. */
function* faultsOf(wanted: WantedOrganisation): Generator<OrganisationFault> {
  // Of a tree that somebody else changed meanwhile, an edit would take back what they did.
  if (wanted.isOutdated) return yield { code: 'edit_outdated', part: 0, pointer: '' };
  yield* findOrganisationFaults(wanted);
  if (wanted.people.size === 0) yield { code: 'nobody', part: 0, pointer: '/people' };
}

/** In the name of whoever began the import. */
async function recordCheck(
  services: Uses<'audit' | 'clock'>,
  tenant: string,
  { id, by, asked: { source } }: StoredImport,
  { counts, faultCounts = {} }: ImportFindings,
): Promise<void> {
  const faults = Object.values(faultCounts).reduce((sum, count) => sum + count, 0);
  const changes = counts && {
    ...{ units: counts.units, people: counts.people },
    ...{ added: counts.added, moved: counts.moved, left: counts.left },
  };
  const details = { source, faults, ...(changes && { changes }) };
  const act = {
    action: 'import_checked' as const,
    target: { kind: 'import' as const, id },
    details,
  };
  await recordAct(services, { tenant, person: by }, act);
}

async function read(
  { trees, people }: Uses<'people' | 'trees'>,
  tenant: string,
  today: CurrentOrganisation | undefined,
): Promise<Today | undefined> {
  if (today === undefined) return undefined;
  const { units } = await trees.find(tenant, today.version);
  return { units, people: people.all(tenant, today) };
}

async function commit(
  services: Importing,
  tenant: string,
  one: StoredImport,
): Promise<readonly ImportMessage[]> {
  const today = await services.tenants.organisation(tenant);
  if (today?.version === one.id) {
    expectWritten(await finishApplying(services, tenant, one));
    return [];
  }
  const wanted = await readWanted(services, tenant, one, today, NO_PLACES);
  // Another import became the organisation, or a part changed: what was shown is not what would be.
  if (today?.version !== one.base || wanted.digest !== one.digest) {
    const { etag, ...rest } = one;
    expectWritten(await services.imports.write(tenant, { ...rest, state: 'checking' }, etag));
    return [{ tenant, import: one.id, step: 'check' }];
  }
  expectWritten(await applyOrganisation(services, tenant, one, wanted, today));
  return [];
}
