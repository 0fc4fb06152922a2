import { isSurveyRole } from '@samenhang/shared/access/survey-role';
import { isFit } from '@samenhang/shared/api/characters';
import { LONGEST_UNIT_ID } from '@samenhang/shared/api/limits';
import { GUID } from '@samenhang/shared/identifiers';
import { faultOf, type OrganisationFault, pointerTo } from './fault-of.ts';
import type { PeoplePlaces } from './people-places.ts';
import { treeFaults } from './tree-faults.ts';
import type { WantedOrganisation, WantedPerson, WantedUnit } from './wanted-organisation.ts';

/** Everything by which a tree and its people do not fit together. */
export function* findOrganisationFaults({
  units,
  people,
  places,
  again,
  parts,
}: Omit<WantedOrganisation, 'digest' | 'isOutdated'>): Generator<OrganisationFault> {
  for (const [number, part] of parts.entries()) {
    if (part !== number) return yield { code: 'part_missing', part: number, pointer: '' };
  }
  yield* treeFaults(units);
  for (const unit of units) yield* unitFaults(unit);
  const known = new Set(units.map(({ id }) => id));
  for (const { person, place } of again) {
    const first = places.find(person);
    const related = first === undefined ? [] : [`part ${first.part}${pointerTo('people', first)}`];
    yield { ...faultOf('person_twice', 'people', place, '/id'), value: person, related };
  }
  for (const [id, person] of people) yield* personFaults(id, person, known, places);
}

function* unitFaults({ id, name, managers, place }: WantedUnit): Generator<OrganisationFault> {
  if (id.length < 1 || id.length > LONGEST_UNIT_ID || !isFit(id, 'line')) {
    yield { ...faultOf('unit_id_unfit', 'units', place, '/id'), value: id };
  }
  if (!isFit(name, 'line')) {
    yield { ...faultOf('unit_name_unfit', 'units', place, '/name'), value: name };
  }
  for (const [at, manager] of managers.entries()) {
    if (GUID.test(manager)) continue;
    yield { ...faultOf('manager_id_unfit', 'units', place, `/managers/${at}`), value: manager };
  }
}

function* personFaults(
  id: string,
  { unit, surveyRole }: WantedPerson,
  known: ReadonlySet<string>,
  places: PeoplePlaces,
): Generator<OrganisationFault> {
  const fault = (code: OrganisationFault['code'], field: string, value: string) => ({
    ...faultOf(code, 'people', places.find(id), field),
    value,
  });
  if (!GUID.test(id)) yield fault('person_id_unfit', '/id', id);
  if (!known.has(unit)) yield fault('person_unit_unknown', '/unit', unit);
  if (!isSurveyRole(surveyRole)) yield fault('person_role_unknown', '/surveyRole', surveyRole);
}
