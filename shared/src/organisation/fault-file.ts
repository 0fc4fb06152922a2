import type { Column } from './columns.ts';
import type { CsvRow } from './csv-rows.ts';
import type { ReadingFault, ReadingFaultCode } from './reading-faults.ts';
import type { Separator } from './separators.ts';
import type { Table } from './table.ts';

/** What each fault is called, and how it is mended, in the reader's language. */
export type FaultWords = ReadonlyMap<
  ReadingFaultCode,
  { readonly what: string; readonly mend: string }
>;

export interface FaultFileWords {
  readonly faults: FaultWords;
  /** The headers of the two columns behind those of the file. */
  readonly headers: readonly [what: string, mend: string];
}

/**
 * The whole file as it was read, with what is wrong behind each row: to be mended and given again.
 * Columns that must not be read are not in it.
 */
export function faultFile(
  { header, rows }: Pick<Table, 'header' | 'rows'>,
  columns: readonly Column[],
  faults: readonly ReadingFault[],
  words: FaultFileWords,
  separator: Separator,
): string {
  const kept = columns.flatMap(({ forbidden }, place) => (forbidden === null ? [place] : []));
  const byLine = new Map<number, ReadingFault[]>();
  for (const fault of faults) byLine.set(fault.line, [...(byLine.get(fault.line) ?? []), fault]);
  const line = (cells: readonly string[]) =>
    cells.map((cell) => csvCell(cell, separator)).join(separator);
  const own = ({ cells }: CsvRow) => kept.map((place) => cells[place] ?? '');
  const lines = rows.map((row) => {
    const found = byLine.get(row.line) ?? [];
    const what = found.map((fault) => whatWords(fault, words.faults)).join(' | ');
    const mend = [...new Set(found.map(({ code }) => words.faults.get(code)?.mend ?? ''))].join(
      ' | ',
    );
    return line([...own(row), what, mend]);
  });
  return `${[line([...own(header), ...words.headers]), ...lines].join('\r\n')}\r\n`;
}

function whatWords({ code, column, value, suggestion }: ReadingFault, words: FaultWords): string {
  const place = [column, value].filter((text) => text !== null && text !== '').join(': ');
  const meant = suggestion === null ? '' : ` → ${suggestion}`;
  return `${words.get(code)?.what ?? code}${place === '' ? '' : ` (${place}${meant})`}`;
}

const FORMULA = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula, quoted where it has to be. */
export function csvCell(cell: string, separator: Separator): string {
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  const bare = ![separator, '"', '\n', '\r'].some((letter) => guarded.includes(letter));
  return bare ? guarded : `"${guarded.replaceAll('"', '""')}"`;
}
