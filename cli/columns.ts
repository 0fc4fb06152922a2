import { visibleText } from '@samenhang/shared/organisation/visible-text';
import { InputFault } from './input-fault.ts';

/** The names of the columns and the line on which they stand. */
export interface Header {
  readonly columns: readonly string[];
  readonly line: number;
}

/**
 * Finds the place of each column by name.
 * @throws InputFault when one is missing, unknown or there twice.
 */
export function placeColumns(
  file: string,
  { columns, line }: Header,
  wanted: readonly string[],
): ReadonlyMap<string, number> {
  const fault = (column: string, what: string) =>
    new InputFault({ file, line, column: visibleText(column) }, what);
  if (!columns.some((column) => wanted.includes(column)))
    throw noHeader(file, { columns, line }, wanted);
  const places = new Map<string, number>();
  columns.forEach((column, place) => {
    if (!wanted.includes(column)) {
      throw fault(
        column || String(place + 1),
        'is no column of this file; remove it or mend its name',
      );
    }
    if (places.has(column)) throw fault(column, 'is there twice; remove one of the two');
    places.set(column, place);
  });
  for (const column of wanted) {
    if (!places.has(column)) throw fault(column, 'is missing; add it');
  }
  return places;
}

function noHeader(file: string, { columns, line }: Header, wanted: readonly string[]): InputFault {
  const [first = ''] = columns;
  const found = columns.length === 1 ? 'a single cell' : `${columns.length} cells`;
  return new InputFault(
    { file, line },
    `has ${found} ("${visibleText(first)}") and names no column; it must name them, such as ${wanted.slice(0, 2).join(' and ')}, between commas, semicolons or tabs`,
  );
}
