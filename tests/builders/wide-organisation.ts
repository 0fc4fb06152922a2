import type { Person } from '@samenhang/functions/repositories/people-table';
import type { Unit } from '@samenhang/functions/repositories/units-table';
import { personId } from './organisation.ts';

const TEAMS_A_DEPARTMENT = 20;

/** Synthetic: departments of twenty teams, one of ten people a manager, the people spread evenly. */
export function wideOrganisation(
  teams: number,
  people: number,
): { units: Unit[]; people: Person[] } {
  const units: Unit[] = [{ id: 'org', name: 'Voorbeeld', managers: [personId(0)] }];
  for (let team = 0; team < teams; team++) {
    const parent = `department-${Math.floor(team / TEAMS_A_DEPARTMENT)}`;
    if (team % TEAMS_A_DEPARTMENT === 0) {
      units.push({ id: parent, name: `Afdeling ${parent}`, parent: 'org', managers: [] });
    }
    units.push({ id: `team-${team}`, name: `Team ${team}`, parent, managers: [personId(team)] });
  }
  return {
    units,
    people: Array.from({ length: people }, (_, number) => ({
      id: personId(number),
      unit: `team-${number % teams}`,
      surveyRole: Math.floor(number / teams) % 10 === 0 ? 'manager' : 'staff',
      language: 'nl',
    })),
  };
}
