import type { UnitChange } from '@samenhang/shared/api/organisation-words';
import type { Outlook } from '@samenhang/shared/organisation/outlook';
import type { ImportFindings } from '../../repositories/import-findings.ts';
import type { Unit } from '../../repositories/units-table.ts';

export type ChangedUnit = NonNullable<ImportFindings['units']>[number];
type TreeCounts = NonNullable<ImportFindings['tree']>;

/** A tree, with how many people each unit has with all below it. */
export interface Sized {
  readonly units: readonly Unit[];
  readonly outlooks: ReadonlyMap<string, Outlook>;
}

/**
 * The units that change in any way, and how many do in which: those whose results will be shown
 * otherwise first, then what changes in the tree itself, then by how many people come or go.
 */
export function compareUnits(before: Sized, after: Sized) {
  const was = byId(before.units);
  const is = byId(after.units);
  const ids = new Set([...is.keys(), ...was.keys()]);
  const changed = [...ids]
    .map((unit): ChangedUnit => {
      const [one, other] = [was.get(unit), is.get(unit)];
      return {
        ...{ unit, name: (other ?? one)?.name ?? unit },
        before: before.outlooks.get(unit) ?? null,
        after: after.outlooks.get(unit) ?? null,
        ...(one !== undefined && other !== undefined && changeOf(one, other, was)),
      };
    })
    .filter((one) => weight(one) > 0)
    .sort((one, other) => weight(other) - weight(one));
  return { changed, tree: countsOf(changed) };
}

const byId = (units: readonly Unit[]) => new Map(units.map((unit) => [unit.id, unit]));

/** What becomes another in a unit that stays; of another place, what stood above it. */
function changeOf(was: Unit, is: Unit, unitsBefore: ReadonlyMap<string, Unit>) {
  const gone = was.managers.filter((one) => !is.managers.includes(one)).length;
  const come = is.managers.filter((one) => !was.managers.includes(one)).length;
  const above = was.parent === undefined ? undefined : unitsBefore.get(was.parent);
  return {
    ...(was.name !== is.name && { nameBefore: was.name }),
    ...(was.parent !== is.parent && { parentBefore: above?.name ?? null }),
    ...(gone + come > 0 && { managers: { added: come, removed: gone } }),
  };
}

const TREE = 1e6;
const OUTLOOK = 1e9;

function weight({ before, after, nameBefore, parentBefore, managers }: ChangedUnit): number {
  const inTree = [nameBefore, parentBefore, managers].some((one) => one !== undefined);
  const size = Math.abs((after?.people ?? 0) - (before?.people ?? 0));
  const shown = before?.outlook === after?.outlook ? 0 : OUTLOOK;
  return shown + (inTree ? TREE : 0) + size;
}

function countsOf(changed: readonly ChangedUnit[]): TreeCounts {
  const counts = { added: 0, gone: 0, renamed: 0, moved: 0, otherManagers: 0 };
  for (const unit of changed) for (const kind of kindsOf(unit)) counts[kind] += 1;
  return counts;
}

/** In what a unit changes in the tree itself. */
export function kindsOf(unit: ChangedUnit): UnitChange[] {
  const { before, after, nameBefore, parentBefore, managers } = unit;
  if (before === null) return ['added'];
  if (after === null) return ['gone'];
  return [
    ...(nameBefore === undefined ? [] : (['renamed'] as const)),
    ...(parentBefore === undefined ? [] : (['moved'] as const)),
    ...(managers === undefined ? [] : (['otherManagers'] as const)),
  ];
}
