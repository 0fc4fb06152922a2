import { csvRows } from './csv-rows.ts';
import type { FoundSeparator } from './find-separator.ts';
import { SEPARATORS, type Separator } from './separators.ts';

const SAMPLE_ROWS = 50;

/**
 * The separator that makes most rows of one width, wherever the header is: a title may stand above
 * it. A comma where there is but one column.
 * @example tableSeparator('Staff, November\nname;team\nZoë;North\n') → { separator: ';', assumed: false }
 */
export function tableSeparator(whole: string): FoundSeparator {
  // However many blank lines stand above, what follows them is looked at.
  const text = whole.replace(/^[\r\n]+/, '');
  const ranked = SEPARATORS.map((separator) => ({ separator, score: score(text, separator) })).sort(
    (one, other) => other.score - one.score,
  );
  const [best, next] = ranked;
  if (best === undefined || best.score === 0) return { separator: ',', assumed: false };
  return { separator: best.separator, assumed: (next?.score ?? 0) > best.score / 2 };
}

/** How many boundaries between cells it makes in rows of the commonest width. */
function score(text: string, separator: Separator): number {
  const widths = new Map<number, number>();
  for (const row of csvRows(text, separator, SAMPLE_ROWS)) {
    if ('code' in row) break;
    widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
  }
  return Math.max(0, ...[...widths].map(([width, times]) => times * (width - 1)));
}
