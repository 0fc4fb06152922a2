import { beforeAll, expect, test } from '@jest/globals';
import { besideTiles } from '../../../../tab/src/features/unit-result/model/beside-tile-words.ts';
import type { TileFacts } from '../../../../tab/src/features/unit-result/model/tile-words.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { told } from '../../../shared/benchmarks/records.ts';
import { wordings } from '../../result-facts.ts';

let all: readonly Wording[];
beforeAll(async () => {
  all = await wordings();
});

const facts = (overall: number, coherence: number): TileFacts => ({
  overall: told(overall, 4),
  coherence: {
    value: coherence,
    interval: { low: coherence - 3, high: coherence + 3 },
    noGapDetectable: false,
    equallyLow: false,
  },
  level: { reached: 2, certainty: 85, secure: true, aheadOfFoundations: [] },
});

test('what stands beside a tile may be the same where the two ranges overlap, the ends included', () => {
  const own = facts(60, 79);
  const said = all.map((words) => besideTiles(words, facts(68, 85), own));
  expect(said.map(({ overall }) => overall)).toEqual([
    '68 (64–72), may be the same',
    '68 (64–72), misschien gelijk',
  ]);
  expect(said.map(({ coherence }) => coherence)).toEqual([
    '85 (82–88), may be the same',
    '85 (82–88), misschien gelijk',
  ]);
});

test('nothing of the kind is said where they lie apart, or where the people were others', () => {
  const own = facts(60, 79);
  for (const words of all) {
    expect(besideTiles(words, facts(69, 86), own)).toMatchObject({
      overall: '69 (65–73)',
      coherence: '86 (83–89)',
      level: '2',
    });
    expect(besideTiles(words, facts(60, 79))).toMatchObject({ overall: '60 (56–64)' });
  }
});
