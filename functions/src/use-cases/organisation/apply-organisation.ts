import { err, ok, type Result } from '@samenhang/shared/result';
import type { ImportFindings } from '../../repositories/import-findings.ts';
import type { StoredImport } from '../../repositories/imports-table.ts';
import type { PeopleVersion, Person } from '../../repositories/people-table.ts';
import type { CurrentOrganisation } from '../../repositories/tenants-table.ts';
import type { Unit } from '../../repositories/units-table.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import { kindsOf } from './compare-units.ts';

type Applying = Uses<
  'audit' | 'clock' | 'imports' | 'importParts' | 'people' | 'tenants' | 'units'
>;

/** What is to become the organisation: its units, and its people by id. */
interface Applied {
  readonly units: readonly Unit[];
  readonly people: ReadonlyMap<string, Omit<Person, 'id'>>;
}

/**
 * Makes an import that is being committed the organisation. Its units and its people are written as a
 * version of their own, and the last thing that is written makes it the current one; whatever happens
 * before, the version of before is in force, whole. Safe to do again after a crash.
 * @param today the organisation that the import was compared with.
 */
export async function applyOrganisation(
  services: Applying,
  tenant: string,
  one: StoredImport,
  { units, people }: Applied,
  today: CurrentOrganisation | undefined,
): Promise<Result<PeopleVersion, 'concurrent_writing'>> {
  const tree = await services.units.writeVersion(tenant, one.id, units);
  if (!tree.ok) return tree;
  const written = await services.people.writeVersion(tenant, one.id, people);
  if (!written.ok) return written;
  const sized = await services.importParts.putSizes(tenant, one.id, sizesOf(people));
  if (!sized.ok) return sized;
  const { buckets } = written.value;
  const counted = { ...one, units: units.length, people: people.size, buckets };
  const noted = await services.imports.write(tenant, counted, one.etag);
  if (!noted.ok) return noted;
  const version = { version: one.id, buckets };
  const current = await services.tenants.setOrganisation(tenant, version, today);
  if (!current.ok) return err('concurrent_writing');
  return finishApplying(services, tenant, noted.value);
}

/** What is left once an import is the current organisation. */
export async function finishApplying(
  services: Applying,
  tenant: string,
  one: StoredImport,
): Promise<Result<PeopleVersion, 'concurrent_writing'>> {
  const { id, at, by, units = 0, people = 0, buckets = 1 } = one;
  const found = await services.importParts.findings(tenant, id);
  const act = {
    action: 'organisation_imported' as const,
    target: { kind: 'organisation' as const, id },
    details: {
      ...{ units, people, source: one.asked.source },
      ...(one.digest !== undefined && { digest: one.digest }),
      ...(found && changesOf(found)),
    },
  };
  await recordAct(services, { tenant, person: by }, act, { kept: { at } });
  const forgotten = await forgetOlder(services, tenant, one);
  if (!forgotten.ok) return forgotten;
  const removed = await services.importParts.remove(tenant, id);
  if (!removed.ok) return removed;
  const { etag, ...rest } = one;
  const done = await services.imports.write(tenant, { ...rest, state: 'committed' }, etag);
  return done.ok ? ok({ version: id, buckets }) : done;
}

/** So many units are told of one by one. */
const MOST_TOLD = 50;

/** What the preview said, as the log tells it. */
function changesOf({ counts, tree, units = [] }: ImportFindings) {
  const changed = units
    .map((unit) => ({ unit: unit.unit, what: kindsOf(unit) }))
    .filter(({ what }) => what.length > 0);
  return {
    ...(counts && {
      changes: { added: counts.added, moved: counts.moved, left: counts.left },
    }),
    ...(tree && { tree, changed: changed.slice(0, MOST_TOLD) }),
  };
}

/** The people of versions that no undo brings back any more. */
async function forgetOlder(
  services: Applying,
  tenant: string,
  one: StoredImport,
): Promise<Result<undefined, 'concurrent_writing'>> {
  for (const other of await services.imports.all(tenant)) {
    const { id, state, buckets, etag, ...rest } = other;
    if (state !== 'committed' || buckets === undefined) continue;
    if (id === one.id || id === one.base) continue;
    const removed = await services.people.removeVersion(tenant, { version: id, buckets });
    if (!removed.ok) return removed;
    // Only once nobody of it is left, as otherwise nothing would tell that they are there.
    const noted = await services.imports.write(tenant, { id, state, ...rest }, etag);
    if (!noted.ok) return noted;
  }
  // 0.1.0 kept one version, in a place of its own; an undo does not reach it.
  return services.people.removeVersion(tenant, { version: '' });
}

/** How many people belong to each unit itself. */
function sizesOf(people: Applied['people']): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { unit } of people.values()) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  return sizes;
}
