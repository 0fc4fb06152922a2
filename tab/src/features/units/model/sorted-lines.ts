import { searchFor } from '../../../lib/search.ts';
import { comparingNames, isOwn, type ListedUnit, type UnitRow } from './tree-lines.ts';

/** What the list can be sorted by, as its columns stand. */
export const SORTED_BY = ['name', 'level', 'coherence', 'overall', 'kind'] as const;
export type SortedBy = (typeof SORTED_BY)[number];

export interface UnitSort {
  readonly by: SortedBy;
  readonly direction: 'ascending' | 'descending';
}

/** What a press on the head of a column leads to: up, then down, then the tree (`null`). */
export function nextSort(current: UnitSort | null, by: SortedBy): UnitSort | null {
  if (current?.by !== by) return { by, direction: 'ascending' };
  return current.direction === 'ascending' ? { by, direction: 'descending' } : null;
}

/** Whether neighbours may stand as they do by chance. */
export function isByScore({ by }: UnitSort): boolean {
  return by === 'level' || by === 'coherence' || by === 'overall';
}

interface Shown {
  readonly sort: UnitSort;
  readonly query: string;
  readonly language: string;
}

/**
 * The units as a flat list; with a query only what is called so. Last, in either direction, stand
 * those without the number that it is sorted by. Equals stand by name.
 */
export function sortedRows(units: readonly ListedUnit[], shown: Shown): UnitRow[] {
  const isCalledSo = searchFor(shown.query, shown.language);
  const found = units.filter(({ name }) => isCalledSo?.(name) ?? true);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return found.toSorted(comparing(shown)).map((unit, index) => ({
    unit,
    depth: 1,
    open: undefined,
    place: index + 1,
    siblings: found.length,
    above: namesAbove(unit, byId),
  }));
}

function comparing({ sort: { by, direction }, language }: Shown) {
  const byName = comparingNames(language);
  const sign = direction === 'ascending' ? 1 : -1;
  if (by === 'name') return (a: ListedUnit, b: ListedUnit) => sign * byName(a, b);
  return (a: ListedUnit, b: ListedUnit) => {
    const [one, other] = [KEYS[by](a), KEYS[by](b)];
    if (one === null || other === null) {
      return Number(one === null) - Number(other === null) || byName(a, b);
    }
    return sign * (one - other) || byName(a, b);
  };
}

const KINDS: readonly ListedUnit['kind'][] = ['exact', 'interval', 'pooled', 'parent', 'private'];

/** A coherence of 0 to 100 comes after any level. */
const A_LEVEL = 101;

const KEYS: Readonly<Record<Exclude<SortedBy, 'name'>, (unit: ListedUnit) => number | null>> = {
  // Of one level the least coherent first: where help is needed most.
  level: own(({ glance: { level, coherence } }) =>
    level === null ? null : level.reached * A_LEVEL + (coherence?.value ?? A_LEVEL - 1),
  ),
  coherence: own(({ glance: { coherence } }) => coherence?.value ?? null),
  overall: own(({ glance: { overall } }) => {
    if (overall === null) return null;
    const { low, high } = overall.interval;
    return overall.points?.value ?? (low + high) / 2;
  }),
  kind: ({ kind }) => KINDS.indexOf(kind),
};

/** The numbers of others say nothing of the unit. */
function own(key: (unit: ListedUnit) => number | null) {
  return (unit: ListedUnit) => (isOwn(unit) ? key(unit) : null);
}

function namesAbove(unit: ListedUnit, byId: ReadonlyMap<string, ListedUnit>): string[] {
  const above = unit.parent === null ? undefined : byId.get(unit.parent);
  return above === undefined ? [] : [...namesAbove(above, byId), above.name];
}
