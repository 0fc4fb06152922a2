import type { ImportPart } from '@samenhang/shared/api/organisation';
import { type Column, columnsOf } from '@samenhang/shared/organisation/columns';
import { faultFile } from '@samenhang/shared/organisation/fault-file';
import { importParts } from '@samenhang/shared/organisation/import-parts';
import {
  isUserList,
  type KnownPeople,
  knownPeople,
} from '@samenhang/shared/organisation/known-people';
import { type Organised, organise } from '@samenhang/shared/organisation/organise';
import { faultCounts, type ReadingFault } from '@samenhang/shared/organisation/reading-faults';
import type { CheckSummary, DeskCall, DeskCalls, FileSummary } from './desk-messages.ts';
import { type FileTable, fileTable } from './file-table.ts';
import { namesOf } from './names-of.ts';

/** How many rows and faults a page shows, and how much of a cell. */
const FIRST_ROWS = 5;
const FIRST_FAULTS = 200;
const LONGEST_CELL = 60;

interface Held {
  table: FileTable | null;
  columns: readonly Column[];
  known: KnownPeople | null;
  organised: Organised | null;
  parts: readonly ImportPart[];
}

type Answers = {
  readonly [C in DeskCall]: (
    asked: DeskCalls[C]['asked'],
  ) => Promise<DeskCalls[C]['answer']> | DeskCalls[C]['answer'];
};

/**
 * Where files are read and checked, away from the page: it keeps them, and answers with what a page
 * shows of them.
 */
export function createDesk(): Answers {
  const held: Held = { table: null, columns: [], known: null, organised: null, parts: [] };
  return {
    readFile: async ({ file, choices, remembered }) => {
      held.organised = null;
      const table = await fileTable(file, choices);
      held.table = 'code' in table ? null : table;
      return 'code' in table ? table : summaryOf(table, columnsOf(table, remembered));
    },
    readKnown: async ({ file }) => {
      const table = await fileTable(file, {});
      if ('code' in table) return table;
      held.known = knownPeople(table);
      return held.known === null ? { code: 'no_object_ids' } : { count: held.known.count };
    },
    forgetKnown: () => {
      held.known = null;
      return null;
    },
    check: ({ columns, choices, today }) => {
      const table = tableOf(held);
      held.columns = columns;
      held.organised = organise({ table, columns, known: held.known, today, choices });
      held.parts = importParts(held.organised);
      return checkOf(held.organised, table, held.parts.length);
    },
    faultFile: (words) => {
      const table = tableOf(held);
      const separator = table.readAs.kind === 'text' ? table.readAs.separator : ';';
      const faults = held.organised?.faults ?? table.faults;
      const text = faultFile(table, held.columns, faults, words, separator);
      // By the mark Excel knows the encoding.
      return new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' });
    },
    part: (number) => held.parts[number] ?? {},
    names: (ids) => namesOf(ids, held),
  };
}

function tableOf({ table }: Held): FileTable {
  if (table === null) throw new Error('no file');
  return table;
}

function summaryOf(table: FileTable, columns: Column[]): FileSummary {
  const { readAs, rows, above, repeated } = table;
  return {
    ...{ readAs, above, repeated, columns },
    rows: rows.length,
    first: rows.slice(0, FIRST_ROWS).map(({ cells }) => cells.map(cut)),
    isUserList: isUserList(table),
  };
}

const cut = (cell: string) =>
  cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell;

function checkOf(organised: Organised, table: FileTable, parts: number): CheckSummary {
  const { faults, units, people, zeros, leftOut, topAdded, needsKnownPeople, unsaid } = organised;
  const errors = faults.filter(({ severity }) => severity === 'error');
  const warnings = faults.filter(({ severity }) => severity === 'warning');
  const first = [...errors.slice(0, FIRST_FAULTS), ...warnings].slice(0, FIRST_FAULTS);
  const [from] = zeros?.numbers ?? [];
  return {
    ...{ parts, leftOut, topAdded, needsKnownPeople, unsaid },
    units: units.length,
    people: people.length,
    errors: errors.length,
    warnings: warnings.length,
    counts: faultCounts(faults),
    first,
    rows: otherRows(table, first),
    zeros:
      zeros === null || from === undefined
        ? null
        : { count: zeros.numbers.size, from, to: from.padStart(zeros.width, '0') },
  };
}

function otherRows({ rows }: FileTable, faults: readonly ReadingFault[]): Map<number, number> {
  const lines = new Set(
    faults.flatMap(({ line, related }) => [line, ...related.map((o) => o.line)]),
  );
  const found = rows.filter(({ line, row }) => line !== row && lines.has(line));
  return new Map(found.map(({ line, row }) => [line, row]));
}
