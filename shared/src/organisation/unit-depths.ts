import { LIMITS_OF_IMPORT } from '../api/limits.ts';
import type { FaultList } from './reading-faults.ts';
import type { UnitNode } from './unit-node.ts';

/**
 * The uppermost units that lie too deep, each with how it is reached. What hangs in a circle has no
 * depth; that is a fault of its own.
 * @param top the depth of units that have none above them: 1 where the organisation is put above them.
 */
export function sayDepths(nodes: readonly UnitNode[], top: number, faults: FaultList): void {
  const depths = new Map<UnitNode, number>();
  for (const node of nodes) {
    const way: UnitNode[] = [];
    const passed = new Set<UnitNode>();
    let at: UnitNode | null = node;
    while (at !== null && !depths.has(at) && !passed.has(at)) {
      passed.add(at);
      way.push(at);
      at = at.parent;
    }
    const above = at === null ? top - 1 : (depths.get(at) ?? Number.NaN);
    for (const [place, one] of way.toReversed().entries()) {
      const depth = above + place + 1;
      depths.set(one, depth);
      if (depth === LIMITS_OF_IMPORT.levels + 1) {
        faults.add('unit_too_deep', one.line, { value: one.name });
      }
    }
  }
}
