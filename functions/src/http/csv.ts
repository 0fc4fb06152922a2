import { oneLine } from '@samenhang/shared/api/characters';
import type { Language } from '@samenhang/shared/languages';
import { FILE_TEXTS } from '@samenhang/shared/presentation/file-texts';
import { harmlessBetween } from '@samenhang/shared/presentation/spreadsheet-cell';
import papaparse from 'papaparse';

export type Cell = string | number | null;

/**
 * By this Excel takes a CSV for UTF-8. It does not where the first line is `sep=`, which would name the
 * separator: then it reads the bytes in the code page of the computer, and spoils every é.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV (RFC 4180) that opens in columns in the Excel of a reader of that language. Windows
 * separates a list by `;` where a number has a decimal comma, and Excel goes by that.
 * @example csvOf([['é', 1.5]], 'nl') // '\uFEFFé;1,5'
 */
export function csvOf(rows: readonly (readonly Cell[])[], language: Language): string {
  const decimal = decimalOf(FILE_TEXTS[language].exportTag);
  const delimiter = decimal === ',' ? ';' : ',';
  const written = rows.map((row) => row.map((cell) => writtenCell(cell, decimal)));
  return BYTE_ORDER_MARK + papaparse.unparse(written, { delimiter, newline: '\r\n' });
}

function writtenCell(cell: Cell, decimal: string): string | null {
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  return cell === null ? null : harmlessBetween(oneLine(cell));
}

function decimalOf(tag: string): string {
  const parts = new Intl.NumberFormat(tag).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
