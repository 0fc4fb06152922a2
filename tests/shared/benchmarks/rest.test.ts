import { describe, expect, test } from '@jest/globals';
import { differencesFromRest } from '@samenhang/shared/benchmarks/rest';
import { FIRST, SCORES } from '@samenhang/shared/scoring/lattice';
import * as z from 'zod';
import { unwrap } from '../../builders/organisation.ts';
import { referenceValues } from '../../builders/reference-values.ts';
import { measured, told } from './records.ts';

const CELLS = SCORES.slice(FIRST.cell, FIRST.theme);
const group = z.record(
  z.string(),
  z.object({ mean: z.number(), n: z.number(), half_width: z.number() }),
);
const oracle = referenceValues(
  'expected.json',
  z.object({
    group_scores: z.object({ organisation: group, departments: z.record(z.string(), group) }),
    bh: z.object({
      dept_cells_vs_rest: z.record(
        z.string(),
        z.record(z.string(), z.object({ diff: z.number(), bh: z.number() })),
      ),
    }),
  }),
);

const released = (scores: z.infer<typeof group>) =>
  Object.fromEntries(
    CELLS.map((cell) => {
      const { mean = Number.NaN, half_width = 0 } = scores[cell] ?? {};
      return [cell, told(Math.round(mean), Math.ceil(half_width))];
    }),
  );
const sized = (unit: string, n: number, scores: Parameters<typeof measured>[0]) =>
  measured(scores, {
    unit,
    of: unit,
    group: { n: { atLeast: n, atMost: n }, mayNotRepresent: false, scores, details: null },
  });

describe('a unit beside the rest of its organisation', () => {
  const { organisation, departments } = oracle.group_scores;
  const all = sized('org', 626, released(organisation));

  test.each(Object.keys(departments))('%s lies where R puts it', (name) => {
    const scores = departments[name] ?? {};
    const n = Math.round(Math.max(...CELLS.map((cell) => scores[cell]?.n ?? 0)));
    const found = unwrap(differencesFromRest(sized(name, n, released(scores)), all));
    expect(found).toHaveLength(CELLS.length);
    for (const { score, value, flagged } of found) {
      const r = oracle.bh.dept_cells_vs_rest[name]?.[score];
      // Whole points and composed means on our side, persons' means on R's.
      expect(Math.abs(value - (r?.diff ?? Number.NaN))).toBeLessThanOrEqual(2);
      if (flagged) expect(r?.bh).toBeLessThan(0.05);
    }
  });

  test('is the unit less what is left when it is taken away', () => {
    const unit = sized('a', 20, { 'connect.structure': told(60, 5) });
    const whole = sized('org', 100, { 'connect.structure': told(50, 3) });
    expect(unwrap(differencesFromRest(unit, whole))).toEqual([
      // 60 less 47.5, ± √(5² + (3·√(100/80))²) = 6.02.
      { score: 'connect.structure', value: 13, interval: { low: 6, high: 19 }, flagged: true },
    ]);
  });

  test('is not compared where too few are left, or no points are told', () => {
    const cell = { 'connect.structure': told(60, 5) };
    const whole = sized('org', 100, cell);
    const code = (refusal: unknown) => ({ ok: false, error: refusal });
    expect(differencesFromRest(whole, whole)).toEqual(code('no_rest'));
    expect(differencesFromRest(sized('a', 95, cell), whole)).toEqual(code('no_rest'));
    const few = measured(cell, { unit: 'a', kind: 'interval' });
    expect(differencesFromRest(few, whole)).toEqual(code('no_points'));
  });
});
