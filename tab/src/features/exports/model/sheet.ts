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

/** A cell with somebody's own words, such as the name of a unit. */
export function textCell(text: string | null): Cell {
  return text === null ? null : harmless(text);
}
