import { describe, expect, test } from '@jest/globals';
import { driverCorrelations } from '@samenhang/shared/results/drivers';
import fc from 'fast-check';
import { instrument } from '../instrument.ts';
import { type Given, onePerson, tallyOf } from '../tallies/tallying.ts';

const THEMES = ['connect', 'perform', 'develop', 'progress'];
const PILLARS = ['structure', 'culture', 'leadership'];
const CELLS = THEMES.flatMap((theme) => PILLARS.map((pillar) => ({ theme, pillar })));

/** A cell of one person: the mean of what was answered, of three statements and more. */
function cellOf({ answers }: Given, { theme, pillar }: (typeof CELLS)[number]): number | null {
  const steps = instrument.items.flatMap((item) => {
    const given = answers[item.id];
    if (item.theme !== theme || item.pillar !== pillar || typeof given !== 'number') return [];
    return [item.reversed ? 6 - given : given];
  });
  return steps.length < 3 ? null : mean(steps);
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Over the persons who have both, and for them alone, as a calculator would. */
function covariance(both: readonly (readonly [number, number])[]): number {
  const [first, second] = [mean(both.map(([a]) => a)), mean(both.map(([, b]) => b))];
  const sum = both.reduce((total, [a, b]) => total + (a - first) * (b - second), 0);
  return sum / (both.length - 1);
}

function correlationsBySight(persons: readonly Given[]): number[][] {
  const columns = [
    ...CELLS.map((cell) => persons.map((person) => cellOf(person, cell))),
    persons.map(({ outcomes }) => outcomes.recommend ?? null),
  ];
  const between = (i: number, j: number) =>
    covariance(
      persons.flatMap((_, at): [number, number][] => {
        const [a, b] = [columns[i]?.[at] ?? null, columns[j]?.[at] ?? null];
        return a === null || b === null ? [] : [[a, b]];
      }),
    );
  return columns.map((_, i) =>
    columns.map((__, j) => between(i, j) / Math.sqrt(between(i, i) * between(j, j))),
  );
}

describe('what drivers are weighed by', () => {
  test('are correlations over all persons who have both, of cells and of recommending', () => {
    const persons = fc.array(onePerson, { minLength: 30, maxLength: 40 });
    fc.assert(
      fc.property(persons, (given) => {
        const wanted = correlationsBySight(given).flat();
        const near = wanted.map((value) =>
          Number.isNaN(value) ? value : expect.closeTo(value, 9),
        );
        expect([...driverCorrelations(tallyOf('organisation', given)).values]).toEqual(near);
      }),
      { numRuns: 30 },
    );
  });
});
