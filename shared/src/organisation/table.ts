import { err, ok, type Result } from '../result.ts';
import { cellText } from './cell-text.ts';
import type { CsvRow, QuoteFault } from './csv-rows.ts';
import { forbiddenKind } from './forbidden-columns.ts';
import { headerNames, headerPlace, type Layout, layoutOf } from './header-rows.ts';
import { createFaultList, type FaultList, type ReadingFault } from './reading-faults.ts';

export interface TableRow extends CsvRow {
  /** As a spreadsheet counts; another than the line where cells above have line ends. */
  readonly row: number;
  /** What stands behind the last column, where a row is too wide. */
  readonly surplus: readonly string[];
}

/** Rows under a header, wherever they come from: a text, a pasted range or a sheet. */
export interface Table {
  readonly header: CsvRow;
  /** Each as wide as the header; columns that must not be read are blank in it. */
  readonly rows: readonly TableRow[];
  /** How many rows stood above the header, such as a title. */
  readonly above: number;
  /** How often the header came again further down. */
  readonly repeated: number;
  /** The text from a row on whose quotes nobody gets past, as it came; empty where all was read. */
  readonly unread: string;
  readonly faults: readonly ReadingFault[];
}

/** More than the parts of an import can bring. */
export const MOST_ROWS = 400_000;

export type TableFault =
  | { readonly code: 'empty' | 'too_many_rows' }
  /** A quote keeps us from reading even the first row. */
  | { readonly code: 'header_quote' };

/**
 * The table that rows make: its header is the row that most names of columns are known of. Columns
 * that we added ourselves to a file handed back are no part of it.
 * @param hidden how many rows at the beginning no spreadsheet shows.
 */
export function tableOf(
  source: Iterable<CsvRow | QuoteFault>,
  hidden = 0,
): Result<Table, TableFault> {
  const faults = createFaultList();
  const { filled, unread } = filledRows(source, hidden, faults);
  if (filled.length > MOST_ROWS) return err({ code: 'too_many_rows' });
  const above = headerPlace(filled);
  const first = filled[above];
  if (first === undefined) return err({ code: unread === '' ? 'empty' : 'header_quote' });
  const layout = layoutOf(first);
  const header = { line: first.line, cells: headerNames(layout, filled[above - 1]) };
  const { rows, repeated } = rowsBelow(filled.slice(above + 1), layout);
  for (const { line, surplus } of rows) {
    const value = surplus.map(cellText).join(' ').trim();
    if (value !== '') faults.add('row_too_wide', line, { value });
  }
  return ok({ header, rows, above, repeated, unread, faults: faults.all });
}

type CountedRow = Omit<TableRow, 'surplus'>;

/** The rows that have anything in them, as far as quotes let us read and as we want any. */
function filledRows(source: Iterable<CsvRow | QuoteFault>, hidden: number, faults: FaultList) {
  const filled: CountedRow[] = [];
  let row = -hidden;
  let unread = '';
  for (const next of source) {
    row += 1;
    if ('code' in next) {
      faults.add(next.code, next.line);
      unread = next.unread;
    } else if (next.cells.some(isFilled)) filled.push({ ...next, row });
    if (filled.length > MOST_ROWS) break;
  }
  return { filled, unread };
}

const isFilled = (cell: string) => cell.trim() !== '';

/** A header that comes again says anew where the columns stand. */
function rowsBelow(below: readonly CountedRow[], first: Layout) {
  const forbidden = first.names.map((name) => forbiddenKind(name) !== null);
  const rows: TableRow[] = [];
  let layout = first;
  let repeated = 0;
  for (const row of below) {
    const cells = layout.places.map((at) => row.cells[at] ?? '');
    if (isHeader(cells, first.names)) {
      layout = layoutOf(row);
      repeated += 1;
      continue;
    }
    const kept = cells.map((cell, at) => (forbidden[at] === true ? '' : cell));
    const surplus = surplusOf(row, layout);
    if (kept.some(isFilled) || surplus.length > 0) rows.push({ ...row, cells: kept, surplus });
  }
  return { rows, repeated };
}

const NONE: readonly string[] = [];

function surplusOf({ cells }: CsvRow, { width }: Layout): readonly string[] {
  const behind = cells.length > width ? cells.slice(width) : NONE;
  return behind.some(isFilled) ? behind : NONE;
}

const isHeader = (cells: readonly string[], names: readonly string[]): boolean =>
  names.length > 0 && names.every((name, at) => cellText(cells[at] ?? '') === name);
