import { isObjectId } from './cell-text.ts';
import { findByAddress, type KnownPeople, type KnownPerson } from './known-people.ts';
import type { PlacedRow } from './single-people.ts';

/** A manager as far as the files know them. */
export interface Manager {
  readonly id: string | null;
  readonly name: string;
  /** Their own row, where the file has one. */
  readonly row: PlacedRow | null;
}

/** Whom a reference means: an address, a sign-in name, a number or an object id. */
export type FindManager = (reference: string) => Manager | null;

interface Sources {
  readonly rows: readonly PlacedRow[];
  readonly known: KnownPeople | null;
  /** Numbers are as long as this, where zeros were lost and are given back. */
  readonly width: number;
}

/**
 * Looks among the rows first, then in Entra's file; whoever is found there is the person of their own
 * row again, so that it does not matter by what a file names somebody.
 */
export function managerFinder({ rows, known, width }: Sources): FindManager {
  const byReference = rowsByReference(rows, width);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const outside = (references: readonly string[]): Manager | null => {
    const person = known === null ? undefined : knownBy(references, known);
    const id = person?.id ?? references.find(isObjectId);
    if (id === undefined) return null;
    const own = byId.get(id);
    return own === undefined ? { id, name: person?.name ?? '', row: null } : managerOf(own);
  };
  return (reference) => {
    const padded = reference.padStart(width, '0');
    const row = byReference.get(reference) ?? byReference.get(padded);
    return row === undefined ? outside([reference, padded]) : managerOf(row);
  };
}

/** Of rows that have the same number or address the first is meant. */
function rowsByReference(rows: readonly PlacedRow[], width: number) {
  const found = new Map<string, PlacedRow>();
  for (const row of rows) {
    const padded = row.number === '' ? '' : row.number.padStart(width, '0');
    for (const reference of [row.objectId ?? '', ...row.addresses, row.number, padded]) {
      if (reference !== '' && !found.has(reference)) found.set(reference, row);
    }
  }
  return found;
}

const managerOf = (row: PlacedRow): Manager => {
  const name = row.name || (row.known?.name ?? '');
  return { id: row.id, name, row };
};

function knownBy(references: readonly string[], known: KnownPeople): KnownPerson | undefined {
  const ways = references.map(
    (reference) =>
      findByAddress(known, reference) ?? known.byNumber.get(reference) ?? known.byId.get(reference),
  );
  return ways.find((person) => person !== undefined);
}
