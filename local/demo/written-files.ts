import writeXlsxFile from 'write-excel-file/node';
import { entraRows, faultyRows, leveledRows, personnelRows, type Rows } from './hr-files.ts';
import { demoTenants } from './tenants.ts';

/** The files of HR to try an import with, by name: what programs in use write, byte for byte. */
export async function demoFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { empty } = demoTenants();
  const personnel = personnelRows(empty);
  return new Map<string, Uint8Array>([
    // A Dutch Excel, saved as "CSV".
    ['personeel-fictief.csv', Buffer.from(lines(personnel, ';'), 'latin1')],
    // Excel's "Unicode text".
    ['personeel-fictief-unicode.txt', Buffer.from(`\uFEFF${lines(personnel, '\t')}`, 'utf16le')],
    ['personeel-fictief.xlsx', await workbook(leveledRows(empty))],
    // The second is joined with any of these by its addresses.
    ['entra-download-users-fictief.csv', Buffer.from(`\uFEFF${lines(entraRows(empty), ',')}`)],
    ['personeel-fictief-met-fouten.csv', Buffer.from(lines(faultyRows(empty), ';'), 'latin1')],
  ]);
}

function lines(rows: Rows, separator: string): string {
  return rows
    .map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\r\n`)
    .join('');
}

function quoted(cell: string, separator: string): string {
  const needs = cell.includes(separator) || /["\r\n]/.test(cell);
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}

async function workbook(rows: Rows): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  return writeXlsxFile(cells, { sheet: 'Personeel' }).toBuffer();
}
