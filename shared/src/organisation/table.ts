import { err, ok, type Result } from '../result.ts';
import { cellText } from './cell-text.ts';
import { roleOfHeader } from './column-roles.ts';
import type { CsvRow, QuoteFault } from './csv-rows.ts';
import { forbiddenKind } from './forbidden-columns.ts';
import { createFaultList, type ReadingFault } from './reading-faults.ts';

/** Rows under a header, wherever they come from: a text, a pasted range or a sheet. */
export interface Table {
  readonly header: CsvRow;
  /** Each as wide as the header; columns that must not be read are blank in it. */
  readonly rows: readonly CsvRow[];
  /** How many rows stood above the header, such as a title. */
  readonly above: number;
  /** How often the header came again further down. */
  readonly repeated: number;
  readonly faults: readonly ReadingFault[];
}

/** More than the parts of an import can bring. */
export const MOST_ROWS = 400_000;
const HEADER_WITHIN = 10;

export type TableFault = { readonly code: 'empty' } | { readonly code: 'too_many_rows' };

/** The table that rows make: its header is the row that most names of columns are known of. */
export function tableOf(source: Iterable<CsvRow | QuoteFault>): Result<Table, TableFault> {
  const faults = createFaultList();
  const filled: CsvRow[] = [];
  for (const row of source) {
    if ('code' in row) faults.add(row.code, row.line);
    else if (row.cells.some((cell) => cell.trim() !== '')) filled.push(row);
    if (filled.length > MOST_ROWS) return err({ code: 'too_many_rows' });
  }
  const above = headerPlace(filled);
  const first = filled[above];
  if (first === undefined) return err({ code: 'empty' });
  const header = { line: first.line, cells: namesOf(first) };
  const below = filled.slice(above + 1).filter((row) => !isHeader(row, header));
  const forbidden = header.cells.map((name) => forbiddenKind(name) !== null);
  const rows = below.map((row) => {
    if (row.cells.slice(header.cells.length).some((cell) => cell.trim() !== '')) {
      faults.add('row_too_wide', row.line, {
        value: row.cells.slice(header.cells.length).join(' '),
      });
    }
    return {
      line: row.line,
      cells: forbidden.map((not, at) => (not ? '' : (row.cells[at] ?? ''))),
    };
  });
  const repeated = filled.length - above - 1 - below.length;
  return ok({ header, rows, above, repeated, faults: faults.all });
}

/** Without blank columns behind the last one that has a name. */
function namesOf({ cells }: CsvRow): string[] {
  const names = cells.map(cellText);
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

function headerPlace(rows: readonly CsvRow[]): number {
  const first = rows.slice(0, HEADER_WITHIN);
  const known = first.map(({ cells }) => cells.filter(isKnown).length);
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  const several = first.findIndex(
    ({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1,
  );
  return Math.max(0, several);
}

const isKnown = (name: string) => roleOfHeader(name) !== null || forbiddenKind(name) !== null;

const isHeader = ({ cells }: CsvRow, header: CsvRow): boolean =>
  header.cells.every((name, at) => cellText(cells[at] ?? '') === name);
