import type { UnitsView } from '@samenhang/shared/api/unit-result';
import { searchFor } from '../../../lib/search.ts';
import type { NumberWording } from '../../../words/score-words.ts';

export type ListedUnit = UnitsView['items'][number];

/** A line as it is shown: its unit, and where that stands. */
export interface UnitRow {
  readonly unit: ListedUnit;
  /** 1 for the topmost, and for every line of a list that is no tree. */
  readonly depth: number;
  /** `undefined` for a unit with nothing shown below it. */
  readonly open: boolean | undefined;
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
  /** What the units above are called, topmost first, where the lines themselves do not show it. */
  readonly above: readonly string[];
}

interface Shown {
  /** Units whose children are shown; while there is a query, those on the way to what is found. */
  readonly open: ReadonlySet<string>;
  readonly query: string;
  readonly language: string;
}

/** The lines of the tree, top to bottom; with a query only what is called so, and all above it. */
export function unitRows(units: readonly ListedUnit[], shown: Shown): UnitRow[] {
  const isCalledSo = searchFor(shown.query, shown.language);
  const found = isCalledSo === null ? undefined : withThoseAbove(units, isCalledSo);
  const children = childrenOf(units.filter(({ id }) => found?.has(id) ?? true));
  const byName = comparingNames(shown.language);
  const rows: UnitRow[] = [];
  const add = (parent: string | null, depth: number) => {
    const siblings = (children.get(parent) ?? []).toSorted(byName);
    for (const [index, unit] of siblings.entries()) {
      const open = children.has(unit.id)
        ? found !== undefined || shown.open.has(unit.id)
        : undefined;
      rows.push({ unit, depth, open, place: index + 1, siblings: siblings.length, above: [] });
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

/** As a dictionary of the language has them. */
export function comparingNames(language: string): (a: ListedUnit, b: ListedUnit) => number {
  const collator = new Intl.Collator(language);
  return (a, b) => collator.compare(a.name, b.name);
}

/** Whether what is shown of the unit is of the unit itself. */
export function isOwn({ kind }: ListedUnit): boolean {
  return kind === 'exact' || kind === 'interval';
}

/** Whether there are numbers to put beside those of another unit, its own or those it counts in. */
export function isComparable({ kind }: ListedUnit): boolean {
  return kind !== 'private';
}

/** Why one of the three is not told of a unit that has a result of its own; empty where it has none. */
export function whyNot(
  { t }: Pick<NumberWording, 't'>,
  { kind }: ListedUnit,
  key: 'level' | 'coherence' | 'overall',
): string {
  if (kind !== 'interval') return '';
  // Below the size for points there may be scores of themes and pillars all the same.
  return t(key === 'overall' ? 'units.seeResult' : 'units.tooFew');
}
