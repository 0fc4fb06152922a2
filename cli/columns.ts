import { InputFault } from './input-fault.ts';

/**
 * Finds the place of each column by name.
 * @throws InputFault when one is missing, unknown or there twice.
 */
export function placeColumns(
  file: string,
  found: readonly string[],
  wanted: readonly string[],
): ReadonlyMap<string, number> {
  const fault = (column: string, what: string) => new InputFault({ file, line: 1, column }, what);
  const places = new Map<string, number>();
  found.forEach((column, place) => {
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
