import type { Separator } from './separators.ts';

const FORMULA = /^[=+\-@\t\r]/;

/**
 * A cell as it is written in CSV: none that a spreadsheet takes for a formula, and quoted where it has
 * to be.
 * @example csvCell('=1;2', ';') → `"'=1;2"`
 */
export function csvCell(cell: string, separator: Separator): string {
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  const bare = ![separator, '"', '\n', '\r'].some((letter) => guarded.includes(letter));
  return bare ? guarded : `"${guarded.replaceAll('"', '""')}"`;
}
