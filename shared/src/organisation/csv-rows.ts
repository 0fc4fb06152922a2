import papaparse from 'papaparse';
import type { Separator } from './separators.ts';

/** A row that begins on a line, counted from 1 as an editor counts. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The line is that of the quote which opens the cell. Nothing behind it can be read. */
export interface QuoteFault {
  readonly code: 'quote_open' | 'text_behind_quote';
  readonly line: number;
  /** The text from the beginning of its row on, as it came. */
  readonly unread: string;
}

/**
 * The rows of a CSV text by RFC 4180, in any mix of line ends (CRLF, LF, CR); those within a cell
 * become LF. A quote within a cell that does not begin with one is a letter; blanks behind a closing
 * quote are dropped.
 * @param most how many rows are read; all where it is absent.
 * @example [...csvRows('a;"b ""c"""\n', ';')] → [{ cells: ['a', 'b "c"'], line: 1 }]
 */
export function* csvRows(
  text: string,
  separator: Separator,
  most = 0,
): Generator<CsvRow | QuoteFault> {
  // The parser takes one kind of line end per text.
  const even = text.replaceAll(/\r\n?/g, '\n');
  const { data, errors } = papaparse.parse<string[]>(even, {
    ...{ delimiter: separator, newline: '\n', header: false, preview: most },
  });
  const [fault] = errors;
  let line = 1;
  for (const [place, cells] of data.entries()) {
    if (place === fault?.row) {
      return yield { ...faultOf(fault, even), unread: fromLine(text, line) };
    }
    if (place === data.length - 1 && even.endsWith('\n') && isEmptyLine(cells)) return;
    yield { cells, line };
    line += 1 + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
  }
}

/** Behind the last line end there is no row. */
const isEmptyLine = (cells: readonly string[]) => cells.length === 1 && cells[0] === '';

function faultOf({ code, index = 0 }: papaparse.ParseError, text: string) {
  const isOpen = code === 'MissingQuotes';
  const line = 1 + lineEnds(text.slice(0, index));
  return { code: isOpen ? 'quote_open' : 'text_behind_quote', line } as const;
}

/** What begins on a line, with its line ends as they are. */
function fromLine(text: string, line: number): string {
  const ends = /\r\n?|\n/g;
  for (let before = 1; before < line; before++) ends.test(text);
  return text.slice(ends.lastIndex);
}

function lineEnds(text: string): number {
  let ends = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends += 1;
  return ends;
}
