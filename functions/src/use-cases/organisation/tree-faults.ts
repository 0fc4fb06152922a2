import { LIMITS_OF_IMPORT } from '@samenhang/shared/api/limits';
import { circlesIn } from '@samenhang/shared/organisation/circles';
import { faultOf, type OrganisationFault } from './fault-of.ts';
import type { WantedUnit } from './wanted-organisation.ts';

type ById = ReadonlyMap<string, WantedUnit>;

/** Everything by which units do not form exactly one tree. */
export function* treeFaults(units: readonly WantedUnit[]): Generator<OrganisationFault> {
  const byId = new Map<string, WantedUnit>();
  for (const unit of units) {
    if (byId.has(unit.id)) yield { ...faultAt('unit_twice', unit, '/id'), value: unit.id };
    else byId.set(unit.id, unit);
  }
  const roots = units.filter(({ parent }) => parent === undefined);
  if (roots.length !== 1) {
    const related = roots.slice(0, MOST_RELATED).map(({ name }) => name);
    yield { code: 'not_one_root', part: 0, pointer: '/units', related };
  }
  for (const unit of byId.values()) {
    if (unit.parent === undefined || byId.has(unit.parent)) continue;
    yield { ...faultAt('parent_unknown', unit, '/parent'), value: unit.parent };
  }
  yield* circles(byId);
  yield* depths(byId);
}

const MOST_RELATED = 10;

/** Every circle once, at the first of its units, with the names of all in order. */
function* circles(byId: ById): Generator<OrganisationFault> {
  const above = ({ parent }: WantedUnit) => (parent === undefined ? undefined : byId.get(parent));
  for (const circle of circlesIn(byId.values(), above)) {
    const [first] = circle;
    if (first === undefined) continue;
    const related = [...circle, first].map(({ name }) => name);
    yield { ...faultAt('unit_in_circle', first, '/parent'), value: first.name, related };
  }
}

/** The uppermost units that lie too deep. */
function* depths(byId: ById): Generator<OrganisationFault> {
  const known = new Map<string, number>();
  for (const unit of byId.values()) {
    if (depthOf(unit, byId, known) !== LIMITS_OF_IMPORT.levels + 1) continue;
    yield { ...faultAt('tree_too_deep', unit, '/parent'), value: unit.name };
  }
}

/** How far below the root; nothing for what hangs in a circle or below no root. */
function depthOf(unit: WantedUnit, byId: ById, known: Map<string, number>): number | undefined {
  const path: string[] = [];
  let at: WantedUnit | undefined = unit;
  while (at?.parent !== undefined && !known.has(at.id) && path.length <= byId.size) {
    path.push(at.id);
    at = byId.get(at.parent);
  }
  if (at === undefined || path.length > byId.size) return undefined;
  let depth = known.get(at.id) ?? 0;
  for (const id of path.toReversed()) known.set(id, ++depth);
  return depth;
}

const faultAt = (code: OrganisationFault['code'], { place }: WantedUnit, field: string) =>
  faultOf(code, 'units', place, field);
