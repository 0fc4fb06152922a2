import { readFile, stat } from 'node:fs/promises';
import { type CsvFile, readCsv } from '@samenhang/shared/organisation/csv-file';
import type { CsvChoices } from '@samenhang/shared/organisation/separate-text';
import { csvFault, headerAgain, rowFault } from './csv-faults.ts';
import { InputFault } from './input-fault.ts';
import { type FileRead, fileRead, readingNote } from './reading-note.ts';

/** What was said of the files, and who is told how they were read. */
export interface Reading {
  readonly choices: CsvChoices;
  readonly note: (text: string) => void;
}

/** Takes one row of a file: its cells and the number of its first line. */
export type TakeRow = (cells: readonly string[], line: number) => void;

/** A text may have 2^29 letters in Node. */
const LARGEST_MB = 500;

/**
 * Reads a CSV file and hands on its rows.
 * @param begin is given the names of the columns and their line, and returns what takes the rows.
 * @throws InputFault for a file that cannot be read, that has no header or that is no CSV, and for
 * a row with more or fewer cells than the header.
 */
export async function readRows(
  file: string,
  { choices, note }: Reading,
  begin: (columns: readonly string[], line: number) => TakeRow,
): Promise<FileRead> {
  const csv = readCsv(await bytesOf(file), choices);
  if (!csv.ok) throw csvFault(file, csv.error);
  const said = readingNote(csv.value);
  if (said !== null) note(`${file}: ${said}`);
  handOn(file, csv.value, begin);
  return fileRead(csv.value);
}

function handOn(
  file: string,
  { header, rows }: CsvFile,
  begin: (columns: readonly string[], line: number) => TakeRow,
): void {
  const take = begin(header.cells, header.line);
  for (const row of rows()) {
    if ('code' in row) throw rowFault(file, row);
    if (row.cells.every((cell, place) => cell.trim() === header.cells[place])) {
      throw headerAgain(file, row.line);
    }
    take(row.cells, row.line);
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_MB * 1e6) {
      throw new InputFault({ file }, `is larger than ${LARGEST_MB} MB, more than can be read`);
    }
    return await readFile(file);
  } catch (error) {
    throw asFault(file, error);
  }
}

function asFault(file: string, error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error)) return error;
  if (error.code === 'ENOENT') return new InputFault({ file }, 'there is no such file');
  if (error.code === 'EISDIR') return new InputFault({ file }, 'is a folder; name a CSV file');
  return new InputFault({ file }, `cannot be read (${error.code})`);
}
