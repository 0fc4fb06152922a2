import type { Manager } from './manager-finder.ts';
import type { PlacedRow } from './single-people.ts';
import type { UnitNode } from './unit-node.ts';

interface Named {
  readonly row: PlacedRow;
  readonly others: readonly Manager[];
}

interface Head {
  readonly node: UnitNode;
  readonly id: string;
}

/**
 * Who leads a unit from a place in it: the only one placed there, whom somebody in every unit right
 * below names. Without this, whoever leads a department of teams would see the teams and not the
 * department. It takes all of that: a manager sees results, so whoever may only lead a part is nobody's.
 * @param named each row with those whom it names.
 */
export function headsOf(named: readonly Named[]): Head[] {
  const below = unitsBelow(named);
  const branches = branchesThatName(named);
  const placed = new Map<UnitNode, Set<PlacedRow>>();
  for (const { row } of named) if (row.node !== null) add(placed, row.node, row);
  return [...below].flatMap(([node, units]) => {
    const [only, ...more] = placed.get(node) ?? [];
    if (only === undefined || only.id === null || more.length > 0) return [];
    const naming = branches.get(only) ?? new Set();
    return [...units].every((unit) => naming.has(unit)) ? [{ node, id: only.id }] : [];
  });
}

/** The units right below each unit that has any. */
function unitsBelow(named: readonly Named[]): Map<UnitNode, Set<UnitNode>> {
  const below = new Map<UnitNode, Set<UnitNode>>();
  for (const { row } of named) {
    for (const unit of upFrom(row.node)) {
      if (unit.parent !== null) add(below, unit.parent, unit);
    }
  }
  return below;
}

/** Of each manager, the units right below their own in which somebody names them. */
function branchesThatName(named: readonly Named[]): Map<PlacedRow, Set<UnitNode>> {
  const branches = new Map<PlacedRow, Set<UnitNode>>();
  for (const { row, others } of named) {
    for (const manager of others.flatMap((other) => other.row ?? [])) {
      const branch = upFrom(row.node).find(({ parent }) => parent === manager.node);
      if (branch !== undefined && manager.node !== null) add(branches, manager, branch);
    }
  }
  return branches;
}

/** A unit and those above it; each once, where a file has them in a circle. */
function upFrom(node: UnitNode | null): UnitNode[] {
  const passed = new Set<UnitNode>();
  for (let at = node; at !== null && !passed.has(at); at = at.parent) passed.add(at);
  return [...passed];
}

function add<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  sets.set(key, (sets.get(key) ?? new Set<V>()).add(value));
}
