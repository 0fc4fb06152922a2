import { harmless } from '@samenhang/shared/presentation/spreadsheet-cell';

/** Numbers are numbers; text is never a formula; nothing is an empty cell. */
export type Cell = string | number | null;

export interface Column {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  /** What stands in it, for the sheet that explains the others. */
  readonly meaning: string;
}

/** One sheet of a workbook: a head, and under it rows that can be filtered. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One line of a sheet that is read from top to bottom. */
export interface Line {
  /** A `text` and a `title` go over all columns; a `tile` is a name, a number and its limits. */
  readonly look: 'title' | 'heading' | 'text' | 'tile' | 'head' | 'row';
  readonly cells: readonly Cell[];
}

/** A sheet that is read from top to bottom. */
export interface Page {
  readonly name: string;
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  readonly lines: readonly Line[];
}

/** What opens first, and the sheets behind it. */
export interface Workbook {
  readonly overview: Page;
  readonly sheets: readonly Sheet[];
}

/** A cell with somebody's own words, such as the name of a unit. */
export function textCell(text: string | null): Cell {
  return text === null ? null : harmless(text);
}
