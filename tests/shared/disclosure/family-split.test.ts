import { describe, expect, test } from '@jest/globals';
import { mayShowParts } from '@samenhang/shared/disclosure/family-split';
import { isFew, revealsFew } from '@samenhang/shared/disclosure/pinned';
import { type FamilyPart, rangeAsTold } from '@samenhang/shared/disclosure/told-split';

type Rule = (low: number, parts: readonly FamilyPart[]) => boolean;

/** Sizes of parts; of those with a minus nothing is shown by itself. */
const FAMILIES = [
  [12, -13],
  [10, 12],
  [12, -25],
  [24, 25],
  [24, -15],
  [10, 11, 12],
  [10, 14, -11],
  [14, 14, -20],
  [16, 17, 12],
  [22, 23, -12],
  [10, 12, 13, 11],
  [10, 10, 10, -10],
  // Too many ways to tell of these for each to be looked at.
  [24, 25, 26],
  [15, 19, 17, 20],
];

/**
 * Every way in which the parts can have answered, by what is told of it; with what each part can be
 * in all ways that are told alike. Anyone who knows the rule can make the same table.
 */
function everyWay(sizes: readonly number[], mayShow: Rule) {
  const told = new Map<string, { low: number; high: number }[]>();
  let ways = 0;
  let hidden = 0;
  const lows = sizes.map(() => 0);
  const all = sizes.map(Math.abs);
  const persons = all.reduce((a, b) => a + b, 0);
  const tell = (total: number): string => {
    if (total <= 4 || persons - total <= 4) return total <= 4 ? 'most high' : 'most low';
    const parts = all.map((size, place): FamilyPart => {
      const isShown = (sizes[place] ?? 0) > 0;
      return { low: lows[place] ?? 0, all: size, told: size, isShown, holdsTeams: !isShown };
    });
    if (!mayShow(total, parts)) return `${total}`;
    return JSON.stringify([total, ...parts.map((part) => part.isShown && rangeAsTold(part))]);
  };
  const walk = (place: number, total: number): void => {
    const size = all[place];
    if (size !== undefined) {
      for (let low = 0; low <= size; low += 1) {
        lows[place] = low;
        walk(place + 1, total + low);
      }
      return;
    }
    const text = tell(total);
    ways += 1;
    if (text === `${total}`) hidden += 1;
    const seen = told.get(text) ?? lows.map((low) => ({ low, high: low }));
    told.set(
      text,
      seen.map(({ low, high }, part) => {
        const own = lows[part] ?? 0;
        return { low: Math.min(low, own), high: Math.max(high, own) };
      }),
    );
  };
  walk(0, 0);
  const revealing = [...told].filter(([, ranges]) =>
    ranges.some((range, part) => {
      const size = all[part] ?? 0;
      return isFew(range) || isFew({ low: size - range.high, high: size - range.low });
    }),
  );
  return { revealing: revealing.map(([text]) => text), hidden: hidden / ways };
}

describe('parts of a unit', () => {
  test.each(FAMILIES.map((sizes) => [sizes.join(', '), sizes] as const))(
    'of %s persons reveal fewer than five in a half to nobody, shown or hidden',
    (_, sizes) => {
      const { revealing, hidden } = everyWay(sizes, mayShowParts);
      expect(revealing).toEqual([]);
      // Over all ways alike; people answer alike more often than not, so that less is hidden.
      expect(hidden).toBeLessThan(0.7);
    },
  );

  test('would, were they always shown', () => {
    const { revealing } = everyWay([10, 11, 12], () => true);
    expect(revealing.length).toBeGreaterThan(100);
  });

  test('would, were they hidden only where showing them reveals it: the rule runs backwards', () => {
    const unlessRevealing: Rule = (low, parts) =>
      !revealsFew(
        low,
        parts.map((part) => ({ ...part, range: rangeAsTold(part) })),
      );
    // With that sum the parts are hidden in few ways, and in all of them one has few in a half.
    expect(everyWay([24, 25], unlessRevealing).revealing).toEqual(['24', '25']);
  });

  test('would, were only those hidden that have few in a half', () => {
    const largest: Rule = (_, parts) => parts.every(({ low, all }) => low > 3 && all - low > 3);
    expect(everyWay([10, 11, 12], largest).revealing.length).toBeGreaterThan(0);
  });

  test('are shown where each has five or more in both halves', () => {
    const parts = [
      { low: 6, all: 12, told: 12, isShown: true, holdsTeams: false },
      { low: 8, all: 30, told: 30, isShown: true, holdsTeams: false },
    ];
    expect(mayShowParts(14, parts)).toBe(true);
  });
});
