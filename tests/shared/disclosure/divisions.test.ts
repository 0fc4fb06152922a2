import { expect, test } from '@jest/globals';
import {
  finestFor,
  halvesOf,
  RECOMMENDING,
  REVERSED_STATEMENT,
  STATEMENT,
  within,
} from '@samenhang/shared/disclosure/divisions';

test('the finest division has five persons or more in every bin of every group', () => {
  const { finer } = STATEMENT;
  expect(finestFor(finer, [[5, 6, 7, 8, 9]])).toEqual([0, 1, 2, 3, 4]);
  expect(finestFor(finer, [[2, 3, 7, 8, 9]])).toEqual([0, 2, 3, 4]);
  expect(finestFor(finer, [[5, 6, 7, 8, 2]])).toEqual([0, 1, 2, 3]);
  expect(
    finestFor(finer, [
      [2, 3, 7, 8, 9],
      [5, 6, 7, 8, 2],
    ]),
  ).toEqual([0, 2, 3]);
  expect(finestFor(finer, [[5, 6, 4, 8, 9]])).toBeUndefined();
});

test('an empty bin is not enough: passing over a division would tell of one to four then', () => {
  expect(finestFor(STATEMENT.finer, [[0, 6, 7, 8, 9]])).toEqual([0, 2, 3, 4]);
});

test('every division keeps the halves, so that parts cut in halves tell nothing of finer bins', () => {
  for (const divisions of [STATEMENT, REVERSED_STATEMENT, RECOMMENDING]) {
    for (const starts of divisions.finer)
      expect(starts).toEqual(expect.arrayContaining([...halvesOf(divisions)]));
  }
});

test('parts are never divided finer than their whole', () => {
  expect(within(STATEMENT, [0, 2, 3, 4])).toEqual([
    [0, 2, 3, 4],
    [0, 2, 3],
  ]);
  expect(within(STATEMENT, halvesOf(STATEMENT))).toEqual([]);
});
