import { oneLine } from '@samenhang/shared/api/characters';
import type { Cell as FileCell } from 'write-excel-file/universal';
import type { Cell } from '../model/sheet.ts';

/** By name: a workbook without a theme has no face of its own, and is shown in one with serifs. */
export const TYPEFACE = 'Calibri';
/** In points. */
export const TYPE_SIZE = 11;

/** The head of a column. */
export function head(value: string): FileCell {
  return { value, fontWeight: 'bold' };
}

/** What does not fit on its line takes several. */
export function fileCell(cell: Cell, width: number): FileCell {
  if (typeof cell !== 'string') return cell;
  const value = fileText(cell);
  return cell.length > width ? { value, wrap: true } : value;
}

/**
 * What a string of a workbook can hold, whatever earlier versions let people be called. Excel reads
 * `_x0041_` as A (ECMA-376, 22.9.2.19), so what only looks like that is written in the same way, and so
 * is U+FFFD, which the library would drop.
 */
export function fileText(text: string): string {
  return oneLine(text)
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\uFFFD', '_xFFFD_');
}
