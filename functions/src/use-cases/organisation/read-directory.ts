import { LIMITS_OF_IMPORT } from '@samenhang/shared/api/limits';
import type { DirectoryRead, ImportPart, NewImport } from '@samenhang/shared/api/organisation';
import {
  byDepartment,
  byGroups,
  byManagers,
  type DirectoryGroup,
  type DirectoryMember,
  type DirectoryOrganisation,
} from '@samenhang/shared/organisation/from-directory';
import { DIRECTORY_TEXTS } from '@samenhang/shared/presentation/directory-texts';
import { type Directory, DirectoryError, directoryFaultOf } from '../../ports/directory.ts';
import type { StoredImport } from '../../repositories/imports-table.ts';
import type { Uses } from '../services.ts';
import { settingsOf } from '../settings/default-settings.ts';
import { expectWritten } from './expect-written.ts';
import type { ImportMessage } from './import-step.ts';

type Asked = Extract<NewImport, { source: 'directory' }>;
type Reading = Uses<'clock' | 'directory' | 'imports' | 'importParts' | 'settings'>;

/**
 * Reads the directory whole and puts what it makes of it as parts, to be checked like those of a file.
 * What the directory refuses becomes a fault of the import.
 */
export async function readDirectory(
  services: Reading,
  tenant: string,
  one: StoredImport,
  asked: Asked,
): Promise<readonly ImportMessage[]> {
  const { etag, ...rest } = one;
  const at = services.clock();
  try {
    const { organisation, directory } = await organisationOf(services, tenant, asked);
    // A reading that died may have left more parts than this one makes.
    expectWritten(await services.importParts.remove(tenant, one.id));
    for (const [number, part] of partsOf(organisation).entries()) {
      expectWritten(await services.importParts.put(tenant, one.id, number, part));
    }
    const checking = { ...rest, directory, state: 'checking' as const, at };
    const read = await services.imports.write(tenant, checking, etag);
    return read.ok ? [{ tenant, import: one.id, step: 'check' }] : [];
  } catch (error) {
    const code = directoryFaultOf(error);
    if (code === undefined) throw error;
    const faults = [{ code, part: 0, pointer: '' }];
    const found = { faults, faultCounts: { [code]: 1 } };
    expectWritten(await services.importParts.putFindings(tenant, one.id, found));
    await services.imports.write(tenant, { ...rest, state: 'faulty', at }, etag);
    return [];
  }
}

async function organisationOf(
  services: Reading,
  tenant: string,
  { by, groups = [] }: Asked,
): Promise<{ organisation: DirectoryOrganisation; directory: DirectoryRead }> {
  const texts = DIRECTORY_TEXTS[(await settingsOf(services, tenant)).language];
  const { directory } = services;
  if (directory === undefined) throw new DirectoryError('directory_unavailable');
  const { members, read } = await readMembers(directory, tenant);
  const ways = {
    managers: () => byManagers(members, texts),
    department: () => byDepartment(members, texts),
    groups: async () => byGroups(members, await readGroups(directory, tenant, groups), texts),
  };
  return { organisation: await ways[by](), directory: read };
}

/** Guests and accounts that cannot sign in are left out, and so is a manager who is one. */
async function readMembers(directory: Directory, tenant: string) {
  const found = new Map<string, DirectoryMember>();
  const read = { accounts: 0, guests: 0, disabled: 0, withoutManager: 0 };
  for await (const { id, manager, department, enabled, guest, language } of directory.people(
    tenant,
  )) {
    read.accounts += 1;
    if (guest) read.guests += 1;
    else if (!enabled) read.disabled += 1;
    else found.set(id, { id, manager, department, language });
  }
  const members = Array.from(found.values(), ({ manager, ...member }) => ({
    ...member,
    manager: manager !== undefined && found.has(manager) ? manager : undefined,
  }));
  read.withoutManager = members.filter(({ manager }) => manager === undefined).length;
  return { members, read };
}

async function readGroups(
  directory: Directory,
  tenant: string,
  groups: readonly string[],
): Promise<DirectoryGroup[]> {
  const read: DirectoryGroup[] = [];
  for (const id of new Set(groups)) {
    const members = new Set<string>();
    for await (const member of directory.members(tenant, id)) members.add(member);
    read.push({ id, name: await directory.groupName(tenant, id), members });
  }
  return read;
}

function partsOf({ units, people }: DirectoryOrganisation): ImportPart[] {
  return [
    ...cut(units, LIMITS_OF_IMPORT.unitsPerPart).map((some) => ({ units: some })),
    ...cut(people, LIMITS_OF_IMPORT.peoplePerPart).map((some) => ({ people: some })),
  ];
}

function cut<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
