import { describe, expect, test } from '@jest/globals';
import { revealsFewInBins } from '@samenhang/shared/disclosure/finer-whole';
import { revealsFew } from '@samenhang/shared/disclosure/pinned';

const part = (all: number, low: number, high: number) => ({ all, range: { low, high } });

describe('parts beside their sum', () => {
  test('reveal few of one part where the others are told exactly', () => {
    expect(revealsFew(30, [part(40, 28, 28), part(12, 0, 4)])).toBe(true);
    expect(revealsFew(35, [part(40, 28, 28), part(12, 5, 7)])).toBe(false);
  });

  test('reveal few of several together of which no number is told', () => {
    // 27 of 67 less 23 are 4 of the other 39, in whichever of the two they are.
    expect(revealsFew(27, [part(29, 0, 4), part(28, 23, 23), part(10, 0, 4)])).toBe(true);
    expect(revealsFew(29, [part(29, 0, 7), part(28, 23, 23), part(10, 0, 4)])).toBe(false);
  });

  test('reveal it too where one person can take themselves out of the sum', () => {
    expect(revealsFew(28, [part(29, 0, 4), part(28, 27, 27)])).toBe(true);
  });
});

describe('parts in halves beside finer bins of their whole', () => {
  const halves = (all: number, low: number, high: number) => ({
    all,
    bins: [
      { first: 0, last: 2, range: { low, high } },
      { first: 3, last: 4, range: { low: all - high, high: all - low } },
    ],
  });
  const counts = [3, 3, 3, 4, 11];

  test('reveal few where a part takes nearly all of a bin', () => {
    // 11 gave the highest answer, at most 4 of them in the first part: so 7 to 11 of the second's 12.
    const parts = [halves(12, 8, 12), halves(12, 0, 4)];
    expect(revealsFewInBins(counts, [0, 3, 4], parts)).toBe(true);
  });

  test('do not where the whole is told in halves as well, or the part is larger', () => {
    expect(revealsFewInBins(counts, [0, 3], [halves(12, 8, 12), halves(12, 0, 4)])).toBe(false);
    expect(
      revealsFewInBins([9, 9, 9, 8, 11], [0, 3, 4], [halves(24, 12, 16), halves(22, 10, 14)]),
    ).toBe(false);
  });
});
