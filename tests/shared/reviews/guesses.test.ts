import { describe, expect, test } from '@jest/globals';
import { countVotes } from '@samenhang/shared/reviews/count-votes';
import { spreadOf } from '@samenhang/shared/reviews/guess-spread';
import { proposedGap } from '@samenhang/shared/reviews/proposed-gap';

const ZERO = { structure: 0, culture: 0, leadership: 0 };
type Pillar = keyof typeof ZERO;
const guess = (coherence: number | null, lags: Pillar | null = null) => ({ coherence, lags });

describe('the spread of guesses', () => {
  test('is told from five on, of each thing by how many guessed it', () => {
    const four = [0, 19, 20, 100].map((value) => guess(value));
    expect(spreadOf(four, ZERO)).toBeNull();
    expect(spreadOf([...four, guess(null, 'culture')], ZERO)).toBeNull();
    expect(spreadOf([...four, guess(59)], ZERO)).toEqual({
      coherence: { n: 5, lowest: 0, median: 20, highest: 100, bands: [2, 1, 1, 0, 1] },
      lags: null,
    });
  });
  test('has a median between two, in whole points', () => {
    const six = [10, 20, 30, 45, 60, 99].map((value) => guess(value));
    expect(spreadOf(six, ZERO)?.coherence).toMatchObject({ n: 6, median: 38 });
  });
  test('counts the pillars that are thought to lag', () => {
    const named = ['culture', 'culture', 'structure', 'culture', 'leadership'] as const;
    const spread = spreadOf(
      named.map((pillar) => guess(null, pillar)),
      ZERO,
    );
    expect(spread).toEqual({
      coherence: null,
      lags: { n: 5, structure: 1, culture: 3, leadership: 1 },
    });
  });
});

describe('the gap that is proposed', () => {
  const pillar = (name: Pillar, score: number | null, ...cells: (number | null)[]) => ({
    pillar: name,
    score,
    cells: cells.map((cell, theme) => ({ cell: `${theme}.${name}`, score: cell })),
  });
  const told = [
    pillar('structure', 60, 10, 90, 60, 80),
    pillar('culture', 40, 50, 30, 35, 45),
    pillar('leadership', 70, 70, 70, 70, 70),
  ];

  test('is the weakest theme of the pillar that lags, however low a cell elsewhere is', () => {
    expect(proposedGap(told, null)).toEqual({ cell: '1.culture', why: 'lagging' });
    const most = { ...ZERO, culture: 3, structure: 2 };
    expect(proposedGap(told, most)).toEqual({ cell: '1.culture', why: 'lagging' });
  });
  test('is a surprise where most thought of another pillar', () => {
    const most = { ...ZERO, culture: 2, structure: 3 };
    expect(proposedGap(told, most)).toEqual({ cell: '1.culture', why: 'surprise' });
    expect(proposedGap(told, { ...ZERO, culture: 3, structure: 3 })?.why).toBe('lagging');
  });
  test('is none where pillars or cells are not told', () => {
    expect(proposedGap([], null)).toBeNull();
    expect(proposedGap([pillar('culture', 40, null, null)], null)).toBeNull();
    expect(proposedGap([...told.slice(1), pillar('structure', null, 1)], null)).toBeNull();
  });
});

test('votes are counted once a person, whatever they hold', () => {
  const counts = countVotes([{ votes: ['a', 'b'] }, { votes: ['a', 'a'] }, { votes: [] }]);
  expect([...counts]).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});
