import { describe, expect, test } from '@jest/globals';
import { revealsFewInBins } from '@samenhang/shared/disclosure/finer-whole';
import { revealsFew } from '@samenhang/shared/disclosure/pinned';

const part = (all: number, low: number, high: number, holdsTeams = false) => {
  return { all, range: { low, high }, holdsTeams };
};

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

  test('reveal more than "most" of a part with small teams in it, where few are left for a half', () => {
    // Two at most of the 23 are in that half: of any four of them two are not.
    expect(revealsFew(7, [part(23, 0, 4, true), part(12, 5, 7)])).toBe(true);
    expect(revealsFew(7, [part(23, 0, 4), part(12, 5, 7)])).toBe(false);
  });

  test('reveal it too where one person can take themselves out of the sum', () => {
    expect(revealsFew(28, [part(29, 0, 4), part(28, 27, 27)])).toBe(true);
  });
});

describe('parts in halves beside finer bins of their whole', () => {
  const halves = (all: number, low: number, high: number) => ({
    all,
    holdsTeams: false,
    bins: [
      { first: 0, last: 2, range: { low, high } },
      { first: 3, last: 4, range: { low: all - high, high: all - low } },
    ],
  });
  const exactly = (first: number, last: number, persons: number) => ({
    first,
    last,
    range: { low: persons, high: persons },
  });

  test('reveal few where the others are told in the same bins', () => {
    // 23 gave the highest answer, 13 of them in the large part: so 10 of the 12, and 2 did not.
    const large = {
      all: 24,
      holdsTeams: false,
      bins: [exactly(0, 2, 6), exactly(3, 3, 5), exactly(4, 4, 13)],
    };
    expect(revealsFewInBins([3, 3, 2, 5, 23], [0, 3, 4], [large, halves(12, 0, 4)])).toBe(true);
  });

  test('do not where each part may have many or none of a bin', () => {
    const parts = [halves(24, 12, 16), halves(22, 10, 14)];
    expect(revealsFewInBins([9, 9, 9, 8, 11], [0, 3, 4], parts)).toBe(false);
  });
});
