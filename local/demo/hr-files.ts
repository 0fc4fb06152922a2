import type { DemoOrganisation, DemoPerson } from './organisation.ts';
import { guidOf } from './random.ts';

export type Rows = readonly (readonly string[])[];

const HEADER = [
  'Personeelsnummer',
  'Naam',
  'E-mailadres',
  'Afdeling',
  'E-mail leidinggevende',
  'Taal',
  'Functiegroep',
];
const ROLE_WORDS = { staff: 'medewerker', manager: 'leidinggevende', hr: 'HR', board: 'bestuur' };
const LANGUAGE_WORDS: Readonly<Record<string, string>> = { nl: 'Nederlands', en: 'Engels' };

/** What a personnel system would write of it: a row per person, with the path to their unit. */
export function personnelRows(organisation: DemoOrganisation): Rows {
  const rows = organisation.people.map((person, index) => [
    numberOf(index),
    nameOf(person),
    person.userName,
    pathTo(organisation, person.person.unit).join(' > '),
    managerOf(organisation, person)?.userName ?? '',
    LANGUAGE_WORDS[person.person.language ?? 'nl'] ?? '',
    ROLE_WORDS[person.person.surveyRole],
  ]);
  return [HEADER, ...rows];
}

const LEVELS = ['Niveau 1', 'Niveau 2', 'Niveau 3'];

/** The same with a column per level of the tree. */
export function leveledRows(organisation: DemoOrganisation): Rows {
  const rows = organisation.people.map((person) => {
    const path = pathTo(organisation, person.person.unit);
    return [
      nameOf(person),
      person.userName,
      ...LEVELS.map((_, level) => path[level] ?? ''),
      managerOf(organisation, person)?.userName ?? '',
    ];
  });
  return [['Naam', 'E-mailadres', ...LEVELS, 'E-mail leidinggevende'], ...rows];
}

const ENTRA_HEADER = [
  'userPrincipalName',
  'displayName',
  'surname',
  'mail',
  'givenName',
  'objectId',
  'userType',
  'jobTitle',
  'department',
  'accountEnabled',
  'usageLocation',
];

/** As Entra's *Download users* writes it, with a guest and an account that is disabled besides. */
export function entraRows(organisation: DemoOrganisation): Rows {
  const rows = organisation.people.map((person) => {
    const { userName, unitName } = person;
    const [first = '', ...last] = person.name.split(' ');
    const shown = nameOf(person);
    return [
      ...[userName, shown, last.join(' '), userName, first, person.person.id],
      ...['Member', '', unitName, 'True', 'NL'],
    ];
  });
  return [ENTRA_HEADER, ...rows, ...OTHERS.map((other) => otherRow(organisation, other))];
}

const OTHERS = [
  { name: 'adviseur', userType: 'Guest', enabled: 'True' },
  { name: 'vertrokken', userType: 'Member', enabled: 'False' },
];

function otherRow({ tenant, people }: DemoOrganisation, other: (typeof OTHERS)[number]) {
  const domain = people[0]?.userName.split('@')[1] ?? 'example';
  const address = `${other.name}@${domain}`;
  const id = guidOf(`${tenant}|${other.name}`);
  return [
    ...[address, `${other.name} (fictief)`, '', address, '', id, other.userType],
    ...['', '', other.enabled, 'NL'],
  ];
}

/** The same people with a fault in each of many rows, and the second of them twice. */
export function faultyRows(organisation: DemoOrganisation): Rows {
  const [header = HEADER, ...rows] = personnelRows(organisation);
  const addresses = rows.map((row) => row[2] ?? '');
  const changed = rows.map((row, index) => CHANGES[index]?.(row, addresses) ?? row);
  const [second = []] = changed.slice(1, 2);
  return [[...header, 'BSN'], ...changed.map((row) => [...row, '']), [...second, '']];
}

type Change = (row: readonly string[], addresses: readonly string[]) => readonly string[];
const set =
  (column: number, value: string): Change =>
  (row) =>
    row.map((cell, place) => (place === column ? value : cell));
const managedBy =
  (index: number): Change =>
  (row, addresses) =>
    set(4, addresses[index] ?? '')(row, addresses);
const address =
  (change: (address: string) => string): Change =>
  (row, addresses) =>
    set(2, change(row[2] ?? ''))(row, addresses);

/** By row: one thing that is wrong with it, or that only looks so. */
const CHANGES: Readonly<Record<number, Change>> = {
  // Whom they manage themselves, so that the chain is a circle.
  0: managedBy(1),
  2: set(2, ''),
  3: address((written) => written.replace('@', '.@')),
  4: set(3, ''),
  5: set(4, 'niemand@nieuw-voorbeeld.example'),
  6: set(6, 'directeur-generaal'),
  7: set(5, 'Klingon'),
  8: set(0, '1,23E+11'),
  9: address((written) => ` ${written.toUpperCase()}\u00a0`),
  10: set(1, '=1+1'),
  11: managedBy(11),
};

const numberOf = (index: number) => String(index + 1).padStart(5, '0');

/** Says that nobody is called so. */
const nameOf = ({ name }: DemoPerson) => `${name} (fictief)`;

/** The names of the units down to one, that of the organisation first. */
function pathTo(organisation: DemoOrganisation, id: string | undefined): string[] {
  const unit = organisation.units.find((one) => one.id === id);
  if (unit === undefined) return [];
  return [...pathTo(organisation, unit.parent), unit.name];
}

/** Who manages their unit; of somebody who does themselves, who manages the one above. */
export function managerOf(
  { units, people }: DemoOrganisation,
  { person }: DemoPerson,
): DemoPerson | undefined {
  const above = (id: string | undefined): string | undefined => {
    const unit = units.find((one) => one.id === id);
    if (unit === undefined) return undefined;
    const [manager] = unit.managers;
    return manager === undefined || manager === person.id ? above(unit.parent) : manager;
  };
  const manager = above(person.unit);
  return people.find((one) => one.person.id === manager);
}
