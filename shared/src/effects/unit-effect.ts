import { fitLine, type Line, predictionHalf, valueAt } from '../statistics/least-squares.ts';
import { UPPER_95 } from '../statistics/sample.ts';
import { tQuantile, tTwoSided } from '../statistics/t-distribution.ts';
import { EFFECT_FROM_UNITS } from '../thresholds.ts';

/** The released score of one cell, in points 0..100, in two rounds. */
export interface Change {
  readonly earlier: number;
  readonly later: number;
}

/** A unit whose change is asked about. */
export interface AskedChange extends Change {
  /** Half the width of the interval that was released with the later score, in points. */
  readonly halfWidth: number;
}

/** How a unit changed beside units that stood where it stood. */
export interface UnitEffect {
  /** Of the other units. */
  readonly line: Line;
  /** The later score of a unit that stood there, in points. */
  readonly expected: number;
  /** Half of the 95 % interval of one such unit. */
  readonly predictionHalf: number;
  /** The same, with how far the unit's own score may be off. */
  readonly half: number;
  /** By how much the unit stands above what was expected, in points. */
  readonly beyond: number;
  readonly t: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Whether a unit rose more than units that stood like it. Low scores rise by themselves, so its change is
 * not held against none but against the line of later on earlier scores over the other units. From
 * released numbers only. `null` where fewer than {@link EFFECT_FROM_UNITS} others have both scores, where all of
 * them stood at the same score, or where nothing varies at all.
 * @example unitEffect({ earlier: 66, later: 58, halfWidth: 4 }, others)
 *   → { expected: 63.7575, half: 10.9393, beyond: −5.7575, t: −1.1467, df: 12, p: 0.2738 }
 *   (R’s lm and predict, tests/oracle/did-it-help.json, the first case)
 */
export function unitEffect(
  { earlier, later, halfWidth }: AskedChange,
  others: readonly Change[],
): UnitEffect | null {
  if (others.length < EFFECT_FROM_UNITS.alike) return null;
  const line = fitLine(others.map((one) => ({ x: one.earlier, y: one.later })));
  if (line === null) return null;
  const predicted = predictionHalf(line, earlier);
  const half = Math.hypot(predicted, halfWidth);
  if (half === 0) return null;
  const expected = valueAt(line, earlier);
  const beyond = later - expected;
  const df = line.n - 2;
  const t = beyond / (half / tQuantile(UPPER_95, df));
  return { line, expected, predictionHalf: predicted, half, beyond, t, df, p: tTwoSided(t, df) };
}
