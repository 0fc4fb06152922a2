import { beforeAll, expect, test } from '@jest/globals';
import type { ReleasedDetails, ReleasedGroup } from '@samenhang/shared/api/release';
import fc from 'fast-check';
import { habitEntry } from '../../../../tab/src/features/actions/model/action-entries.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { INSTRUMENT } from '../../../builders/response.ts';
import { group, wordings } from '../../result-facts.ts';

type Share = ReleasedDetails['habits'][number]['share'];

const [habit] = INSTRUMENT.habits;
const [sample] = fc.sample(group, 1);
if (habit === undefined || sample === undefined) throw new Error('no habit');
const MANY = { atLeast: 24, atMost: 24 };
const FEW = { atLeast: 15, atMost: 19 };

let all: readonly Wording[];
beforeAll(async () => {
  all = await wordings();
});

test.each([
  [{ low: 58, high: 89 }, ['Stop', 'Stoppen']],
  [{ low: 13, high: 46 }, ['Shrink or replace', 'Kleiner maken of vervangen']],
  [{ low: 0, high: 8 }, ['Hardly recognised', 'Nauwelijks herkend']],
])('a habit that %j percent recognise is called %j', (interval, tags) => {
  const told = { id: habit.id, share: { value: 50, bound: 'exact' }, interval } as const;
  expect(all.map((words) => habitEntry(words, sample, told)[0]?.tag)).toEqual(tags);
});

/** How many recognise the habit, as each language says it. */
function recognisedBy(share: Share, of: ReleasedGroup): (string | undefined)[] {
  const told = { id: habit?.id ?? '', share, interval: { low: 20, high: 70 } };
  return all.map((words) => habitEntry(words, of, told)[0]?.lines[0]);
}

test.each([
  [
    MANY,
    { value: 43, bound: 'exact' },
    '43% recognise this (between 20 and 70%).',
    '43% herkent dit (tussen 20 en 70%).',
  ],
  [
    FEW,
    { value: 47, bound: 'exact' },
    'About half recognise this (between 20 and 70%).',
    'Ongeveer de helft herkent dit (tussen 20 en 70%).',
  ],
  [
    FEW,
    { value: 27, bound: 'orLess' },
    'At most 27% recognise this (between 20 and 70%).',
    'Hooguit 27% herkent dit (tussen 20 en 70%).',
  ],
  [
    MANY,
    { value: 80, bound: 'orMore' },
    'At least 80% recognise this (between 20 and 70%).',
    'Minstens 80% herkent dit (tussen 20 en 70%).',
  ],
] as const)('of %j, %j recognise a habit: "%s"', (n, share, english, dutch) => {
  expect(recognisedBy(share, { ...sample, n })).toEqual([english, dutch]);
});
