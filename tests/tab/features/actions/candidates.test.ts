import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stepsFor, verdictOn } from '../../../../tab/src/features/actions/model/candidates.ts';
import { INSTRUMENT } from '../../../builders/response.ts';
import { group, limits } from '../../result-facts.ts';

const verdict = (low: number, high: number) => verdictOn({ interval: { low, high } });

describe('what to do with a habit', () => {
  test.each([
    [51, 70, 'stop'],
    [50, 70, 'shrink'],
    [30, 90, 'shrink'],
    [10, 25, 'shrink'],
    [0, 24, 'rare'],
    [0, 100, 'shrink'],
  ])('recognised by %i to %i %%: %s', (low, high, expected) => {
    expect(verdict(low, high)).toBe(expected);
  });

  test('a wider interval never says more', () => {
    fc.assert(
      fc.property(limits, fc.nat(50), fc.nat(50), ({ low, high }, below, above) => {
        const wider = verdict(Math.max(0, low - below), Math.min(100, high + above));
        expect(['shrink', verdict(low, high)]).toContain(wider);
      }),
    );
  });
});

describe('next steps', () => {
  test('are at most four, on the way to strengthening, of the cells that score lowest', () => {
    fc.assert(
      fc.property(group, (shown) => {
        const steps = stepsFor(INSTRUMENT, shown);
        expect(steps).toHaveLength(4);
        const pointsOf = ({ theme, pillar }: (typeof steps)[number]) =>
          shown.scores[`${theme}.${pillar}`]?.points?.value ?? 101;
        const left = INSTRUMENT.items.filter(
          (item) => item.axisStrengthening && !steps.includes(item),
        );
        const highest = Math.max(...steps.map(pointsOf));
        for (const step of steps) expect(step.axisStrengthening).toBe(true);
        for (const item of left) expect(pointsOf(item)).toBeGreaterThanOrEqual(highest);
      }),
    );
  });

  test('are none of a cell that is told no closer than its limits', () => {
    fc.assert(
      fc.property(group, (shown) => {
        const scores = Object.fromEntries(
          Object.entries(shown.scores).map(([name, score]) => [name, { ...score, points: null }]),
        );
        expect(stepsFor(INSTRUMENT, { ...shown, scores })).toEqual([]);
        expect(stepsFor(INSTRUMENT, { ...shown, scores: {} })).toEqual([]);
      }),
    );
  });
});
