import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { thingsToKnow } from '../../../../tab/src/features/unit-result/model/things-to-know.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { told } from '../../../shared/benchmarks/records.ts';
import { wordings } from '../../result-facts.ts';
import { resultView } from '../../views.ts';

let words: readonly Wording[];
beforeAll(async () => {
  words = await wordings();
});

const known = (scores: ReleasedGroup['scores']) => {
  const group: ReleasedGroup = {
    n: { atLeast: 30, atMost: 30 },
    mayNotRepresent: false,
    scores,
    details: null,
  };
  const result = resultView({ group });
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
      expect(strength?.text).toMatch(/72.* 67 .* 77/);
      expect(strength?.text).toMatch(/Perform|Presteren/);
      expect(strength?.text).not.toMatch(/Progress|Doorgroeien/);
    }
  });

  test('then the lowest, where it is surely lower than the strongest', () => {
    for (const [, lowest] of known(themes(72, 66, 60, 47))) {
      expect(lowest?.about).toBe('lowest');
      expect(lowest?.text).toMatch(/47.* 42 .* 52/);
      expect(lowest?.text).not.toMatch(/Develop|Ontwikkelen/);
    }
  });

  test('is no lowest where all themes may be alike', () => {
    for (const found of known(themes(62, 60, 61, 59))) {
      expect(found.map(({ about }) => about)).not.toContain('lowest');
    }
  });
});
