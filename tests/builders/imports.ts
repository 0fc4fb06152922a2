import { commitImport } from '@samenhang/functions/use-cases/organisation/commit-import';
import type { Organisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import type { ImportMessage } from '@samenhang/functions/use-cases/organisation/import-step';
import {
  beginImport,
  putImportPart,
  requestCheck,
} from '@samenhang/functions/use-cases/organisation/prepare-import';
import { readImport } from '@samenhang/functions/use-cases/organisation/read-organisation';
import { runImportStep } from '@samenhang/functions/use-cases/organisation/run-import-step';
import type { Services } from '@samenhang/functions/use-cases/services';
import type { ImportPart, ImportView, NewImport } from '@samenhang/shared/api/organisation';
import { hrAdmin, TENANT, unwrap } from './organisation.ts';

/** An organisation cut into parts, the units first. */
export function partsOf({ units, people }: Organisation, perPart = 1000): ImportPart[] {
  const cut = <T>(all: readonly T[]) =>
    Array.from({ length: Math.ceil(all.length / perPart) }, (_, at) =>
      all.slice(at * perPart, (at + 1) * perPart),
    );
  return [
    ...cut(units).map((some) => ({
      units: some.map(({ managers, ...unit }) => ({ ...unit, managers: [...managers] })),
    })),
    ...cut(people).map((some) => ({ people: [...some] })),
  ];
}

/** Begins an import, puts its parts and has it checked. */
export async function checkedImport(
  services: Services,
  parts: readonly ImportPart[],
  asked: NewImport = { source: 'file' },
  admin = hrAdmin(),
): Promise<ImportView> {
  const { one } = unwrap(await beginImport(services, admin, asked));
  for (const [number, part] of parts.entries()) {
    unwrap(await putImportPart(services, admin, one.id, { number, part }));
  }
  return checkedAgain(services, one.id, admin);
}

export async function checkedAgain(
  services: Services,
  id: string,
  admin = hrAdmin(),
): Promise<ImportView> {
  await runSteps(services, unwrap(await requestCheck(services, admin, id)).wakes);
  return seenImport(services, id, admin);
}

export const seenImport = async (services: Services, id: string, admin = hrAdmin()) =>
  unwrap(await readImport(services, admin, id));

/** Commits what was seen, with the leavers that it tells of. */
export async function committed(
  services: Services,
  { id, digest = '', brake }: ImportView,
  admin = hrAdmin(),
): Promise<ImportView> {
  const shown = { digest, leavers: brake?.leavers };
  await runSteps(services, unwrap(await commitImport(services, admin, id, shown)).wakes);
  return seenImport(services, id, admin);
}

/** Does steps and those that follow from them. */
export async function runSteps(
  services: Services,
  messages: readonly ImportMessage[],
): Promise<void> {
  for (const message of messages) await runSteps(services, await runImportStep(services, message));
}

/** The organisation of today, by id. */
export async function currentOrganisation(
  services: Services,
  tenant = TENANT,
): Promise<Organisation> {
  const today = await services.tenants.organisation(tenant);
  if (today === undefined) return { units: [], people: [] };
  const people = [];
  for await (const person of services.people.all(tenant, today)) people.push(person);
  const { units } = await services.trees.find(tenant, today.version);
  return sortedOrganisation({ units, people });
}

export function sortedOrganisation({ units, people }: Organisation): Organisation {
  const byId = (one: { readonly id: string }, other: { readonly id: string }) =>
    one.id < other.id ? -1 : 1;
  return { units: units.toSorted(byId), people: people.toSorted(byId) };
}
