import { comparisonKey } from '@samenhang/shared/organisation/comparison-key';
import { visibleText } from '@samenhang/shared/organisation/visible-text';
import { InputFault } from './input-fault.ts';

/** A team is known by its department and its name together. */
export interface Team {
  readonly department: string;
  readonly team: string;
}

/** How the report calls a team, and the names that several teams have. */
export interface TeamNames {
  readonly nameOf: (team: Team) => string;
  /** The report's names of the teams that are called alike, name by name. */
  readonly shared: readonly (readonly string[])[];
}

/**
 * Calls a team by its name, and where several departments have one of that name, by both.
 * @example of "Team 1" in D0 and in D1, and "Team 2" in D1: "D0 / Team 1", "D1 / Team 1", "Team 2"
 * @throws InputFault where two teams would be called the same.
 */
export function nameTeams(file: string, teams: readonly Team[]): TeamNames {
  const alike = new Map<string, Map<string, Team>>();
  for (const each of teams) {
    const key = comparisonKey(each.team);
    const departments = alike.get(key) ?? new Map<string, Team>();
    alike.set(key, departments.set(each.department, each));
  }
  const nameOf = (each: Team) =>
    (alike.get(comparisonKey(each.team))?.size ?? 0) > 1
      ? `${each.department} / ${each.team}`
      : each.team;
  const several = [...alike.values()].map((departments) => [...departments.values()].map(nameOf));
  const names = several.flat();
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    const what = `two teams would be called "${visibleText(twice)}"; give one another name`;
    throw new InputFault({ file, column: 'team' }, what);
  }
  return { nameOf, shared: several.filter(({ length }) => length > 1) };
}
