import type { Person } from '@samenhang/functions/repositories/people-table';
import type { Unit } from '@samenhang/functions/repositories/units-table';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { type CyclePlan, planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import type { Services } from '@samenhang/functions/use-cases/services';
import type { Principal } from '@samenhang/shared/access/principal';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import type { OwnStatement } from '@samenhang/shared/cycles/own-statements';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { ok, type Result } from '@samenhang/shared/result';
import { inLanguages } from './in-languages.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const NOON = new Date('2026-11-24T12:00:00Z');

/** The person with that number; the first is also the HR admin. */
export const personId = (number: number): string =>
  `aaaaaaaa-aaaa-4aaa-8aaa-${number.toString(16).padStart(12, '0')}`;

export const principal = (number: number, tenant = TENANT): Principal => ({
  tenant,
  person: personId(number),
  accessRoles: new Set(),
});

export const hrAdmin = (tenant = TENANT): Principal => ({
  tenant,
  person: personId(0),
  accessRoles: new Set(['hr-admin']),
});

/** Synthetic: an organisation of two teams, with people in them by turns. */
export function organisation(people: number): { units: Unit[]; people: Person[] } {
  return {
    units: [
      { id: 'org', name: 'Voorbeeld', managers: [personId(0)] },
      { id: 'team-a', name: 'Team A', parent: 'org', managers: [personId(0)] },
      { id: 'team-b', name: 'Team B', parent: 'org', managers: [personId(1)] },
    ],
    people: Array.from({ length: people }, (_, number) => ({
      id: personId(number),
      unit: number % 2 === 0 ? 'team-a' : 'team-b',
      surveyRole: number < 2 ? 'manager' : 'staff',
      language: 'nl',
    })),
  };
}

export const cyclePlan = (id = 'autumn-2026'): CyclePlan => ({
  id,
  title: inLanguages({ en: 'Autumn 2026', nl: 'Najaar 2026' }),
  instrumentVersion: CURRENT_INSTRUMENT_VERSION,
  opensAt: new Date('2026-11-01T08:00:00Z'),
  closesAt: new Date('2026-12-01T16:00:00Z'),
  rules: DEFAULT_RULES,
});

/** Two statements that HR adds to a cycle. */
export const OWN_STATEMENTS: readonly OwnStatement[] = [
  {
    id: 'OWN-1',
    text: inLanguages({
      en: 'The canteen offers enough choice.',
      nl: 'De kantine biedt genoeg keuze.',
    }),
  },
  {
    id: 'OWN-2',
    text: inLanguages({
      en: 'I have heard of the plan for the new building.',
      nl: 'Ik heb gehoord van het plan voor het nieuwe gebouw.',
    }),
  },
];

/** Imports the organisation and opens a cycle over it. */
export async function openCycleFor(
  services: Services,
  people: number,
  {
    tenant = TENANT,
    id = 'autumn-2026',
    ownStatements,
  }: {
    readonly tenant?: string;
    readonly id?: string;
    readonly ownStatements?: readonly OwnStatement[];
  } = {},
): Promise<void> {
  unwrap(await importOrganisation(services, hrAdmin(tenant), organisation(people)));
  unwrap(await planCycle(services, hrAdmin(tenant), { ...cyclePlan(id), ownStatements }));
  unwrap(await openCycle(asIfAlone(services), hrAdmin(tenant), id));
}

/** One cycle beside another is looked at in many tests; the product lets nobody open such a pair. */
export function asIfAlone(services: Services): Services {
  const alone = { cycle: 'alone', etag: 'alone' };
  return {
    ...services,
    cycles: { ...services.cycles, all: async () => [] },
    openings: {
      ...services.openings,
      find: async () => alone,
      claim: async () => ok(alone.etag),
    },
  };
}

export function unwrap<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`expected success, got ${JSON.stringify(result.error)}`);
}
