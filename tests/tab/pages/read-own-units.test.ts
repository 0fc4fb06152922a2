import { expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { readOwnUnits } from '../../../tab/src/pages/home/read-own-units.ts';
import { type Answers, FAULTS, fakeBackend, found, refused } from '../fake-backend.ts';

const UNITS = PATHS.units('spring');
const managed = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: `${id} now` }));
const listed = (...ids: string[]) =>
  found({ items: ids.map((id) => ({ id, name: `${id} then` })) });
const read = (answers: Answers, units = managed) =>
  readOwnUnits(fakeBackend(answers), 'spring', units);

test('of the units somebody manages those that were there then, by their name of then', async () => {
  const own = ['b', 'd'].map((id) => ({ id, name: `${id} then` }));
  expect(await read({ [UNITS]: listed('d', 'x', 'b') })).toEqual(found(own));
});

test('no more than three: more are found sooner in the list of all', async () => {
  const own = await read({ [UNITS]: listed('a', 'b', 'c', 'd') });
  expect(own.ok && own.body.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('whoever manages nothing asks for nothing', async () => {
  const backend = fakeBackend({});
  expect(await readOwnUnits(backend, 'spring', [])).toEqual(found([]));
  expect(backend.asked).toEqual([]);
});

test('a list that may not be seen has none of them', async () => {
  expect(await read({ [UNITS]: refused('not_found') })).toEqual(found([]));
});

test.each(FAULTS)('%j is not as if none of them had been there', async (fault) => {
  expect(await read({ [UNITS]: { ok: false, fault } })).toEqual({ ok: false, fault });
});
