import { LIMITS_OF_IMPORT } from '../api/limits.ts';
import type { ImportPart } from '../api/organisation.ts';
import type { Assembled } from './assemble.ts';

/**
 * What is sent, in parts that the server takes: without lines, names or addresses.
 * @example importParts({ units: [1 unit], people: [1001 people] }) → 2 parts, the units in the first
 */
export function importParts({ units, people }: Pick<Assembled, 'units' | 'people'>): ImportPart[] {
  const ofUnits = pieces(units, LIMITS_OF_IMPORT.unitsPerPart).map((some) => some.map(withoutLine));
  const ofPeople = pieces(people, LIMITS_OF_IMPORT.peoplePerPart).map((some) =>
    some.map(withoutLine),
  );
  return Array.from({ length: Math.max(ofUnits.length, ofPeople.length) }, (_, place) => ({
    ...(ofUnits[place] && { units: ofUnits[place] }),
    ...(ofPeople[place] && { people: ofPeople[place] }),
  }));
}

function withoutLine<T extends { readonly line: number }>({
  line: _,
  ...rest
}: T): Omit<T, 'line'> {
  return rest;
}

function pieces<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, place) =>
    list.slice(place * size, (place + 1) * size),
  );
}
