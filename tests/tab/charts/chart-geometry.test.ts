import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placed } from '../../../tab/src/charts/diverging.ts';
import { at, span } from '../../../tab/src/charts/scale.ts';

const percent = fc.integer({ min: 0, max: 100 });

/** Five answers cut into neighbours in any way, with shares that make up a hundred. */
const segments = fc
  .tuple(fc.subarray([1, 2, 3, 4]), fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }))
  .map(([cuts, weights]) => {
    const starts = [0, ...cuts];
    const total = weights.slice(0, starts.length).reduce((sum, weight) => sum + weight + 1, 0);
    return starts.map((first, place) => ({
      first,
      last: (starts[place + 1] ?? 5) - 1,
      share: (100 * ((weights[place] ?? 0) + 1)) / total,
      mark: '',
    }));
  });

test('points lie where they are on the scale, whatever the data', () => {
  fc.assert(fc.property(percent, (points) => expect(at(points)).toBe(`${points}%`)));
  expect(at(-3)).toBe('0%');
  expect(at(104)).toBe('100%');
});

test('a stretch is as wide as its limits lie apart, and never leaves the scale', () => {
  fc.assert(
    fc.property(percent, percent, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(span(low, high)).toBe(`${high - low}%`);
    }),
  );
  expect(span(-10, 110)).toBe('100%');
  expect(span(60, 40)).toBe('0%');
});

test('answers lie side by side in their order, each as wide as its share', () => {
  fc.assert(
    fc.property(segments, (answers) => {
      const shown = placed(answers);
      expect(shown.map(({ first }) => first)).toEqual(answers.map(({ first }) => first));
      for (const [place, { from, share }] of shown.entries()) {
        const next = shown[place + 1];
        if (next !== undefined) expect(next.from).toBeCloseTo(from + share / 2, 9);
        expect(from).toBeGreaterThanOrEqual(-1e-9);
        expect(from + share / 2).toBeLessThanOrEqual(100 + 1e-9);
      }
    }),
  );
});

/** Answers that reach one end of the scale, but not the other, lie to that side if they can. */
function sideOf(first: number, last: number): 'left' | 'right' | 'across' {
  if (last < 2 || (first === 0 && last < 4)) return 'left';
  return first > 2 || (last === 4 && first > 0) ? 'right' : 'across';
}

test('unfavourable lies left of the middle, favourable right, the middle answer across it', () => {
  fc.assert(
    fc.property(segments, (answers) => {
      for (const { first, last, from, share } of placed(answers)) {
        const end = from + share / 2;
        const side = sideOf(first, last);
        if (side === 'left') expect(end).toBeLessThanOrEqual(50 + 1e-9);
        else if (side === 'right') expect(from).toBeGreaterThanOrEqual(50 - 1e-9);
        else expect((from + end) / 2).toBeCloseTo(50, 9);
      }
    }),
  );
});

test.each([2, 3])('the halves of answers that are cut at %i meet in the middle', (cut) => {
  const lower = { first: 0, last: cut - 1, share: 30, mark: '30' };
  const upper = { first: cut, last: 4, share: 70, mark: '70' };
  expect(placed([lower, upper]).map(({ from }) => from)).toEqual([35, 50]);
  expect(placed([lower]).map(({ from }) => from)).toEqual([35]);
  expect(placed([upper]).map(({ from }) => from)).toEqual([50]);
});

test('answers that nobody gave are not drawn', () => {
  const shown = placed([
    { first: 0, last: 1, share: 0, mark: '0' },
    { first: 2, last: 4, share: 100, mark: '100' },
  ]);
  expect(shown).toEqual([{ first: 2, last: 4, share: 100, mark: '100', from: 50 }]);
});
