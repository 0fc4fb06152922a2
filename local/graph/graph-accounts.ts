import { managerOf } from '../demo/hr-files.ts';
import type { DemoOrganisation } from '../demo/organisation.ts';
import { guidOf } from '../demo/random.ts';

/** An account with what Graph can tell of it. */
export interface GraphAccount {
  readonly id: string;
  readonly mail: string | null;
  readonly department: string | null;
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  readonly preferredLanguage: string | null;
  readonly manager?: string;
}

const TAGS: Readonly<Record<string, string>> = { nl: 'nl-NL', en: 'en-GB' };
/** So often nobody said what language somebody prefers. */
const UNTOLD = 7;

/**
 * The directory of a synthetic organisation: its people with their managers, guests, and accounts that
 * are disabled, two of which are each other's manager.
 */
export function graphAccounts(organisation: DemoOrganisation): readonly GraphAccount[] {
  const { tenant, people } = organisation;
  const members = people.map((person, index): GraphAccount => {
    const manager = managerOf(organisation, person);
    return {
      id: person.person.id,
      mail: person.userName,
      department: person.unitName,
      accountEnabled: true,
      userType: 'Member',
      preferredLanguage: index % UNTOLD === 0 ? null : (TAGS[person.person.language ?? ''] ?? null),
      ...(manager !== undefined && { manager: manager.person.id }),
    };
  });
  const other = (name: string): GraphAccount => ({
    ...{ id: otherId(tenant, name), mail: null, department: null, accountEnabled: true },
    ...{ userType: 'Member', preferredLanguage: null },
  });
  const [first, second] = ['vertrokken', 'vertrokken-2'].map((name) => ({
    ...other(name),
    accountEnabled: false,
  }));
  if (first === undefined || second === undefined) throw new Error('two names make two');
  return [
    ...members,
    { ...other('adviseur'), userType: 'Guest' },
    { ...first, manager: second.id },
    { ...second, manager: first.id },
  ];
}

const otherId = (tenant: string, name: string) => guidOf(`${tenant}|${name}`);

export interface GraphGroup {
  readonly id: string;
  readonly displayName: string;
  /** Of the unit, and of all below it. */
  readonly members: readonly string[];
}

/** A group per unit, as an administrator might keep them. */
export function graphGroups({ tenant, units, people }: DemoOrganisation): readonly GraphGroup[] {
  const within = (id: string): string[] => [
    id,
    ...units.filter(({ parent }) => parent === id).flatMap((unit) => within(unit.id)),
  ];
  return units.map(({ id, name }) => {
    const all = new Set(within(id));
    const members = people.filter(({ person }) => all.has(person.unit));
    return {
      id: guidOf(`${tenant}|group|${id}`),
      displayName: name,
      members: members.map(({ person }) => person.id),
    };
  });
}
