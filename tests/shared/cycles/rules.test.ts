import { describe, expect, test } from '@jest/globals';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { cycleRulesSchema } from '@samenhang/shared/cycles/rules';
import { FEWEST } from '@samenhang/shared/thresholds';

const accepts = (change: object) => {
  const { error } = cycleRulesSchema.safeParse({ ...DEFAULT_RULES, ...change });
  return error === undefined ? 'yes' : error.issues.map(({ path }) => path.join('.')).join();
};

describe('what a cycle promises its respondents', () => {
  test('is, unless it promises more, scores from 5 persons and details from 10', () => {
    expect(FEWEST).toEqual({ scores: 5, details: 10 });
    expect(cycleRulesSchema.parse(DEFAULT_RULES)).toEqual({
      minimumForScores: 5,
      minimumForDetails: 10,
      staffSeeResults: true,
    });
  });

  test.each([
    ['minimumForScores', 5],
    ['minimumForDetails', 10],
  ])('%s may be raised from %i to 100, never lowered', (name, floor) => {
    expect(accepts({ [name]: floor })).toBe('yes');
    expect(accepts({ [name]: floor + 1 })).toBe('yes');
    expect(accepts({ [name]: 100 })).toBe('yes');
    for (const refused of [floor - 1, 0, -floor, 101, floor + 0.5, String(floor), null, Infinity]) {
      expect([refused, accepts({ [name]: refused })]).toEqual([refused, name]);
    }
  });

  test('says yes or no to staff seeing results, and nothing else', () => {
    expect(accepts({ staffSeeResults: false })).toBe('yes');
    expect(accepts({ staffSeeResults: 'yes' })).toBe('staffSeeResults');
    expect(cycleRulesSchema.safeParse({ ...DEFAULT_RULES, minimumForCells: 3 }).success).toBe(
      false,
    );
    expect(cycleRulesSchema.safeParse({ minimumForScores: 5 }).success).toBe(false);
  });
});
