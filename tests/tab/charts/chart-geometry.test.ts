import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placed } from '../../../tab/src/charts/placed-answers.ts';
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

test('answers lie side by side in their order over the whole width, each as wide as its share', () => {
  fc.assert(
    fc.property(segments, (answers) => {
      const shown = placed(answers);
      expect(shown.map(({ first }) => first)).toEqual(answers.map(({ first }) => first));
      let from = 0;
      for (const one of shown) {
        expect(one.from).toBeCloseTo(from, 9);
        if (shown.length > 1) expect(one.width).toBeCloseTo(one.share, 9);
        from += one.width;
      }
      expect(from).toBeCloseTo(100, 9);
    }),
  );
});

test('shares that were rounded still fill the width, and no more', () => {
  const shown = placed([
    { first: 0, last: 2, share: 48, mark: '' },
    { first: 3, last: 4, share: 53, mark: '' },
  ]);
  expect(shown.map(({ from }) => from)).toEqual([0, expect.closeTo((100 * 48) / 101, 9)]);
  expect(shown.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 9);
});

test.each([
  ['unfavourable', { first: 0, last: 2 }, 0],
  ['favourable', { first: 3, last: 4 }, 20],
])('most, all %s, lie at their own end and leave the rest open', (_, answers, from) => {
  expect(placed([{ ...answers, share: 80, mark: 'most' }])).toEqual([
    { ...answers, share: 80, mark: 'most', from, width: 80 },
  ]);
});

test('answers that nobody gave are not drawn', () => {
  const shown = placed([
    { first: 0, last: 1, share: 0, mark: '0' },
    { first: 2, last: 4, share: 100, mark: '100' },
  ]);
  expect(shown).toEqual([{ first: 2, last: 4, share: 100, mark: '100', from: 0, width: 100 }]);
});
