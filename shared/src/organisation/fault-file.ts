import type { Column } from './columns.ts';
import { csvCell } from './csv-cell.ts';
import type { CsvRow } from './csv-rows.ts';
import { ourHeader } from './our-columns.ts';
import type { ReadingFault, ReadingFaultCode } from './reading-faults.ts';
import type { Separator } from './separators.ts';
import type { Table } from './table.ts';

/** What each fault is called, and how it is mended, in the reader's language. */
export type FaultWords = ReadonlyMap<
  ReadingFaultCode,
  { readonly what: string; readonly mend: string }
>;

/** Stands for the number of a line. */
export const LINE_PLACE = '#';
/** So many other lines are named: a circle may be of hundreds. */
const MOST_ALSO = 10;

export interface FaultFileWords {
  readonly faults: FaultWords;
  /** What the columns behind those of the file are called. */
  readonly headers: readonly [line: string, what: string, mend: string];
  /** That another line has part in a fault, with {@link LINE_PLACE} for its number. */
  readonly also: string;
  /** What stands in place of a line where a fault is about the file as a whole. */
  readonly wholeFile: string;
}

/**
 * The whole file as it was read, with its lines and what is wrong behind each row: to be mended and
 * given again. Behind that stand the cells that were too many, and at the end the text that could not
 * be read, under the header that it had. Columns that must not be read are left out; blank where there
 * is such a text, as its cells stand below them.
 * @example
 * faultFile(table, columns, faults, words, ';')
 * → 'Mail;Samenhang: Line;Samenhang: What;Samenhang: Mend\r\nann@x.nl;2;Twice (ann@x.nl);Keep one\r\n'
 */
export function faultFile(
  { header, rows, unread }: Pick<Table, 'header' | 'rows' | 'unread'>,
  columns: readonly Column[],
  faults: readonly ReadingFault[],
  words: FaultFileWords,
  separator: Separator,
): string {
  const all = unread !== '';
  const kept = columns.flatMap(({ forbidden }, at) => (all || forbidden === null ? [at] : []));
  const own = ({ cells }: Pick<CsvRow, 'cells'>) => kept.map((place) => cells[place] ?? '');
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
  const byLine = new Map<number, ReadingFault[]>();
  for (const fault of faults) byLine.set(fault.line, [...(byLine.get(fault.line) ?? []), fault]);
  const said = (at: number) => ourCells(at, byLine.get(at) ?? [], words);
  const apart = (at: number) => line([...own({ cells: [] }), ...said(at)]);
  const ofRows = new Set(rows.map((row) => row.line));
  const behind = [...byLine.keys()].filter((at) => at !== 0 && !ofRows.has(at));
  return [
    line([...own(header), ...words.headers.map(ourHeader)]),
    ...(byLine.has(0) ? [apart(0)] : []),
    ...rows.map((row) => line([...own(row), ...said(row.line), ...row.surplus])),
    ...behind.map(apart),
    ...(all ? [line(own(header)), unread] : []),
  ].join('');
}

/** The line, what is wrong on it, and how that is mended. */
function ourCells(line: number, faults: readonly ReadingFault[], words: FaultFileWords): string[] {
  const what = faults.map((fault) => whatWords(fault, words)).join(' | ');
  const mend = new Set(faults.map(({ code }) => words.faults.get(code)?.mend ?? ''));
  return [line === 0 ? words.wholeFile : String(line), what, [...mend].join(' | ')];
}

function whatWords(fault: ReadingFault, { faults, also }: FaultFileWords): string {
  const { code, column, value, suggestion, line, related } = fault;
  const place = [column, value].filter((text) => text !== null && text !== '').join(': ');
  const meant = suggestion === null ? '' : ` → ${suggestion}`;
  const others = new Set(related.map((other) => other.line).filter((other) => other !== line));
  const lines = [...others].slice(0, MOST_ALSO).map((at) => also.replace(LINE_PLACE, String(at)));
  const said = [place === '' ? '' : `${place}${meant}`, ...lines].filter((text) => text !== '');
  return `${faults.get(code)?.what ?? code}${said.length === 0 ? '' : ` (${said.join('; ')})`}`;
}
