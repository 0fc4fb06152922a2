import type { Person } from '../repositories/people.ts';
import type { Unit } from '../repositories/units.ts';

export type OrganisationFault =
  | { readonly code: 'not_one_root'; readonly roots: readonly string[] }
  | { readonly code: 'unit_twice' | 'parent_unknown' | 'unit_in_circle'; readonly unit: string }
  | { readonly code: 'unit_id_unfit'; readonly unit: string }
  | { readonly code: 'person_twice' | 'person_id_unfit'; readonly person: string }
  | { readonly code: 'person_unit_unknown'; readonly person: string; readonly unit: string }
  | { readonly code: 'manager_id_unfit'; readonly unit: string; readonly person: string };

// It travels inside every sealed envelope, whose size must not tell which unit it is from.
const LONGEST_UNIT_ID = 64;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Everything by which a tree and its people do not fit together, all at once. */
export function findOrganisationFaults(
  units: readonly Unit[],
  people: readonly Person[],
): OrganisationFault[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const roots = units.filter(({ parent }) => parent === undefined).map(({ id }) => id);
  return [
    ...(roots.length === 1 ? [] : [{ code: 'not_one_root', roots } as const]),
    ...twice(units).map((unit) => ({ code: 'unit_twice', unit }) as const),
    ...twice(people).map((person) => ({ code: 'person_twice', person }) as const),
    ...units.flatMap((unit) => unitFaults(unit, parents)),
    ...people.flatMap((person) => personFaults(person, parents)),
  ];
}

type Parents = ReadonlyMap<string, string | undefined>;

function unitFaults({ id: unit, parent, managers }: Unit, parents: Parents): OrganisationFault[] {
  const faults: OrganisationFault[] = managers
    .filter((person) => !GUID.test(person))
    .map((person) => ({ code: 'manager_id_unfit', unit, person }));
  if (unit.length < 1 || unit.length > LONGEST_UNIT_ID) {
    faults.push({ code: 'unit_id_unfit', unit });
  }
  if (parent !== undefined && !parents.has(parent)) faults.push({ code: 'parent_unknown', unit });
  if (liesInCircle(unit, parents)) faults.push({ code: 'unit_in_circle', unit });
  return faults;
}

function liesInCircle(unit: string, parents: Parents): boolean {
  let above = parents.get(unit);
  for (let steps = 0; above !== undefined && steps < parents.size; steps++) {
    if (above === unit) return true;
    above = parents.get(above);
  }
  return false;
}

function personFaults({ id: person, unit }: Person, parents: Parents): OrganisationFault[] {
  return [
    ...(GUID.test(person) ? [] : [{ code: 'person_id_unfit', person } as const]),
    ...(parents.has(unit) ? [] : [{ code: 'person_unit_unknown', person, unit } as const]),
  ];
}

function twice(list: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [id] : [];
  });
}
