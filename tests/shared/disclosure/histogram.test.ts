import { describe, expect, test } from '@jest/globals';
import {
  type ReleasedHistogram,
  releaseBins,
  releaseHalves,
} from '@samenhang/shared/disclosure/histogram';

/** Bins as text: `0-2:7/20` is seven of twenty persons who gave one of the first three answers. */
function text(histogram: ReleasedHistogram): string {
  if (histogram.kind === 'nearlyAll') return `most ${histogram.first}-${histogram.last}`;
  const { bins, of } = histogram;
  return bins.map(({ first, last, persons }) => `${first}-${last}:${persons}/${of}`).join(' ');
}

describe('the halves of a group', () => {
  test.each([
    ['exactly from twenty persons', [3, 4, 2, 6, 5], 20, '0-2:9/20 3-4:11/20'],
    ['as most where all but four are in one', [0, 1, 3, 9, 9], 22, 'most 3-4'],
    ['as most where all are', [0, 0, 0, 9, 9], 18, 'most 3-4'],
    ['as most in the lower half', [9, 8, 7, 4, 0], 28, 'most 0-2'],
    ['of ten to fourteen as five and five of ten', [3, 3, 3, 2, 3], 14, '0-2:5/10 3-4:5/10'],
    ['of fifteen to nineteen in fifteenths', [4, 4, 4, 4, 2], 18, '0-2:10/15 3-4:5/15'],
    ['in proportion where all invited answered', [3, 4, 2, 6, 6], 20, '0-2:9/20 3-4:11/20'],
    ['in proportion where many are kept back', [0, 0, 501, 499, 0], 834, '0-2:418/834 3-4:416/834'],
  ])('are told %s', (_, counts, told, expected) => {
    expect(text(releaseHalves({ counts, told }, 3))).toBe(expected);
  });

  test.each([10, 15])('tell no more of n than that it is from %i up to four more', (least) => {
    const told = (n: number) => {
      const halves = Array.from({ length: n + 1 }, (_, low) => [low, 0, 0, n - low, 0]);
      return new Set(halves.map((counts) => text(releaseHalves({ counts, told: n }, 3))));
    };
    for (let n = least + 1; n < least + 5; n += 1) expect(told(n)).toEqual(told(least));
  });
});

describe('finer bins', () => {
  test('hold everybody who is told, in proportion where not all may be', () => {
    const counts = [5, 6, 7, 8, 9];
    expect(text(releaseBins({ counts, told: 35 }, [0, 2, 3]))).toBe('0-1:11/35 2-2:7/35 3-4:17/35');
    expect(text(releaseBins({ counts, told: 34 }, [0, 2, 3]))).toBe('0-1:11/34 2-2:7/34 3-4:16/34');
    const even = { counts: [200, 200, 200, 200, 200], told: 834 };
    expect(text(releaseBins(even, [0, 1, 2, 3, 4]))).toBe(
      '0-0:167/834 1-1:167/834 2-2:167/834 3-3:167/834 4-4:166/834',
    );
  });

  test('keep five in every bin', () => {
    const told = releaseBins({ counts: [6, 6, 6, 6], told: 20 }, [0, 1, 2, 3]);
    expect(text(told)).toBe('0-0:5/20 1-1:5/20 2-2:5/20 3-3:5/20');
  });

  test('are not for a group below twenty', () => {
    expect(() => releaseBins({ counts: [5, 5, 5, 0, 0], told: 15 }, [0, 1])).toThrow(RangeError);
  });
});
