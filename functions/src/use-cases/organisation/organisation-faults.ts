import { isSurveyRole } from '@samenhang/shared/access/survey-role';
import { isFit } from '@samenhang/shared/api/characters';
import { LONGEST_UNIT_ID } from '@samenhang/shared/api/limits';
import { GUID } from '@samenhang/shared/identifiers';
import type { Person } from '../../repositories/people-table.ts';
import type { Unit } from '../../repositories/units-table.ts';

/** One way in which an organisation does not fit together, and where: RFC 6901, in what was given. */
export interface OrganisationFault {
  readonly code:
    | 'not_one_root'
    | 'unit_twice'
    | 'unit_id_unfit'
    | 'unit_name_unfit'
    | 'parent_unknown'
    | 'unit_in_circle'
    | 'manager_id_unfit'
    | 'person_twice'
    | 'person_id_unfit'
    | 'person_unit_unknown'
    | 'person_role_unknown';
  readonly pointer: string;
}

/** Everything by which a tree and its people do not fit together, all at once. */
export function findOrganisationFaults(
  units: readonly Unit[],
  people: readonly Person[],
): OrganisationFault[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const roots = units.filter(({ parent }) => parent === undefined);
  return [
    ...(roots.length === 1 ? [] : [{ code: 'not_one_root', pointer: '/units' } as const]),
    ...twice(units, 'unit_twice', '/units'),
    ...twice(people, 'person_twice', '/people'),
    ...units.flatMap((unit, place) => unitFaults(unit, `/units/${place}`, parents)),
    ...people.flatMap((person, place) => personFaults(person, `/people/${place}`, parents)),
  ];
}

type Parents = ReadonlyMap<string, string | undefined>;

function unitFaults({ id, name, parent, managers }: Unit, at: string, parents: Parents) {
  const faults: OrganisationFault[] = [];
  if (id.length < 1 || id.length > LONGEST_UNIT_ID || !isFit(id, 'line')) {
    faults.push({ code: 'unit_id_unfit', pointer: `${at}/id` });
  }
  if (!isFit(name, 'line')) faults.push({ code: 'unit_name_unfit', pointer: `${at}/name` });
  if (parent !== undefined && !parents.has(parent)) {
    faults.push({ code: 'parent_unknown', pointer: `${at}/parent` });
  }
  if (liesInCircle(id, parents)) faults.push({ code: 'unit_in_circle', pointer: `${at}/parent` });
  for (const [place, manager] of managers.entries()) {
    if (GUID.test(manager)) continue;
    faults.push({ code: 'manager_id_unfit', pointer: `${at}/managers/${place}` });
  }
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

function personFaults({ id, unit, surveyRole }: Person, at: string, parents: Parents) {
  const faults: OrganisationFault[] = [];
  if (!GUID.test(id)) faults.push({ code: 'person_id_unfit', pointer: `${at}/id` });
  if (!parents.has(unit)) faults.push({ code: 'person_unit_unknown', pointer: `${at}/unit` });
  if (!isSurveyRole(surveyRole)) {
    faults.push({ code: 'person_role_unknown', pointer: `${at}/surveyRole` });
  }
  return faults;
}

/** Whatever comes a second time: a person in two units stands twice. */
function twice(
  list: readonly { readonly id: string }[],
  code: 'unit_twice' | 'person_twice',
  at: string,
): OrganisationFault[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, place) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ code, pointer: `${at}/${place}/id` }] : [];
  });
}
