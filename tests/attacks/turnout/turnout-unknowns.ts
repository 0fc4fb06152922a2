import { SURVEY_ROLES } from '@samenhang/shared/access/survey-role';
import { membersOf } from '../reconstruction/made-up-organisation.ts';
import type { Turnout } from './made-up-turnout.ts';
import { createUnknowns, type Unknowns } from './sums-within-limits.ts';

/** Names of sets of people: those of a unit itself, and those of it with all below it. */
export const own = (unit: string, role: string) => `${role} in ${unit} itself`;
export const ofRoles = (unit: string, roles: readonly string[]) => `${roles.join('+')} of ${unit}`;
export const all = (unit: string) => `all of ${unit}`;
export const rest = (unit: string) => `rest of ${unit}`;

/** How many persons are in each named set. */
export type Sizes = ReadonlyMap<string, number>;

/**
 * What anybody in an organisation knows before anything is released: who was invited, so that from
 * none to all of them answered, unit by unit and role by role.
 * @param published the units with a result of their own; the others of a unit are its rest.
 */
export function turnoutUnknowns(
  { invited }: Turnout,
  sizes: Sizes,
  published: ReadonlySet<string>,
): Unknowns {
  const { tree } = invited;
  const unknowns = createUnknowns();
  for (const [name, most] of sizes) unknowns.know(name, { most });
  for (const unit of tree.units) {
    const below = tree.childrenOf(unit);
    const itself = SURVEY_ROLES.map((role) => own(unit, role));
    const left = below.filter((child) => !published.has(child));
    for (const role of SURVEY_ROLES) {
      const parts = below.map((child) => ofRoles(child, [role]));
      unknowns.sum(ofRoles(unit, [role]), [own(unit, role), ...parts]);
    }
    unknowns.sum(
      all(unit),
      SURVEY_ROLES.map((role) => ofRoles(unit, [role])),
    );
    unknowns.sum(all(unit), [...itself, ...below.map(all)]);
    unknowns.sum(rest(unit), [...itself, ...left.map(all)]);
    unknowns.sum(all(unit), [
      rest(unit),
      ...below.filter((child) => published.has(child)).map(all),
    ]);
  }
  return unknowns;
}

/** Counts the people of every set that some figure may be of. */
export function sizesOf(
  { invited }: Pick<Turnout, 'invited'>,
  published: ReadonlySet<string>,
  isCounted: (person: Turnout['invited']['persons'][number]) => boolean = () => true,
): Sizes {
  const { tree, persons } = invited;
  const sizes = new Map<string, number>();
  for (const unit of tree.units) {
    const members = membersOf(invited, unit).flatMap((place) => persons[place] ?? []);
    const counted = members.filter(isCounted);
    const above = new Set(
      tree
        .childrenOf(unit)
        .filter((child) => published.has(child))
        .flatMap((child) => membersOf(invited, child)),
    );
    const left = membersOf(invited, unit).filter((place) => !above.has(place));
    sizes.set(all(unit), counted.length);
    sizes.set(rest(unit), left.flatMap((place) => persons[place] ?? []).filter(isCounted).length);
    for (const role of SURVEY_ROLES) {
      const ofRole = counted.filter((person) => person.role === role);
      sizes.set(ofRoles(unit, [role]), ofRole.length);
      sizes.set(own(unit, role), ofRole.filter((person) => person.unit === unit).length);
    }
  }
  return sizes;
}
