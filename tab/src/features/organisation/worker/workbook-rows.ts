import type { CsvRow } from '@samenhang/shared/organisation/csv-rows';
import readWorkbook from 'read-excel-file/universal';

export { workbookFault } from './workbook-fault.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly CsvRow[];
}

/** The sheets of a workbook as their cells show, numbers with all their digits. Rejects where it is broken. */
export async function workbookRows(file: ArrayBuffer): Promise<readonly Sheet[]> {
  // A number as it is stored: whoever wrote 00042 as a number has lost the zeros already.
  const sheets = await readWorkbook<string>(file, { parseNumber: (digits) => digits });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row, place) => ({ line: place + 1, cells: row.map(cellOf) })),
  }));
}

function cellOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return String(cell);
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : '';
}
