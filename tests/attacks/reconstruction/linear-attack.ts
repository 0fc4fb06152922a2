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
 * persons who stand alike in everything are zeroed or kept together.
 */
export function findSmallGroup(facts: readonly LinearFact[], attack: Attack): Found | undefined {
  const { rows, personsOf } = mergeAlike(facts, attack.insider);
  for (const block of blocksOf(reducedBasis(rows))) {
    const found = searchBlock(block, personsOf, attack.enough);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Merged {
  readonly rows: readonly Row[];
  /** The persons whose answers stand in a column. */
  readonly personsOf: ReadonlyMap<number, readonly number[]>;
}

function mergeAlike(facts: readonly LinearFact[], insider: number | undefined): Merged {
  const seen = new Map<string, { person: number; inFacts: [number, bigint][] }>();
  facts.forEach(({ terms }, fact) => {
    for (const { person, item, times } of terms) {
      if (person === insider || times === 0n) continue;
      const key = `${person} ${item}`;
      const unknown = seen.get(key) ?? { person, inFacts: [] };
      unknown.inFacts.push([fact, times]);
      seen.set(key, unknown);
    }
  });
  const columns = new Map<string, { persons: number[]; inFacts: [number, bigint][] }>();
  for (const { person, inFacts } of seen.values()) {
    const key = inFacts.flat().join();
    const column = columns.get(key) ?? { persons: [], inFacts };
    column.persons.push(person);
    columns.set(key, column);
  }
  const rows = facts.map(() => new Map<number, bigint>());
  const personsOf = new Map<number, readonly number[]>();
  [...columns.values()].forEach(({ persons, inFacts }, column) => {
    personsOf.set(column, persons);
    for (const [fact, times] of inFacts) rows[fact]?.set(column, times);
  });
  return { rows, personsOf };
}

/** Rows that share columns, directly or through others; the sparsest combination lies in one block. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: { rows: Row[]; columns: Set<number> }[] = [];
  for (const row of rows) {
    const joined = { rows: [row], columns: new Set(row.keys()) };
    const touching = blocks.filter(({ columns }) => [...row.keys()].some((c) => columns.has(c)));
    for (const block of touching) {
      joined.rows.push(...block.rows);
      for (const column of block.columns) joined.columns.add(column);
      blocks.splice(blocks.indexOf(block), 1);
    }
    blocks.push(joined);
  }
  return blocks.map(({ rows }) => rows);
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
