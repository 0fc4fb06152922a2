import { comparisonKey } from '@samenhang/shared/organisation/comparison-key';
import { visibleText } from '@samenhang/shared/organisation/visible-text';
import { placeColumns } from './columns.ts';
import { createFirstLines } from './first-lines.ts';
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
  const once = createOrganisationCheck();
  const read = await readRows(file, reading, (columns, headerLine) => {
    const places = placeColumns(file, { columns, line: headerLine }, COLUMNS);
    return (cells, line) => {
      const textOf = (column: string) => cells[places.get(column) ?? -1] ?? '';
      const refuse = (column: string, what: string | null) => {
        if (what === null) return;
        throw new InputFault({ file, line, column }, `"${visibleText(textOf(column))}" ${what}`);
      };
      refuse('org', once(textOf('org'), line));
      const text = textOf('mean');
      const mean = text.trim() === '' ? Number.NaN : Number(text);
      refuse('mean', mean >= 0 && mean <= 100 ? null : 'is no score; give 0 to 100');
      means.push(mean);
    };
  });
  if (means.length === 0) throw new InputFault({ file }, 'holds no organisations below its header');
  return { means, read };
}

/** Says what is wrong with the name of an organisation, or `null`. */
function createOrganisationCheck(): (name: string, line: number) => string | null {
  const beforeLine = createFirstLines();
  return (name, line) => {
    if (comparisonKey(name) === '') return 'is no organisation; give each a name';
    const before = beforeLine(name, line);
    return before === undefined ? null : `is in line ${before} already; keep one`;
  };
}
