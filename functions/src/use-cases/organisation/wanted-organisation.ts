import { createHash } from 'node:crypto';
import type { ImportPart } from '@samenhang/shared/api/organisation';
import type { Language } from '@samenhang/shared/languages';
import type { StoredImport } from '../../repositories/imports-table.ts';
import type { PeopleVersion, Person } from '../../repositories/people-table.ts';
import type { Unit } from '../../repositories/units-table.ts';
import type { Uses } from '../services.ts';
import { settingsOf } from '../settings/default-settings.ts';
import { keepUnsaid } from './keep-unsaid.ts';
import type { PeoplePlaces, Place } from './people-places.ts';

export interface WantedUnit extends Unit {
  /** Absent where an edit leaves it as it is. */
  readonly place?: Place;
}

/** Whoever is in one unit, in one role, with one language, is the same object. */
export type WantedPerson = Omit<Person, 'id'>;

/** The organisation as an import would have it, however much in it is wrong. */
export interface WantedOrganisation {
  readonly units: readonly WantedUnit[];
  readonly people: ReadonlyMap<string, WantedPerson>;
  readonly places: PeoplePlaces;
  /** People who stand in it a second time. */
  readonly again: readonly { readonly person: string; readonly place: Place }[];
  /** The numbers of the parts that came. */
  readonly parts: readonly number[];
  /** Whether it was made by hand of another version than the one it is compared with. */
  readonly isOutdated: boolean;
  /** Of the parts, and of the version that they are compared with (SHA-256, hex). */
  readonly digest: string;
}

/**
 * Reads all parts of an import. In an edit, people who are not named stay as they are, and so does the
 * tree where no unit is named.
 * @param base the organisation of today.
 * @param places where everybody's place is kept, for the faults.
 */
export async function readWanted(
  services: Uses<'importParts' | 'people' | 'settings' | 'trees'>,
  tenant: string,
  one: StoredImport,
  base: PeopleVersion | undefined,
  places: PeoplePlaces,
): Promise<WantedOrganisation> {
  const isEdit = one.asked.source === 'edit';
  const people = new Map<string, WantedPerson>();
  const alike = sharedPeople();
  if (isEdit && base !== undefined) {
    for await (const { id, ...person } of services.people.all(tenant, base)) {
      people.set(id, alike(person));
    }
  }
  const before = base === undefined ? [] : (await services.trees.find(tenant, base.version)).units;
  const hash = createHash('sha256').update(base?.version ?? '');
  const { language: usual } = await settingsOf(services, tenant);
  const today = new Map(before.map((unit) => [unit.id, unit]));
  const lists = { units: [], again: [], parts: [] };
  const gathered: Gathered = { usual, alike, today, people, places, ...lists };
  let saysManagers = false;
  for await (const { number, part, bytes } of services.importParts.all(tenant, one.id)) {
    hash.update(bytes);
    gather(gathered, number, part);
    saysManagers ||= (part.units ?? []).some(({ managers }) => managers !== undefined);
  }
  const { units } = gathered;
  const read = { asked: one.asked, people, saysManagers, alike };
  await keepUnsaid(services, tenant, base, read);
  const tree = isEdit && units.length === 0 ? before : units;
  const edited = one.asked.source === 'edit' ? one.asked.base : undefined;
  const isOutdated = edited !== undefined && edited !== base?.version;
  return { ...gathered, units: tree, isOutdated, digest: hash.digest('hex') };
}

interface Gathered {
  /** The organisation's own language, of people of whom none is said. */
  readonly usual: Language;
  readonly alike: (person: WantedPerson) => WantedPerson;
  /** The units of today by id, which keep their managers where none are said. */
  readonly today: ReadonlyMap<string, Unit>;
  readonly people: Map<string, WantedPerson>;
  readonly places: PeoplePlaces;
  readonly units: WantedUnit[];
  readonly again: { readonly person: string; readonly place: Place }[];
  readonly parts: number[];
}

function gather(
  { usual, alike, today, people, places, units, again, parts }: Gathered,
  number: number,
  part: ImportPart,
): void {
  parts.push(number);
  for (const [at, { parent, managers, ...unit }] of (part.units ?? []).entries()) {
    units.push({
      ...unit,
      ...(parent !== undefined && { parent }),
      managers: managers ?? today.get(unit.id)?.managers ?? [],
      place: { part: number, at },
    });
  }
  for (const [at, given] of (part.people ?? []).entries()) {
    const { id, unit, surveyRole, language = usual } = given;
    const place = { part: number, at };
    if (places.add(id, place)) people.set(id, alike({ unit, surveyRole, language }));
    else again.push({ person: id, place });
  }
}

/** Keeps one of all people who are alike but for their ids. */
function sharedPeople(): Gathered['alike'] {
  const known = new Map<string, WantedPerson>();
  return (person) => {
    const key = `${person.surveyRole} ${person.language} ${person.unit}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, person);
    return person;
  };
}
