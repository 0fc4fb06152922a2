import { findByAddress, type KnownPeople, type KnownPerson } from './known-people.ts';
import { type LostZeros, lostZeros } from './lost-zeros.ts';
import { type NearAddress, nearAddressAmong } from './near-address.ts';
import type { PersonRow } from './person-rows.ts';
import type { FaultList, ReadingFaultCode } from './reading-faults.ts';

/** A row and who it is of; `id` is `null` as long as nobody is found. */
export interface MatchedRow extends PersonRow {
  readonly id: string | null;
  readonly known: KnownPerson | null;
}

export interface MatchChoices {
  /** Whether rows that find nobody are left out, instead of stopping the import. */
  readonly unknownPeople: 'fault' | 'leaveOut';
  /** Whether numbers get back the zeros that a spreadsheet took off. */
  readonly padNumbers: boolean;
}

export interface Matched {
  readonly rows: readonly MatchedRow[];
  readonly zeros: LostZeros | null;
  /** Whether nobody can be found until Entra's file is there. */
  readonly needsKnownPeople: boolean;
}

/** Finds whom each row is of: by its object id, or in Entra's file by address, then by number. */
export function matchPeople(
  rows: readonly PersonRow[],
  known: KnownPeople | null,
  choices: MatchChoices,
  faults: FaultList,
): Matched {
  const zeros = known === null ? null : zerosAgainst(rows, new Set(known.byNumber.keys()));
  const width = choices.padNumbers ? (zeros?.width ?? 0) : 0;
  const needsKnownPeople = known === null && rows.every(({ objectId }) => objectId === null);
  const hasAddresses = rows.some(({ addresses }) => addresses.length > 0);
  let near: NearAddress | undefined;
  const matched = rows.map((row): MatchedRow => {
    const person = known === null ? null : find(row, known, width);
    // Where there is a list, whoever is not in it has no account.
    const id = person?.id ?? (known === null ? row.objectId : null);
    if (id === null && !needsKnownPeople) {
      near ??= nearAddressAmong([...(known?.byMail.keys() ?? []), ...(known?.byUpn.keys() ?? [])]);
      const code = codeOf(row, choices, hasAddresses);
      sayUnknown(row, code, faults, near);
    }
    return { ...row, id, known: person };
  });
  if (zeros !== null && !choices.padNumbers) sayZeros(rows, zeros, faults);
  return { rows: matched, zeros, needsKnownPeople };
}

function find(row: PersonRow, known: KnownPeople, width: number): KnownPerson | null {
  if (row.objectId !== null) return known.byId.get(row.objectId) ?? null;
  for (const address of row.addresses) {
    const person = findByAddress(known, address);
    if (person !== undefined) return person;
  }
  if (row.number === '') return null;
  const padded = known.byNumber.get(row.number.padStart(width, '0'));
  return known.byNumber.get(row.number) ?? padded ?? null;
}

const zerosAgainst = (rows: readonly PersonRow[], known: ReadonlySet<string>) =>
  lostZeros(
    rows.filter(({ addresses }) => addresses.length === 0).map(({ number }) => number),
    known,
  );

/** What is wrong with a row that finds nobody. */
function codeOf(
  { addresses, number }: PersonRow,
  { unknownPeople }: MatchChoices,
  hasAddresses: boolean,
) {
  if (unknownPeople === 'leaveOut') return 'person_left_out';
  // It is not the number that has to be mended where others have an address and this row has none.
  const isMissing = hasAddresses && addresses.length === 0 && number !== '';
  return isMissing ? 'address_missing' : 'person_unknown';
}

function sayUnknown(row: PersonRow, code: ReadingFaultCode, faults: FaultList, near: NearAddress) {
  const [address] = row.addresses;
  const value = address ?? (row.number === '' ? (row.objectId ?? '') : row.number);
  faults.add(code, row.line, { value, suggestion: address === undefined ? null : near(address) });
}

function sayZeros(rows: readonly PersonRow[], { width, numbers }: LostZeros, faults: FaultList) {
  for (const { line, number } of rows) {
    if (!numbers.has(number)) continue;
    faults.add('zeros_lost', line, { value: number, suggestion: number.padStart(width, '0') });
  }
}
