import { createReadStream } from 'node:fs';
import Papa, { type ParseError } from 'papaparse';
import { InputFault } from './input-fault.ts';

const CHUNK_BYTES = 256 * 1024;

/** Takes one row of a file: its cells and the number of its last line. */
export type TakeRow = (cells: readonly string[], line: number) => void;

/**
 * Reads a CSV file row by row, so that a file of any size takes the same memory. A byte order mark,
 * either kind of line end and empty lines are accepted.
 * @param begin is given the names of the columns and returns what takes the rows.
 * @throws InputFault for a file that cannot be read, that has no header or that is no CSV, and for
 * a row with more or fewer cells than the header.
 */
export function readCsv(
  file: string,
  begin: (columns: readonly string[]) => TakeRow,
): Promise<void> {
  const rows = createRows(file, begin);
  return new Promise((resolve, reject) => {
    const input = createReadStream(file, { encoding: 'utf8', highWaterMark: CHUNK_BYTES });
    const fail = (error: unknown) => {
      input.destroy();
      reject(asFault(file, error));
    };
    Papa.parse<string[]>(input, {
      delimiter: ',',
      beforeFirstChunk: (text) => text.replace(/^\uFEFF/, ''),
      chunk({ data, errors }, parser) {
        try {
          rows.take(data, errors);
        } catch (error) {
          fail(error);
          parser.abort();
        }
      },
      error: fail,
      complete: () => (rows.begun() ? resolve() : fail(headerless(file))),
    });
  });
}

/** Gives each row its line, the first one to `begin` and the others to what that returns. */
function createRows(file: string, begin: (columns: readonly string[]) => TakeRow) {
  let takeRow: TakeRow | null = null;
  let width = 0;
  let line = 0;
  const take = (cells: readonly string[]) => {
    line += 1 + lineEndsWithin(cells);
    if (cells.length === 1 && cells[0] === '') return;
    if (takeRow === null) {
      width = cells.length;
      takeRow = begin(cells);
      return;
    }
    if (cells.length !== width) throw raggedRow(file, line, cells.length, width);
    takeRow(cells, line);
  };
  return {
    begun: () => takeRow !== null,
    take(rows: readonly (readonly string[])[], errors: readonly ParseError[]) {
      const broken = errors.find(({ type }) => type === 'Quotes');
      rows.forEach((cells, row) => {
        if (row === broken?.row) throw badQuotes(file, line + 1);
        take(cells);
      });
      if (broken !== undefined) throw badQuotes(file, line);
    },
  };
}

/** A quoted cell may hold line ends. Nearly all cells hold an answer, too short for one. */
function lineEndsWithin(cells: readonly string[]): number {
  let ends = 0;
  for (const cell of cells) {
    if (cell.length > 2 && cell.includes('\n')) ends += cell.split('\n').length - 1;
  }
  return ends;
}

const headerless = (file: string) =>
  new InputFault({ file }, 'is empty; its first line must name the columns');

const badQuotes = (file: string, line: number) =>
  new InputFault({ file, line }, 'has a quote that is not closed, or text behind one; mend it');

const raggedRow = (file: string, line: number, found: number, wanted: number) =>
  new InputFault(
    { file, line },
    `has ${found} cells where the header has ${wanted}; check its commas and quotes`,
  );

function asFault(file: string, error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error)) return error;
  if (error.code === 'ENOENT') return new InputFault({ file }, 'there is no such file');
  if (error.code === 'EISDIR') return new InputFault({ file }, 'is a folder; name a CSV file');
  return new InputFault({ file }, `cannot be read (${error.code})`);
}
