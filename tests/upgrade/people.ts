import type { Person } from '@samenhang/functions/repositories/people-table';
import type { Unit } from '@samenhang/functions/repositories/units-table';
import type { SURVEY_ROLES } from '@samenhang/shared/access/survey-role';
import { personId, TENANT } from '../builders/organisation.ts';

/** Its first cycle is released, its second open. */
export const MEASURED = TENANT;
/** Its cycle is in the middle of being closed. */
export const CLOSING = '22222222-2222-4222-8222-222222222222';
/** They share scores with the pool, and nothing else; with one more they are enough for a release. */
export const POOLED = Array.from(
  { length: 9 },
  (_, number) => `bbbbbbbb-bbbb-4bbb-8bbb-${number.toString().padStart(12, '0')}`,
);

/** Large enough for all details, for limits, and too small to be seen by themselves. */
const TEAMS: readonly [team: string, department: string, people: number][] = [
  ['team-a1', 'a', 13],
  ['team-a2', 'a', 7],
  ['team-b1', 'b', 6],
  ['team-b2', 'b', 4],
  ['team-b3', 'b', 4],
];

export const PEOPLE = TEAMS.reduce((sum, [, , people]) => sum + people, 0);
/** The HR admin, who answers as everybody does. */
export const HR = PEOPLE - 1;
/** The board's member, in the middle of the first team. */
const BOARD = 5;
export const UNITS = ['org', 'a', 'b', ...TEAMS.map(([team]) => team)];

const membersOf = TEAMS.flatMap(([team, , people]) => Array.from({ length: people }, () => team));

export const teamOf = (person: number): string => membersOf[person] ?? '';
/** The number of the first of a team, who manages it. */
export const managerOf = (team: string): number => membersOf.indexOf(team);

/** Synthetic: two departments, five teams, every survey role. */
export function organisation(): { units: Unit[]; people: Person[] } {
  const managed = (unit: string, name: string, manager: number, parent?: string): Unit => ({
    id: unit,
    name,
    managers: [personId(manager)],
    ...(parent !== undefined && { parent }),
  });
  return {
    units: [
      managed('org', 'Voorbeeld', BOARD),
      managed('a', 'Afdeling A', managerOf('team-a1'), 'org'),
      managed('b', 'Afdeling B', managerOf('team-b1'), 'org'),
      ...TEAMS.map(([team, parent]) => managed(team, `Team ${team}`, managerOf(team), parent)),
    ],
    people: membersOf.map((unit, number) => ({
      id: personId(number),
      unit,
      surveyRole: roleOf(number),
      language: number % 3 === 0 ? 'en' : 'nl',
    })),
  };
}

function roleOf(person: number): (typeof SURVEY_ROLES)[number] {
  if (person === HR) return 'hr';
  if (person === BOARD) return 'board';
  return managerOf(teamOf(person)) === person ? 'manager' : 'staff';
}
