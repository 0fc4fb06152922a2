import { describe, expect, test } from '@jest/globals';
import { type Part, releaseHistogram } from '@samenhang/shared/disclosure/histogram';
import fc from 'fast-check';

/** Bins as text: `0-2:7` is seven persons who gave one of the first three answers. */
function told(counts: number[]): string {
  const histogram = releaseHistogram(counts);
  if (histogram.kind === 'nearlyAll') return `nearly all ${histogram.first}-${histogram.last}`;
  return histogram.bins.map(({ first, last, persons }) => `${first}-${last}:${persons}`).join(' ');
}

describe('a released histogram', () => {
  test.each([
    ['bins of five and more as they are', [5, 6, 7, 8, 9], '0-0:5 1-1:6 2-2:7 3-3:8 4-4:9'],
    ['empty bins too', [5, 0, 0, 0, 6], '0-0:5 1-1:0 2-2:0 3-3:0 4-4:6'],
    [
      'a small bin with the next, where either neighbour would do',
      [9, 2, 5, 6, 7],
      '0-0:9 1-2:7 3-3:6 4-4:7',
    ],
    ['small bins with what makes them large', [1, 0, 6, 7, 2], '0-2:7 3-4:9'],
    [
      'small bins with each other, where that is enough',
      [2, 3, 9, 9, 9],
      '0-1:5 2-2:9 3-3:9 4-4:9',
    ],
    ['nothing but all together, where no bin is large', [4, 0, 0, 2, 4], '0-4:10'],
    ['no number where all gave the same answer', [0, 0, 0, 14, 0], 'nearly all 3-3'],
    ['nor where nine in ten did, so that "all" stays open', [0, 1, 0, 9, 0], 'nearly all 3-3'],
    ['nor where one bin is left with anybody', [0, 0, 0, 6, 4], 'nearly all 3-4'],
  ])('tells %s', (_, counts, text) => {
    expect(told(counts)).toBe(text);
  });

  test('tells of no bin of 1 to 4, loses nobody and keeps the order of the answers', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 11 });
    const enough = counts.filter((bins) => bins.reduce((a, b) => a + b) >= 10);
    fc.assert(
      fc.property(enough, (bins) => {
        const histogram = releaseHistogram(bins);
        if (histogram.kind === 'nearlyAll') {
          const within = bins.slice(histogram.first, histogram.last + 1).reduce((a, b) => a + b);
          expect(within).toBeGreaterThanOrEqual(0.9 * bins.reduce((a, b) => a + b));
          return;
        }
        let next = 0;
        for (const { first, last, persons } of histogram.bins) {
          expect(first).toBe(next);
          expect(persons).toBe(bins.slice(first, last + 1).reduce((a, b) => a + b));
          expect(persons === 0 || persons >= 5).toBe(true);
          next = last + 1;
        }
        expect(next).toBe(bins.length);
      }),
      { numRuns: 1000 },
    );
  });

  describe('beside those of its parts', () => {
    const whole = [7, 5, 10];
    const part = (counts: number[], parts: Part[] = []): Part => ({
      counts,
      released: releaseHistogram(counts, parts),
      parts,
    });
    const hidden = (counts: number[]): Part => ({ counts, released: null, parts: [] });
    const startsOf = (parts: Part[]) => {
      const histogram = releaseHistogram(whole, parts);
      return histogram.kind === 'bins' ? histogram.bins.map(({ first }) => first) : histogram;
    };

    test('is not cut where taking away a part that is cut alike leaves 1 to 4', () => {
      // Two persons would be left with the first answer.
      expect(startsOf([part([5, 0, 5]), hidden([2, 5, 5])])).toEqual([0, 2]);
    });

    test('is cut where none or enough are left, or where the part is cut elsewhere', () => {
      expect(startsOf([part([7, 0, 5]), hidden([0, 5, 5])])).toEqual([0, 1, 2]);
      expect(startsOf([part([2, 3, 5]), hidden([5, 2, 5])])).toEqual([0, 1, 2]);
    });

    test('looks into a part that is not told, as its own parts may be', () => {
      const within = [part([5, 0, 5]), hidden([2, 0, 0])];
      const between = { counts: [7, 0, 5], released: null, parts: within };
      expect(startsOf([between, hidden([0, 5, 5])])).toEqual([0, 2]);
    });
  });
});
