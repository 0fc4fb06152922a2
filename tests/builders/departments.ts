import type { Person } from '@samenhang/functions/repositories/people-table';
import type { Unit } from '@samenhang/functions/repositories/units-table';
import { personId } from './organisation.ts';

/** Sizes of the teams of each department: one too small to be seen, one of few, others of enough. */
const TEAMS = { sales: [12, 11, 3], care: [24, 7, 10], staff: [2, 2] };

/** The people of a department, by number. */
export const NUMBERS = { hr: 900, board: 901, technical: 902, outsider: 903 } as const;

/**
 * Synthetic: three departments with teams of many sizes, 71 people, managers among them. The team
 * `sales-2` has three people, and the department `staff` four in all.
 */
export function departments(): { units: Unit[]; people: Person[] } {
  const units: Unit[] = [{ id: 'org', name: 'Voorbeeld', managers: [personId(NUMBERS.board)] }];
  const people: Person[] = [];
  for (const [department, sizes] of Object.entries(TEAMS)) {
    const head = personId(people.length);
    units.push({ id: department, name: `Afdeling ${department}`, parent: 'org', managers: [head] });
    for (const [place, size] of sizes.entries()) {
      const id = `${department}-${place}`;
      const manager = personId(people.length);
      units.push({ id, name: `Team ${id}`, parent: department, managers: [manager] });
      for (let member = 0; member < size; member++) {
        people.push({
          id: personId(people.length),
          unit: id,
          surveyRole: member === 0 ? 'manager' : 'staff',
          language: 'nl',
        });
      }
    }
  }
  return { units, people };
}

/** The number of the first person of a unit, who manages it. */
export function managerOf(unit: string): number {
  const { units, people } = departments();
  const [manager] = units.find(({ id }) => id === unit)?.managers ?? [];
  return people.findIndex(({ id }) => id === manager);
}

/** The number of an ordinary member of a team. */
export function memberOf(unit: string): number {
  const { people } = departments();
  return people.findLastIndex((person) => person.unit === unit);
}
