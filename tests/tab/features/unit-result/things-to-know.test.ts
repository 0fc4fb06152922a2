import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Headline } from '@samenhang/shared/api/unit-result';
import { thingsToKnow } from '../../../../tab/src/features/unit-result/model/things-to-know.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { told } from '../../../shared/benchmarks/records.ts';
import { wordings } from '../../result-facts.ts';
import { resultView } from '../../views.ts';

let words: readonly Wording[];
beforeAll(async () => {
  words = await wordings();
});

const known = (scores: ReleasedGroup['scores'], found: Partial<Headline> = {}) => {
  const group: ReleasedGroup = {
    n: { atLeast: 30, atMost: 30 },
    mayNotRepresent: false,
    scores,
    details: null,
  };
  const whole = resultView({ group });
  const result = { ...whole, headline: { ...whole.headline, ...found } };
  return words.map((one) => thingsToKnow(one, { result, group, roles: null }));
};
const themes = (connect: number, perform: number, develop: number, progress: number, half = 5) => ({
  connect: told(connect, half),
  perform: told(perform, half),
  develop: told(develop, half),
  progress: told(progress, half),
});

describe('what to know first', () => {
  test('is the strongest theme with its range, and those that may be as strong beside it', () => {
    for (const [strength] of known(themes(72, 66, 60, 47))) {
      expect(strength?.about).toBe('strength');
      expect(strength?.text).toMatch(/72 \(67–77\)/);
      expect(strength?.text).toMatch(/Perform|Presteren/);
      expect(strength?.text).not.toMatch(/Progress|Doorgroeien/);
    }
  });

  test('then the lowest, where it is surely lower than the strongest', () => {
    for (const [, lowest] of known(themes(72, 66, 60, 47))) {
      expect(lowest?.about).toBe('lagging');
      expect(lowest?.text).toMatch(/(Lowest|Laagst).*47 \(42–52\)/);
      expect(lowest?.text).not.toMatch(/Develop|Ontwikkelen/);
      // Nothing lags behind here, and that is said too.
      expect(lowest?.text).toMatch(/No pillar clearly lags|Geen enkele pijler blijft/);
    }
  });

  test('is no lowest where all themes may be alike', () => {
    for (const found of known(themes(62, 60, 61, 59))) {
      expect(found.map(({ text }) => text).join()).not.toMatch(/Lowest|Laagst/);
    }
  });

  test('of a theme that may be as high as the highest and as low as the lowest, neither is said', () => {
    for (const [strength, lowest] of known(themes(70, 68, 61, 54, 6))) {
      // Perform and Develop both reach up to the highest; Develop alone down to the lowest as well.
      expect(strength?.text).toMatch(/Perform|Presteren/);
      expect(strength?.text).not.toMatch(/Develop|Ontwikkelen/);
      expect(lowest?.text).toMatch(
        /(Develop|Ontwikkelen) (may be as low, but also as high|is misschien even laag, maar misschien ook even hoog)/,
      );
    }
  });

  test('are three things, whatever there is to tell', () => {
    const gap = {
      score: 'progress',
      first: ['staff'],
      second: ['manager', 'hr', 'board'],
      difference: -19,
      interval: { low: -26, high: -12 },
    } satisfies Headline['gap'];
    const difference = {
      score: 'progress.culture',
      value: -17,
      interval: { low: -26, high: -7 },
    } satisfies Headline['difference'];
    const scores = themes(72, 66, 60, 47);
    for (const found of known(scores, { gap, difference })) {
      expect(found.map(({ about }) => about)).toEqual(['strength', 'lagging', 'gap']);
      expect(found[2]?.text).toMatch(/19/);
    }
    // Where roles do not differ, what stands out among others is the third.
    for (const found of known(scores, { difference })) {
      expect(found.map(({ about }) => about)).toEqual(['strength', 'lagging', 'difference']);
      expect(found[2]?.cell).toBe('progress.culture');
    }
  });
});
