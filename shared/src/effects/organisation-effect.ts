import { fitLine, type Line, valueAt } from '../statistics/least-squares.ts';
import { type WelchTest, welchTest } from '../statistics/welch.ts';
import { sum } from '../sum.ts';
import { EFFECT_FROM_UNITS } from '../thresholds.ts';
import type { Change } from './unit-effect.ts';

/** How units that chose a cell changed beside units that did not. */
export interface OrganisationEffect {
  /** Of all units. */
  readonly line: Line;
  /** Mean distance from the line of those that chose the cell, in points, and of the others. */
  readonly chose: number;
  readonly others: number;
  readonly test: WelchTest;
}

/**
 * Whether units that chose to work on a cell rose more than units that did not and stood alike: the
 * distances of both from one common line, by Welch. `null` where fewer than {@link EFFECT_FROM_UNITS} did or did
 * not, where all stood at the same score, or where nothing varies.
 * @example organisationEffect(chose, others) → { chose: 1.1183, others: −0.9785, test: { t: 0.9269, … } }
 *   (R’s lm and t.test, tests/oracle/did-it-help.json, the first case)
 */
export function organisationEffect(
  chose: readonly Change[],
  others: readonly Change[],
): OrganisationEffect | null {
  if (Math.min(chose.length, others.length) < EFFECT_FROM_UNITS.chose) return null;
  const line = fitLine([...chose, ...others].map(({ earlier: x, later: y }) => ({ x, y })));
  if (line === null) return null;
  const [a, b] = [chose, others].map((some) =>
    sampleOf(some.map(({ earlier, later }) => later - valueAt(line, earlier))),
  );
  if (a === undefined || b === undefined) return null;
  const test = welchTest(a, b);
  return test && { line, chose: a.mean, others: b.mean, test };
}

function sampleOf(values: readonly number[]) {
  const n = values.length;
  const mean = sum(values) / n;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (n - 1);
  return { n, mean, variance };
}
