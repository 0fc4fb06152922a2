import type { FaultList } from './reading-faults.ts';
import type { UnitNode } from './unit-node.ts';

/** Every circle, each once, with its chain. */
export function findCircles(
  nodes: readonly UnitNode[],
  column: string | null,
  faults: FaultList,
): void {
  const seen = new Set<UnitNode>();
  for (const start of nodes) {
    const way: UnitNode[] = [];
    for (let at: UnitNode | null = start; at !== null && !seen.has(at); at = at.parent) {
      seen.add(at);
      way.push(at);
    }
    const end = way.at(-1)?.parent ?? null;
    const begins = end === null ? -1 : way.indexOf(end);
    const circle = begins < 0 ? [] : way.slice(begins);
    const [first] = circle;
    if (first === undefined) continue;
    faults.add('unit_in_circle', first.line, {
      column: column,
      value: [...circle, first].map(({ name }) => name).join(' → '),
      related: circle.map(({ line, name }) => ({ line, value: name })),
    });
  }
}
