import { describe, expect, test } from '@jest/globals';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { DENOMINATORS, MISSING, SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import { answerBy, itemsOf, scoresOf } from './answering.ts';

describe('how much must be answered', () => {
  /** The score when only these many statements of each listed score are answered. */
  const scoreWith = (name: ScoreName, kept: readonly (readonly [ScoreName, number])[]) => {
    const ids = kept.flatMap(([of, count]) =>
      itemsOf(of)
        .slice(0, count)
        .map(({ id }) => id),
    );
    const rule = ({ id }: { id: string }): Answer | undefined => (ids.includes(id) ? 3 : undefined);
    return scoresOf(answerBy(rule)).get(name);
  };
  const middle = (name: ScoreName) => 2 * (DENOMINATORS[SCORES.indexOf(name)] ?? Number.NaN);

  const cells = SCORES.filter((name) => name.includes('.'));
  test.each(cells)('%s needs 3 of its 4 statements', (name) => {
    expect(scoreWith(name, [[name, 3]])).toBe(middle(name));
    expect(scoreWith(name, [[name, 2]])).toBe(MISSING);
  });

  const sets: ScoreName[] = ['L1', 'L2', 'L3', 'L4', 'oldHabits', 'strengthening'];
  test.each(sets)('%s needs 9 of its 12 statements', (name) => {
    expect(itemsOf(name)).toHaveLength(12);
    expect(scoreWith(name, [[name, 9]])).toBe(middle(name));
    expect(scoreWith(name, [[name, 8]])).toBe(MISSING);
  });

  test.each(['connect', 'perform', 'develop', 'progress'] as const)(
    '%s needs 2 of its 3 cells',
    (theme) => {
      const enough = [
        [`${theme}.structure`, 2],
        [`${theme}.culture`, 3],
        [`${theme}.leadership`, 3],
      ] as const;
      const tooFew = [
        [`${theme}.structure`, 2],
        [`${theme}.culture`, 2],
        [`${theme}.leadership`, 4],
      ] as const;
      expect(scoreWith(theme, enough)).toBe(middle(theme));
      expect(scoreWith(theme, tooFew)).toBe(MISSING);
    },
  );

  test.each(['structure', 'culture', 'leadership'] as const)(
    '%s needs 3 of its 4 cells',
    (pillar) => {
      const enough = [
        [`connect.${pillar}`, 3],
        [`perform.${pillar}`, 2],
        [`develop.${pillar}`, 3],
        [`progress.${pillar}`, 3],
      ] as const;
      const tooFew = [
        [`connect.${pillar}`, 4],
        [`perform.${pillar}`, 2],
        [`develop.${pillar}`, 2],
        [`progress.${pillar}`, 4],
      ] as const;
      expect(scoreWith(pillar, enough)).toBe(middle(pillar));
      expect(scoreWith(pillar, tooFew)).toBe(MISSING);
    },
  );

  test('overall needs all 3 pillars', () => {
    const themes = ['connect', 'perform', 'develop'] as const;
    const two = themes.flatMap((theme) => [
      [`${theme}.structure`, 3] as const,
      [`${theme}.culture`, 3] as const,
    ]);
    const three = themes.map((theme) => [`${theme}.leadership`, 3] as const);
    expect(scoreWith('overall', [...two, ...three])).toBe(middle('overall'));
    expect(scoreWith('overall', [...two, ...three.slice(0, 2)])).toBe(MISSING);
  });
});
