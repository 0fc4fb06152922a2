import { MAY_BE_UNSAID, type Unsaid } from '../api/organisation-words.ts';
import type { ColumnRole } from '../api/settings-words.ts';
import { type Assembled, assemble } from './assemble.ts';
import type { Column } from './columns.ts';
import type { KnownPeople } from './known-people.ts';
import type { KnownUnit } from './known-units.ts';
import { type LostZeros, lostZeros } from './lost-zeros.ts';
import { type MatchChoices, type MatchedRow, matchPeople } from './match-people.ts';
import { createUnitTree, type UnitColumns, type UnitTree } from './named-units.ts';
import { type PersonRow, personRowReader } from './person-rows.ts';
import { createFaultList, type FaultList, type ReadingFault } from './reading-faults.ts';
import { managersOf } from './row-managers.ts';
import { type PlacedRow, singlePeople } from './single-people.ts';
import type { Table } from './table.ts';
import { topOf } from './unit-node.ts';
import { pathMarkOf } from './unit-paths.ts';

export interface Choices extends MatchChoices {
  /** Whether people without a unit stop the import, or belong to the organisation as a whole. */
  readonly withoutUnit: 'fault' | 'root';
  /** What the organisation is called where the file has no single unit at the top. */
  readonly rootName: string;
}

export interface Reading {
  readonly table: Table;
  readonly columns: readonly Column[];
  /** Entra's file, where it was given. */
  readonly known: KnownPeople | null;
  /** The units of today, whose ids are kept where their paths are the same. */
  readonly today: readonly KnownUnit[];
  readonly choices: Choices;
}

export interface Organised extends Assembled {
  readonly faults: readonly ReadingFault[];
  /** Rows of people who do not take part, or have no account. */
  readonly leftOut: number;
  readonly zeros: LostZeros | null;
  /** What no column says, so that people of today keep theirs. */
  readonly unsaid: readonly Unsaid[];
  /** Whether nobody can be found until Entra's file is there. */
  readonly needsKnownPeople: boolean;
}

/** The organisation that a table says, and everything that is wrong with it, all at once. */
export function organise({ table, columns, known, today, choices }: Reading): Organised {
  const faults = createFaultList(table.faults);
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  if (!has('unit') && !has('unitCode') && !has('level')) faults.add('no_unit_column', 0);
  if (!PERSON_ROLES.some(has)) faults.add('no_person_column', 0);
  const read = table.rows.map(personRowReader(columns, faults));
  const tree = createUnitTree(unitColumnsOf(read, columns), faults);
  const named = read.filter((row) => isPerson(row, tree, faults, PERSON_ROLES.some(has)));
  const { rows, needsKnownPeople, ...matched } = matchPeople(named, known, choices, faults);
  const zeros = matched.zeros ?? zerosOfManagers(named);
  const placed = rows.map((row): PlacedRow => ({ ...row, node: tree.unitOf(row) }));
  const single = singlePeople(placed, faults);
  const taking = single.filter((row) => takesPart(row, faults));
  const width = choices.padNumbers ? (zeros?.width ?? 0) : 0;
  const column = headerOf(columns, 'manager');
  const nodes = tree.finish();
  const managers = managersOf({ rows: single, known, top: topOf(nodes), column, width }, faults);
  const saysManagers = column !== null;
  const made = assemble({ nodes, people: taking, managers, saysManagers, today, choices }, faults);
  if (taking.length === 0 && PERSON_ROLES.some(has)) faults.add('nobody', 0);
  const sorted = faults.all.toSorted((one, other) => one.line - other.line);
  return {
    ...made,
    faults: sorted,
    leftOut: single.length - made.people.length,
    zeros,
    unsaid: MAY_BE_UNSAID.filter((role) => !has(role)),
    needsKnownPeople,
  };
}

const PERSON_ROLES: readonly ColumnRole[] = ['email', 'objectId', 'number'];

const headerOf = (columns: readonly Column[], role: ColumnRole): string | null =>
  columns.find((column) => column.role === role)?.header ?? null;

function unitColumnsOf(rows: readonly PersonRow[], columns: readonly Column[]): UnitColumns {
  const coded = headerOf(columns, 'unitCode') !== null;
  const parent = headerOf(columns, 'parent');
  return {
    mark: coded || parent !== null ? null : pathMarkOf(rows.map(({ unit }) => unit)),
    coded,
    parented: parent !== null,
    headers: {
      unit: headerOf(columns, 'unit') ?? headerOf(columns, 'level'),
      unitCode: headerOf(columns, 'unitCode'),
      parent,
    },
  };
}

/** A row without a person may still say where a unit stands. */
function isPerson(row: PersonRow, tree: UnitTree, faults: FaultList, wanted: boolean): boolean {
  if (row.objectId !== null || row.addresses.length > 0 || row.number !== '') return true;
  const saysUnit = tree.unitOf(row) !== null && row.name === '' && row.managers.length === 0;
  if (!saysUnit && wanted) faults.add('person_missing', row.line, { value: row.name });
  return false;
}

function takesPart(row: MatchedRow, faults: FaultList): boolean {
  if (!row.participates) return false;
  if (row.known?.enabled !== false) return true;
  faults.add('account_disabled', row.line, { value: row.addresses[0] ?? row.number });
  return false;
}

/** Numbers of managers that the file itself knows with their zeros. */
function zerosOfManagers(rows: readonly PersonRow[]): LostZeros | null {
  const numbers = new Set(rows.map(({ number }) => number).filter((number) => number !== ''));
  return lostZeros(
    rows.flatMap(({ managers }) => managers),
    numbers,
  );
}
