/** What may stand between the cells of a row. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A row that begins on a line, counted from 1 as an editor counts. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The line is that of the quote which opens the cell. Nothing behind it can be read. */
export interface QuoteFault {
  readonly code: 'quote_open' | 'text_behind_quote';
  readonly line: number;
}

/**
 * The rows of a CSV text by RFC 4180, in any mix of line ends (CRLF, LF, CR). A quote within a cell
 * that does not begin with one is a letter; blanks behind a closing quote are dropped.
 *
 * Our own code, as papaparse takes one kind of line end per file, and its types bring those of Node
 * into every browser module.
 * @example [...csvRows('a;"b ""c"""\n', ';')] → [{ cells: ['a', 'b "c"'], line: 1 }]
 */
export function* csvRows(text: string, separator: Separator): Generator<CsvRow | QuoteFault> {
  const [lineFeed, carriageReturn] = [finder(text, '\n'), finder(text, '\r')];
  const quote = finder(text, '"');
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const end = Math.min(lineFeed(at), carriageReturn(at), text.length);
    if (quote(at) > end) {
      yield { cells: text.slice(at, end).split(separator), line };
      at = behindLineEnd(text, end);
      line += 1;
    } else {
      const row = readQuoted(text, at, separator);
      if ('code' in row) return yield { code: row.code, line: line + lineEnds(text, at, row.at) };
      yield { cells: row.cells, line };
      line += lineEnds(text, at, row.end);
      at = row.end;
    }
  }
}

/** Where a letter comes next; asked with ever later places, it looks at the text once. */
function finder(text: string, letter: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = text.indexOf(letter, from);
      found = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    return found;
  };
}

/** `end` is the place behind the cell. */
type Cell = { readonly text: string; readonly end: number };
/** `at` is the place of the quote that opens the cell. */
type Fault = { readonly code: QuoteFault['code']; readonly at: number };

/** A row cell by cell; `end` is where the next row begins. */
function readQuoted(
  text: string,
  from: number,
  separator: Separator,
): { readonly cells: string[]; readonly end: number } | Fault {
  const cells: string[] = [];
  let at = from;
  while (true) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, separator);
    if ('code' in cell) return cell;
    cells.push(cell.text);
    if (cell.end < text.length && !endsCell(text[cell.end], separator)) {
      return { code: 'text_behind_quote', at };
    }
    if (text[cell.end] !== separator) return { cells, end: behindLineEnd(text, cell.end) };
    at = cell.end + 1;
  }
}

function bareCell(text: string, from: number, separator: Separator): Cell {
  let end = from;
  while (end < text.length && !endsCell(text[end], separator)) end += 1;
  return { text: text.slice(from, end), end };
}

const endsCell = (letter: string | undefined, separator: Separator) =>
  letter === separator || letter === '\n' || letter === '\r';

function quotedCell(text: string, from: number): Cell | Fault {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return { code: 'quote_open', at: from };
  let end = close + 1;
  while (text[end] === ' ') end += 1;
  return { text: text.slice(from + 1, close).replaceAll('""', '"'), end };
}

const behindLineEnd = (text: string, at: number): number =>
  at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);

/** How many lines end in a part of the text. */
const lineEnds = (text: string, from: number, to: number): number =>
  text.slice(from, to).split(/\r\n|\r|\n/u).length - 1;
