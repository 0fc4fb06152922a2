import { expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { readEarlierResults } from '../../../../tab/src/features/benchmarks/api/earlier-results.ts';
import { FAULTS, fakeBackend, found, refused } from '../../fake-backend.ts';
import { resultView } from '../../views.ts';

const then = resultView({ name: 'Toen' });
const read = (answers: Parameters<typeof fakeBackend>[0]) =>
  readEarlierResults(fakeBackend(answers), ['a', 'b', 'c'], 'montage');

test('a cycle in which the unit was not there, or may not be seen, is left out', async () => {
  const results = await read({
    [PATHS.result('a', 'montage')]: found(then),
    [PATHS.result('b', 'montage')]: refused('not_found'),
    [PATHS.result('c', 'montage')]: refused('forbidden'),
  });
  expect(results).toEqual(found(new Map([['a', then]])));
});

test.each(FAULTS)('%j is not as if there had been no result', async (fault) => {
  const results = await read({
    [PATHS.result('a', 'montage')]: found(then),
    [PATHS.result('b', 'montage')]: { ok: false, fault },
  });
  expect(results).toEqual({ ok: false, fault });
});
