/** The only ways to group the survey roles, in the order they are tried. */
export const ROLE_GROUPINGS = [
  [['staff'], ['manager'], ['hr'], ['board']],
  [['staff'], ['manager'], ['hr', 'board']],
  [['staff'], ['manager', 'hr', 'board']],
] as const;

/** The survey roles, as the groupings have them. */
type GroupedRole = (typeof ROLE_GROUPINGS)[number][number][number];
/** Roles that are shown as one; several where each alone would disclose too few. */
export type RoleGroup = readonly GroupedRole[];

/** Persons who belong to a unit itself, by unit and then by role. */
export type RoleCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;
