import { csvRows } from './csv-rows.ts';
import { SEPARATORS, type Separator } from './separators.ts';

export interface FoundSeparator {
  readonly separator: Separator;
  /** Another one would do nearly as well: it makes more than half as many cells. */
  readonly assumed: boolean;
}

const SAMPLE_ROWS = 50;

/**
 * The separator that makes most rows as wide as the first, whatever the language of the computer:
 * people send files to each other. A comma where there is but one column.
 * @example findSeparator('name;score\nA, B, C;3,5\n') → { separator: ';', assumed: false }
 */
export function findSeparator(text: string): FoundSeparator {
  const ranked = SEPARATORS.map((separator) => ({ separator, ...fit(text, separator) })).sort(
    (one, other) => other.score - one.score,
  );
  const [best, next] = ranked;
  if (best === undefined || best.score === 0) return { separator: ',', assumed: false };
  const assumed = next?.even === true && next.score > best.score / 2;
  return { separator: best.separator, assumed };
}

/** How many boundaries between cells it makes where the first row has them too. */
function fit(text: string, separator: Separator): { score: number; even: boolean } {
  const widths: number[] = [];
  for (const row of csvRows(text, separator, SAMPLE_ROWS)) {
    if ('code' in row) break;
    if (row.cells.length > 1 || row.cells[0] !== '') widths.push(row.cells.length);
  }
  const [width = 1] = widths;
  const alike = widths.filter((other) => other === width).length;
  return { score: alike * (width - 1), even: alike === widths.length };
}

/**
 * The line by which Excel is told the separator, without its line end; it is no row.
 * @example separatorLine('sep=;\r\na;b') → { separator: ';', length: 5 }
 */
export function separatorLine(text: string): { separator: Separator; length: number } | null {
  const found = /^"?sep=([,;\t|])"?[,;\t| ]*(?=[\r\n]|$)/iu.exec(text);
  const separator = SEPARATORS.find((known) => known === found?.[1]);
  return found === null || separator === undefined ? null : { separator, length: found[0].length };
}
