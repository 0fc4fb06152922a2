import { expect, test } from '@jest/globals';
import { profileOf } from '../../../../tab/src/features/own-result/model/profile.ts';

const score = (value: number | null) => ({ value, answered: 12 });
const themes = (
  connect: number | null,
  perform: number | null,
  develop: number | null,
  progress: number | null,
) => ({
  connect: score(connect),
  perform: score(perform),
  develop: score(develop),
  progress: score(progress),
});

test('a small difference gets no words', () => {
  expect(profileOf(themes(60, 65, 62, 69.4))).toMatchObject({ kind: 'even' });
});

test('the highest and the lowest are named, also where two share a place', () => {
  expect(profileOf(themes(70, 40, 70.3, null))).toEqual({
    kind: 'uneven',
    highest: ['connect', 'develop'],
    lowest: ['perform'],
  });
});

test('fewer than two scores cannot be compared', () => {
  expect(profileOf(themes(70, null, null, null))).toMatchObject({ kind: 'unknown' });
});

test('a difference that the margins of both ends can explain is not named', () => {
  const scores = themes(70, 58, 60, null);
  expect(profileOf(scores, { connect: 6, perform: 8 })).toMatchObject({ kind: 'uneven' });
  expect(profileOf(scores, { connect: 9, perform: 8, develop: 40 })).toMatchObject({
    kind: 'within',
    highest: [],
    lowest: [],
  });
});
