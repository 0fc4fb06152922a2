import { LIMITS_OF_IMPORT } from '@samenhang/shared/api/limits';
import type { ImportFindings } from '../../repositories/import-findings.ts';
import type { Person } from '../../repositories/people-table.ts';
import type { WantedPerson } from './wanted-organisation.ts';

type Who = NonNullable<ImportFindings['who']>;
type Counts = NonNullable<ImportFindings['counts']>;

/** What becomes of people, one after the other. */
export interface PeopleChanges {
  readonly counts: Omit<Counts, 'units' | 'people'>;
  /** By object id; units by their ids. */
  readonly who: Who;
  /** How many people each unit itself has, today and then. */
  readonly ownToday: ReadonlyMap<string, number>;
  readonly own: ReadonlyMap<string, number>;
  /** How many go from one unit to another, by both. */
  readonly between: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** How many there are today. */
  readonly known: number;
}

/** Compares everybody of today with everybody there is to be. */
export async function comparePeople(
  today: AsyncIterable<Person> | Iterable<Person>,
  wanted: ReadonlyMap<string, WantedPerson>,
): Promise<PeopleChanges> {
  const changes = emptyChanges();
  const { counts, who, ownToday, between } = changes;
  const rest = new Set(wanted.keys());
  let known = 0;
  for await (const person of today) {
    known += 1;
    count(ownToday, person.unit);
    const { id, unit } = person;
    const then = wanted.get(id);
    rest.delete(id);
    for (const change of changesOf(person, then)) {
      counts[change] += 1;
      if (change === 'left' || change === 'roleChanged') name(who[change], id);
    }
    if (then !== undefined && then.unit !== unit) {
      name(who.moved, { id, from: unit, to: then.unit });
      countBetween(between, unit, then.unit);
    }
  }
  counts.added = rest.size;
  for (const id of rest) name(who.added, id);
  const own = new Map<string, number>();
  for (const { unit } of wanted.values()) count(own, unit);
  return { ...changes, own, known };
}

function emptyChanges() {
  const who: Who = { added: [], moved: [], roleChanged: [], left: [] };
  return {
    counts: { added: 0, moved: 0, roleChanged: 0, languageChanged: 0, left: 0, unchanged: 0 },
    who,
    ownToday: new Map<string, number>(),
    between: new Map<string, Map<string, number>>(),
  };
}

type Change = 'left' | 'moved' | 'roleChanged' | 'languageChanged' | 'unchanged';

/** Somebody can move and change role at once. */
function changesOf(person: Person, then: WantedPerson | undefined): readonly Change[] {
  if (then === undefined) return ['left'];
  const changes: Change[] = [];
  if (then.unit !== person.unit) changes.push('moved');
  if (then.surveyRole !== person.surveyRole) changes.push('roleChanged');
  if (then.language !== person.language) changes.push('languageChanged');
  return changes.length === 0 ? ['unchanged'] : changes;
}

function countBetween(between: Map<string, Map<string, number>>, from: string, to: string): void {
  const all = between.get(from) ?? new Map<string, number>();
  count(all, to);
  between.set(from, all);
}

function name<T>(named: T[], one: T): void {
  if (named.length < LIMITS_OF_IMPORT.named) named.push(one);
}

function count(own: Map<string, number>, unit: string): void {
  own.set(unit, (own.get(unit) ?? 0) + 1);
}
