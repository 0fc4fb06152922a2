import { type Row, reducedBasis, vanishingOn } from './row-space.ts';

/** One answer of one person that somebody outside does not know. */
interface Unknown {
  readonly person: number;
  readonly item: number;
}

/** A number that was released, as whole multiples of single answers; what it comes to is known. */
export interface LinearFact {
  /** Says in a failing test what was combined. */
  readonly name: string;
  readonly terms: readonly (Unknown & { readonly times: bigint })[];
}

/** Persons on whom something can be computed that rests on them alone. */
export interface Found {
  readonly persons: readonly number[];
}

interface Attack {
  /** How many persons are a group large enough not to be found. */
  readonly enough: number;
  /** A person who knows their own answers, and so can take them out of every sum. */
  readonly insider?: number;
}

/**
 * Looks for a linear combination of released numbers that rests on fewer than `enough` persons, by
 * exact arithmetic and without knowing how the numbers came to be published. Finds one if there is
 * one; a single answer is a group of one.
 *
 * Answers that every fact counts alike cannot be told apart, so they are one column; columns of
 * persons who stand alike in everything are zeroed or kept together. Statements that are told alike
 * of as many persons are searched once.
 */
export function findSmallGroup(facts: readonly LinearFact[], attack: Attack): Found | undefined {
  const { rows, personsOf } = mergeAlike(facts, attack.insider);
  const searched = new Set<string>();
  for (const part of blocksOf(rows)) {
    const shape = shapeOf(part, personsOf, attack.enough);
    if (shape !== undefined && searched.has(shape)) continue;
    for (const block of blocksOf(reducedBasis(part))) {
      const found = searchBlock(block, personsOf, attack.enough);
      if (found !== undefined) return found;
    }
    if (shape !== undefined) searched.add(shape);
  }
  return undefined;
}

interface Merged {
  readonly rows: readonly Row[];
  /** The persons whose answers stand in a column. */
  readonly personsOf: ReadonlyMap<number, readonly number[]>;
}

/** A fact by its place, and how often it counts an answer. */
type CountedIn = readonly [fact: number, times: bigint];

function mergeAlike(facts: readonly LinearFact[], insider: number | undefined): Merged {
  const rows = facts.map(() => new Map<number, bigint>());
  const personsOf = new Map<number, number[]>();
  for (const persons of unknowns(facts, insider).values()) {
    const columns = new Map<string, number>();
    for (const [person, countedIn] of persons) {
      const key = countedIn.join(';');
      const column = columns.get(key) ?? personsOf.size;
      if (!columns.has(key)) {
        columns.set(key, column);
        personsOf.set(column, []);
        for (const [fact, times] of countedIn) rows[fact]?.set(column, times);
      }
      personsOf.get(column)?.push(person);
    }
  }
  return { rows, personsOf };
}

/** By item and by person, in which facts the answer is counted. */
function unknowns(facts: readonly LinearFact[], insider: number | undefined) {
  const items = new Map<number, Map<number, CountedIn[]>>();
  facts.forEach(({ terms }, fact) => {
    for (const { person, item, times } of terms) {
      if (person === insider || times === 0n) continue;
      const persons = items.get(item) ?? new Map<number, CountedIn[]>();
      items.set(item, persons);
      const countedIn = persons.get(person) ?? [];
      persons.set(person, countedIn);
      countedIn.push([fact, times]);
    }
  });
  return items;
}

/**
 * All that decides whether a search of these rows finds somebody: the coefficients, and how many
 * persons stand in each column, `enough` or more being alike. `undefined` where a person stands in
 * several columns.
 */
function shapeOf(
  rows: readonly Row[],
  personsOf: Merged['personsOf'],
  enough: number,
): string | undefined {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const persons = columns.map((column) => personsOf.get(column) ?? []);
  if (new Set(persons.flat()).size < persons.flat().length) return undefined;
  const place = new Map(columns.map((column, at) => [column, at]));
  const terms = rows.map((row) => [...row].map(([column, times]) => [place.get(column), times]));
  const sizes = persons.map(({ length }) => Math.min(length, enough));
  return [sizes.join(), ...terms.map((row) => row.join())].join(' ');
}

interface Block {
  readonly rows: Row[];
  readonly columns: number[];
}

/** Rows that share columns, directly or through others; the sparsest combination lies in one block. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blockAt = new Map<number, Block>();
  for (const row of rows) {
    if (row.size === 0) continue;
    const joined: Block = { rows: [row], columns: [...row.keys()] };
    const touching = new Set(joined.columns.map((column) => blockAt.get(column)));
    for (const block of touching) {
      joined.rows.unshift(...(block?.rows ?? []));
      joined.columns.push(...(block?.columns ?? []));
    }
    for (const column of joined.columns) blockAt.set(column, joined);
  }
  return [...new Set(blockAt.values())].map(({ rows }) => rows);
}

interface PersonClass {
  readonly persons: readonly number[];
  readonly columns: readonly number[];
}

function searchBlock(
  rows: readonly Row[],
  personsOf: ReadonlyMap<number, readonly number[]>,
  enough: number,
): Found | undefined {
  const columns = new Set(rows.flatMap((row) => [...row.keys()]));
  const classes = classesOf(columns, personsOf);
  const small = classes.filter(({ persons }) => persons.length < enough);
  const large = classes.filter(({ persons }) => persons.length >= enough);
  const left = vanishingOn(
    rows,
    large.flatMap(({ columns }) => columns),
  );
  return searchClasses(left, small, [], enough);
}

/** Persons who stand in exactly the same columns. */
function classesOf(
  columns: ReadonlySet<number>,
  personsOf: ReadonlyMap<number, readonly number[]>,
): PersonClass[] {
  const columnsOf = new Map<number, number[]>();
  for (const column of columns) {
    for (const person of personsOf.get(column) ?? []) {
      columnsOf.set(person, [...(columnsOf.get(person) ?? []), column]);
    }
  }
  const alike = new Map<string, { persons: number[]; columns: readonly number[] }>();
  for (const [person, columns] of columnsOf) {
    const group = alike.get(columns.join()) ?? { persons: [], columns };
    group.persons.push(person);
    alike.set(columns.join(), group);
  }
  return [...alike.values()];
}

/** Every class is kept, as long as the group stays small, or zeroed, as long as anything is left. */
function searchClasses(
  rows: readonly Row[],
  undecided: readonly PersonClass[],
  kept: readonly number[],
  enough: number,
): Found | undefined {
  if (rows.length === 0) return undefined;
  const place = undecided.findIndex(({ columns }) =>
    columns.some((column) => rows.some((row) => row.has(column))),
  );
  const next = undecided[place];
  if (next === undefined) return { persons: kept };
  const rest = undecided.slice(place + 1);
  const zeroed = searchClasses(vanishingOn(rows, next.columns), rest, kept, enough);
  if (zeroed !== undefined) return zeroed;
  const group = [...kept, ...next.persons];
  return group.length < enough ? searchClasses(rows, rest, group, enough) : undefined;
}
