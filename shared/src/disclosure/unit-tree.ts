/** Persons by unit; a unit that is not named has none. */
export type Counts = ReadonlyMap<string, number>;

/** The units of an organisation as frozen at launch; the same for every order they come in. */
export interface UnitTree {
  readonly root: string;
  /** Every unit, breadth-first and siblings by id, so that parents stand before their children. */
  readonly units: readonly string[];
  readonly parentOf: ReadonlyMap<string, string>;
  /** How far below the root a unit lies; the root itself at 0. */
  readonly depthOf: ReadonlyMap<string, number>;
  /** The units directly below, by id; none for a team. */
  childrenOf(unit: string): readonly string[];
}

/**
 * The tree of these units, each with the id of the unit above it, the root with `null`.
 * @throws RangeError unless they form exactly one tree; who imports them has checked that before.
 */
export function createUnitTree(
  units: Iterable<{ readonly id: string; readonly parent: string | null }>,
): UnitTree {
  const parentOf = new Map<string, string>();
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  const sorted = [...units].sort((a, b) => compareIds(a.id, b.id));
  for (const { id, parent } of sorted) {
    if (parent === null) roots.push(id);
    else {
      parentOf.set(id, parent);
      children.set(parent, [...(children.get(parent) ?? []), id]);
    }
  }
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new RangeError(`${roots.length} roots`);
  const childrenOf = (unit: string) => children.get(unit) ?? [];
  const depthOf = depths(root, childrenOf);
  if (depthOf.size !== sorted.length) throw new RangeError('units that hang below no root');
  return { root, units: [...depthOf.keys()], parentOf, depthOf, childrenOf };
}

/** By code unit, the same on every machine and in every language. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Persons of each unit and all below it, from the persons who belong to each unit itself. */
export function subtreeTotals(tree: UnitTree, direct: Counts): Counts {
  const totals = new Map(tree.units.map((unit) => [unit, direct.get(unit) ?? 0]));
  for (const unit of tree.units.toReversed()) {
    const parent = tree.parentOf.get(unit);
    if (parent !== undefined) {
      totals.set(parent, (totals.get(parent) ?? 0) + (totals.get(unit) ?? 0));
    }
  }
  return totals;
}

function depths(root: string, childrenOf: (unit: string) => readonly string[]) {
  const depthOf = new Map([[root, 0]]);
  // A Map hands out what is set while it is walked, so this is the queue of a breadth-first walk.
  for (const [unit, depth] of depthOf) {
    for (const child of childrenOf(unit)) depthOf.set(child, depth + 1);
  }
  return depthOf;
}
