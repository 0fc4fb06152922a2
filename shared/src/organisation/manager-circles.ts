import { circlesIn } from './circles.ts';
import type { FaultList } from './reading-faults.ts';
import { type PlacedRow, shownOf } from './single-people.ts';

/**
 * Says every circle of people who manage each other, once, with its chain.
 * @param above the first manager of each row whose manager has a row.
 */
export function sayManagerCircles(
  above: ReadonlyMap<PlacedRow, PlacedRow>,
  column: string | null,
  faults: FaultList,
): void {
  for (const circle of circlesIn(above.keys(), (row) => above.get(row))) {
    faults.add('manager_circle', circle[0]?.line ?? 0, {
      column,
      value: [...circle, ...circle.slice(0, 1)].map(shownOf).join(' → '),
      related: circle.map((row) => ({ line: row.line, value: shownOf(row) })),
    });
  }
}
