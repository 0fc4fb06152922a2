import { circlesIn } from './circles.ts';
import type { FaultList } from './reading-faults.ts';
import type { UnitNode } from './unit-node.ts';

/** Says every circle of units, once, with its chain. */
export function sayUnitCircles(
  nodes: readonly UnitNode[],
  column: string | null,
  faults: FaultList,
): void {
  for (const circle of circlesIn(nodes, ({ parent }) => parent)) {
    faults.add('unit_in_circle', circle[0]?.line ?? 0, {
      column,
      value: [...circle, ...circle.slice(0, 1)].map(({ name }) => name).join(' → '),
      related: circle.map(({ line, name }) => ({ line, value: name })),
    });
  }
}
