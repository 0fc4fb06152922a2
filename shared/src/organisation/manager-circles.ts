import type { FaultList } from './reading-faults.ts';
import { type PlacedRow, shownOf } from './single-people.ts';

/**
 * Says every circle of people who manage each other, once, with its chain.
 * @param above the first manager of each row whose manager has a row.
 */
export function sayCircles(
  above: ReadonlyMap<PlacedRow, PlacedRow>,
  column: string | null,
  faults: FaultList,
): void {
  const seen = new Set<PlacedRow>();
  for (const start of above.keys()) {
    const way: PlacedRow[] = [];
    let at: PlacedRow | undefined = start;
    for (; at !== undefined && !seen.has(at); at = above.get(at)) {
      seen.add(at);
      way.push(at);
    }
    const circle = at === undefined || !way.includes(at) ? [] : way.slice(way.indexOf(at));
    const [first] = circle;
    if (first === undefined) continue;
    faults.add('manager_circle', first.line, {
      column,
      value: [...circle, first].map(shownOf).join(' → '),
      related: circle.map((row) => ({ line: row.line, value: shownOf(row) })),
    });
  }
}
