import { searchFor } from '../../../lib/search.ts';
import { pathTo, type TodayUnit } from './tree-edits.ts';

/** A line of the tree as it is shown. */
export interface TodayRow {
  readonly unit: TodayUnit;
  /** 0 for the organisation. */
  readonly depth: number;
  /** `undefined` where nothing is below it. */
  readonly open: boolean | undefined;
  /** In a list of what was found: where it stands. */
  readonly path: string;
}

interface Shown {
  readonly open: ReadonlySet<string>;
  readonly query: string;
  readonly language: string;
}

/** The tree, top to bottom, as far as it is open; with a query a list of what is called so. */
export function todayRows(units: readonly TodayUnit[], shown: Shown): TodayRow[] {
  const isCalledSo = searchFor(shown.query, shown.language);
  const collator = new Intl.Collator(shown.language);
  const sorted = units.toSorted((one, other) => collator.compare(one.name, other.name));
  if (isCalledSo !== null) {
    return sorted
      .filter(({ name }) => isCalledSo(name))
      .map((unit) => ({
        ...{ unit, depth: 0, open: undefined },
        path: pathTo(units, unit.id).slice(0, -1).join(' › '),
      }));
  }
  const below = new Map<string | null, TodayUnit[]>();
  for (const unit of sorted) below.set(unit.parent, [...(below.get(unit.parent) ?? []), unit]);
  const rows: TodayRow[] = [];
  const add = (parent: string | null, depth: number) => {
    for (const unit of below.get(parent) ?? []) {
      const open = below.has(unit.id) ? shown.open.has(unit.id) : undefined;
      rows.push({ unit, depth, open, path: '' });
      if (open === true) add(unit.id, depth + 1);
    }
  };
  add(null, 0);
  return rows;
}
