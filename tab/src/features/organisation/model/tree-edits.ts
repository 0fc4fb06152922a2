import type { OrganisationUnits } from '@samenhang/shared/api/organisation';
import { unitIdOf } from '@samenhang/shared/organisation/unit-ids';

export type TodayUnit = OrganisationUnits['items'][number];

/** A unit as an edit sends it. */
export interface EditedUnit {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  readonly managers: string[];
}

/** What of a unit is changed by hand. */
export type UnitChange = Partial<Pick<TodayUnit, 'name' | 'parent' | 'managers'>>;

/** All units, with one of them changed: an edit carries the whole tree. */
export function changedUnit(
  units: readonly TodayUnit[],
  id: string,
  change: UnitChange,
): EditedUnit[] {
  return units.map((unit) => sent(unit.id === id ? { ...unit, ...change } : unit));
}

/** All units and a new one below one of them. */
export function withUnitBelow(
  units: readonly TodayUnit[],
  parent: string,
  name: string,
): EditedUnit[] {
  const names = [...pathTo(units, parent), name];
  const taken = new Set(units.map(({ id }) => id));
  let id = unitIdOf(names);
  // A unit that was renamed keeps the id of its first name.
  for (let again = 2; taken.has(id); again++) id = unitIdOf([...names, String(again)]);
  return [...units.map(sent), { id, name, parent, managers: [] }];
}

/** All units but one. */
export function withoutUnit(units: readonly TodayUnit[], id: string): EditedUnit[] {
  return units.filter((unit) => unit.id !== id).map(sent);
}

/** Whether it may go: nobody belongs to it, nothing is below it, and it is not the organisation. */
export function mayGo(units: readonly TodayUnit[], { id, own, parent }: TodayUnit): boolean {
  return own === 0 && parent !== null && units.every((unit) => unit.parent !== id);
}

/** Below which units it may come to stand: not below itself. */
export function placesFor(units: readonly TodayUnit[], id: string): TodayUnit[] {
  const inside = new Set([id]);
  for (let before = 0; before !== inside.size; ) {
    before = inside.size;
    for (const unit of units) {
      if (unit.parent !== null && inside.has(unit.parent)) inside.add(unit.id);
    }
  }
  return units.filter((unit) => !inside.has(unit.id));
}

/** The names of the units above and itself, without the organisation. */
export function pathTo(units: readonly TodayUnit[], id: string): string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const names: string[] = [];
  for (let at = byId.get(id); at !== undefined && at.parent !== null; at = byId.get(at.parent)) {
    names.unshift(at.name);
  }
  return names;
}

function sent({ id, name, parent, managers }: TodayUnit): EditedUnit {
  return { id, name, ...(parent !== null && { parent }), managers: [...managers] };
}
