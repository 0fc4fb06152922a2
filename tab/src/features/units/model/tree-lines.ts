import type { UnitsView } from '@samenhang/shared/api/unit-result';
import { searchFor } from '../../../lib/search.ts';

export type ListedUnit = UnitsView['items'][number];
export type UnitOrder = 'need' | 'name';

/** A line of the tree as it is shown: its unit, and where that stands. */
export interface UnitRow {
  readonly unit: ListedUnit;
  /** 1 for the topmost. */
  readonly depth: number;
  /** `undefined` for a unit with nothing below it. */
  readonly open: boolean | undefined;
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
}

interface Shown {
  readonly order: UnitOrder;
  /** Units whose children are shown; while there is a query, those on the way to what is found. */
  readonly open: ReadonlySet<string>;
  readonly query: string;
  readonly language: string;
}

/** The lines to show, top to bottom; with a query only what is called so, and all above it. */
export function unitRows(units: readonly ListedUnit[], shown: Shown): UnitRow[] {
  const isCalledSo = searchFor(shown.query, shown.language);
  const found = isCalledSo === null ? undefined : withThoseAbove(units, isCalledSo);
  const children = childrenOf(units.filter(({ id }) => found?.has(id) ?? true));
  const compare = comparing(shown);
  const rows: UnitRow[] = [];
  const add = (parent: string | null, depth: number) => {
    const siblings = (children.get(parent) ?? []).toSorted(compare);
    for (const [index, unit] of siblings.entries()) {
      const open = children.has(unit.id)
        ? found !== undefined || shown.open.has(unit.id)
        : undefined;
      rows.push({ unit, depth, open, place: index + 1, siblings: siblings.length });
      if (open === true) add(unit.id, depth + 1);
    }
  };
  add(null, 1);
  return rows;
}

function childrenOf(units: readonly ListedUnit[]): Map<string | null, ListedUnit[]> {
  const children = new Map<string | null, ListedUnit[]>();
  for (const unit of units) {
    const siblings = children.get(unit.parent);
    if (siblings === undefined) children.set(unit.parent, [unit]);
    else siblings.push(unit);
  }
  return children;
}

/** Whoever is called so, and all above them. */
function withThoseAbove(
  units: readonly ListedUnit[],
  isCalledSo: (name: string) => boolean,
): Set<string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = new Set<string>();
  for (const unit of units) {
    if (!isCalledSo(unit.name)) continue;
    for (let at: ListedUnit | undefined = unit; at && !found.has(at.id); ) {
      found.add(at.id);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
  }
  return found;
}

/**
 * By need: the lowest level first, then the least coherent, then by name, and last those without a
 * result of their own. Neighbours may differ by chance alone; the page says so.
 */
function comparing({ order, language }: Shown): (a: ListedUnit, b: ListedUnit) => number {
  const collator = new Intl.Collator(language);
  const byName = (a: ListedUnit, b: ListedUnit) => collator.compare(a.name, b.name);
  if (order === 'name') return byName;
  return (a, b) =>
    ownOf(a) - ownOf(b) ||
    (isOwn(a) ? levelOf(a) - levelOf(b) || coherenceOf(a) - coherenceOf(b) : 0) ||
    byName(a, b);
}

const LAST = 101;
const ownOf = (unit: ListedUnit) => (isOwn(unit) ? 0 : 1);
const levelOf = ({ glance: { level } }: ListedUnit) => level?.reached ?? LAST;
const coherenceOf = ({ glance: { coherence } }: ListedUnit) => coherence?.value ?? LAST;

/** Whether what is shown of the unit is of the unit itself. */
export function isOwn({ kind }: ListedUnit): boolean {
  return kind === 'exact' || kind === 'interval';
}
