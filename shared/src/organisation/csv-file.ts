import { err, ok, type Result } from '../result.ts';
import { type CsvRow, csvRows, type QuoteFault } from './csv-rows.ts';
import type { TextFault } from './decode-text.ts';
import { findSeparator } from './find-separator.ts';
import { type CsvChoices, type SeparatedText, separateText } from './separate-text.ts';

/** A row that has cells behind the last column, or too few. */
interface RaggedRow {
  readonly code: 'ragged';
  readonly line: number;
  readonly found: number;
  readonly wanted: number;
}

export type RowFault = QuoteFault | RaggedRow;
export type CsvFault = TextFault | QuoteFault | { readonly code: 'empty' };

export interface CsvFile extends SeparatedText {
  /** The first row that is not blank: the names of the columns, trimmed. */
  readonly header: CsvRow;
  /** The rows below, each as wide as the header. Reading ends at the first fault. */
  readonly rows: () => Generator<CsvRow | RowFault>;
}

/**
 * A CSV file as people have it: in any encoding and with any separator that Excel writes, with a
 * `sep=` line, blank lines, or separators behind the last column and below the last row.
 * @example
 * readCsv(bytesOf('sep=;\nname;team;\nJan;"North";\n;;\n'))
 * → header ['name', 'team'] on line 2, and one row: ['Jan', 'North'] on line 3
 */
export function readCsv(bytes: Uint8Array, choices: CsvChoices = {}): Result<CsvFile, CsvFault> {
  const separated = separateText(bytes, choices, findSeparator);
  if (!separated.ok) return separated;
  const { text, separator } = separated.value;
  const all = [...withoutBlankEnd(csvRows(text, separator))];
  const first = all.find((row) => 'code' in row || lastFilled(row.cells) >= 0);
  if (first === undefined) return err({ code: 'empty' });
  if ('code' in first) return err(first);
  const cells = first.cells.map((cell) => cell.trim());
  const header = { line: first.line, cells: cells.slice(0, lastFilled(cells) + 1) };
  const rows = () => rowsBelow(all, header);
  return ok({ ...separated.value, header, rows });
}

function* rowsBelow(
  all: readonly (CsvRow | QuoteFault)[],
  header: CsvRow,
): Generator<CsvRow | RowFault> {
  for (const row of all) {
    if ('code' in row) return yield row;
    if (row.line <= header.line || isEmptyLine(row)) continue;
    const fitted = fit(row, header.cells.length);
    yield fitted;
    if ('code' in fitted) return;
  }
}

/** Blank rows are kept back until another one follows: those at the end are none. */
function* withoutBlankEnd<T extends CsvRow | QuoteFault>(rows: Iterable<T>): Generator<T> {
  let blank: T[] = [];
  for (const row of rows) {
    if ('cells' in row && lastFilled(row.cells) < 0) blank.push(row);
    else {
      yield* blank;
      yield row;
      blank = [];
    }
  }
}

const isEmptyLine = ({ cells }: CsvRow) => cells.length === 1 && cells[0] === '';

/** A row of the width of the header; what lies behind that must be blank. */
function fit(row: CsvRow, wanted: number): CsvRow | RaggedRow {
  const found = row.cells.length;
  if (found === wanted) return row;
  if (found < wanted || lastFilled(row.cells) >= wanted) {
    return { code: 'ragged', line: row.line, found, wanted };
  }
  return { line: row.line, cells: row.cells.slice(0, wanted) };
}

/** The place of the last cell that is not blank, or −1. */
const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== '');
