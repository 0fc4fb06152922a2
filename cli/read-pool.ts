import { comparisonKey } from '@samenhang/shared/organisation/comparison-key';
import { visibleText } from '@samenhang/shared/organisation/visible-text';
import { placeColumns } from './columns.ts';
import { InputFault } from './input-fault.ts';
import { type Reading, readRows } from './read-csv.ts';
import type { FileRead } from './reading-note.ts';

const COLUMNS = ['org', 'n', 'mean', 'sd'];

/** The mean overall score, in points, of each organisation of a pool. */
export interface Pool {
  readonly means: readonly number[];
  readonly read: FileRead;
}

/** @throws InputFault for whatever is no pool, naming line and column. */
export async function readPool(file: string, reading: Reading): Promise<Pool> {
  const means: number[] = [];
  const lines = new Map<string, number>();
  const read = await readRows(file, reading, (columns, headerLine) => {
    const places = placeColumns(file, { columns, line: headerLine }, COLUMNS);
    const textOf = (cells: readonly string[], column: string) =>
      cells[places.get(column) ?? -1] ?? '';
    return (cells, line) => {
      const fault = (column: string, what: string) =>
        new InputFault({ file, line, column }, `"${visibleText(textOf(cells, column))}" ${what}`);
      const organisation = comparisonKey(textOf(cells, 'org'));
      const before = lines.get(organisation);
      if (before !== undefined) throw fault('org', `is in line ${before} already; keep one`);
      lines.set(organisation, line);
      const text = textOf(cells, 'mean');
      const mean = text.trim() === '' ? Number.NaN : Number(text);
      if (!(mean >= 0 && mean <= 100)) throw fault('mean', 'is no score; give 0 to 100');
      means.push(mean);
    };
  });
  if (means.length === 0) throw new InputFault({ file }, 'holds no organisations below its header');
  return { means, read };
}
