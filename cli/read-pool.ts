import { placeColumns } from './columns.ts';
import { InputFault } from './input-fault.ts';
import { readCsv } from './read-csv.ts';

const COLUMNS = ['org', 'n', 'mean', 'sd'];

/**
 * The mean overall score, in points, of each organisation of a pool.
 * @throws InputFault for whatever is no pool, naming line and column.
 */
export async function readPool(file: string): Promise<readonly number[]> {
  const means: number[] = [];
  await readCsv(file, (columns) => {
    const places = placeColumns(file, columns, COLUMNS);
    return (cells, line) => {
      const text = cells[places.get('mean') ?? -1] ?? '';
      const mean = text.trim() === '' ? Number.NaN : Number(text);
      if (!(mean >= 0 && mean <= 100)) {
        throw new InputFault(
          { file, line, column: 'mean' },
          `"${text}" is no score; give 0 to 100`,
        );
      }
      means.push(mean);
    };
  });
  if (means.length === 0) throw new InputFault({ file }, 'holds no organisations below its header');
  return means;
}
