import { expect, test } from '@jest/globals';
import { profileOf } from '../../tab/src/features/result/profile.ts';

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
  expect(profileOf(themes(60, 65, 62, 69.4))).toEqual({ kind: 'even' });
});

test('the highest and the lowest are named, also where two share a place', () => {
  expect(profileOf(themes(70, 40, 70.3, null))).toEqual({
    kind: 'uneven',
    highest: ['connect', 'develop'],
    lowest: ['perform'],
  });
});

test('fewer than two scores cannot be compared', () => {
  expect(profileOf(themes(70, null, null, null))).toEqual({ kind: 'unknown' });
});
