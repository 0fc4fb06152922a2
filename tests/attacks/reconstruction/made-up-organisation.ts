import { SURVEY_ROLES, type SurveyRole } from '@samenhang/shared/access/survey-role';
import type { RoleCounts } from '@samenhang/shared/disclosure/role-groups';
import { type Counts, createUnitTree, type UnitTree } from '@samenhang/shared/disclosure/unit-tree';

/** A step 0..4, "I can't judge this", or nothing. */
type Given = number | 'dk' | null;

export interface Person {
  readonly unit: string;
  readonly role: SurveyRole;
  readonly given: readonly Given[];
}

export interface MadeUp {
  readonly tree: UnitTree;
  readonly persons: readonly Person[];
}

/** Numbers in [0, 1), the same for the same seed (mulberry32 by T. Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A small organisation of up to three departments with up to four teams of 0 to 14 each, some persons who belong to
 * a department itself, few managers and fewer of HR and board; how many blanks differs, and teams
 * differ in how much their members agree.
 */
export function makeUpOrganisation(seed: number, items: number): MadeUp {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const units: { id: string; parent: string | null; size: number }[] = [
    { id: 'o', parent: null, size: random() < 0.3 ? below(4) : 0 },
  ];
  const departments = 1 + below(3);
  for (let d = 0; d < departments; d += 1) {
    const teams = below(5);
    units.push({ id: `d${d}`, parent: 'o', size: random() < 0.3 ? below(4) : 0 });
    for (let t = 0; t < teams; t += 1) {
      units.push({ id: `d${d}t${t}`, parent: `d${d}`, size: below(15) });
    }
  }
  const blanks = [0, 0.05, 0.2][below(3)] ?? 0;
  const persons = units.flatMap(({ id, size }) => {
    const usual = below(5);
    // Where nearly all agree a mean says most about the few who do not.
    const spread = random() < 0.3 ? 0.1 : random();
    return Array.from({ length: size }, () => ({
      unit: id,
      role: roleOf(random()),
      given: Array.from({ length: items }, () => answer(random, usual, spread, blanks)),
    }));
  });
  return { tree: createUnitTree(units), persons };
}

function roleOf(chance: number): SurveyRole {
  if (chance < 0.68) return 'staff';
  if (chance < 0.88) return 'manager';
  return chance < 0.95 ? 'hr' : 'board';
}

function answer(random: () => number, usual: number, spread: number, blanks: number): Given {
  const missing = random();
  if (missing < blanks) return missing < blanks / 2 ? 'dk' : null;
  return random() < spread ? Math.floor(random() * 5) : usual;
}

/** Persons of whom `counts` holds, by the unit they belong to. */
export function countByUnit(
  { persons }: MadeUp,
  holds: (person: Person) => boolean = () => true,
): Counts {
  const counts = new Map<string, number>();
  for (const person of persons.filter(holds)) {
    counts.set(person.unit, (counts.get(person.unit) ?? 0) + 1);
  }
  return counts;
}

/** Persons of whom `holds` is true, by unit and role. */
export function countByRole(
  { persons }: MadeUp,
  holds: (person: Person) => boolean = () => true,
): RoleCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const person of persons.filter(holds)) {
    const roles = counts.get(person.unit) ?? new Map(SURVEY_ROLES.map((role) => [role, 0]));
    counts.set(person.unit, roles.set(person.role, (roles.get(person.role) ?? 0) + 1));
  }
  return counts;
}

/** The persons of a unit and all below it. */
export function membersOf({ tree, persons }: MadeUp, unit: string): number[] {
  const within = new Set([unit]);
  for (const other of tree.units) if (within.has(tree.parentOf.get(other) ?? '')) within.add(other);
  return persons.flatMap((person, place) => (within.has(person.unit) ? [place] : []));
}

/** Whether a person answered the item with a step. */
export function answered(item: number): (person: Person) => boolean {
  return ({ given }) => typeof given[item] === 'number';
}
