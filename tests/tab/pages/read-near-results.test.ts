import { expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { readNearResults } from '../../../tab/src/pages/home/read-near-results.ts';
import { type Answers, FAULTS, fakeBackend, found, refused } from '../fake-backend.ts';
import { cycleView } from '../views.ts';

const UNITS = PATHS.units('spring');
const managed = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: `${id} now` }));
const unit = (id: string, parent: string | null = 'top') => ({
  ...{ id, parent, name: `${id} then`, kind: 'exact', of: id },
});
const listed = (...ids: string[]) =>
  found({ items: [unit('top', null), ...ids.map((id) => unit(id))] });
const { mine } = cycleView();
const read = async (answers: Answers, units = managed, unitId: string | null = null) => {
  const cycle = cycleView({ mine: { ...mine, unitId } });
  return readNearResults(fakeBackend(answers), cycle, units);
};
const named = async (...given: Parameters<typeof read>) => {
  const near = await read(...given);
  return near.ok ? near.body.map(({ name, is }) => [name, is]) : near;
};

test('of the units somebody manages those that were there then, by their name of then', async () => {
  expect(await named({ [UNITS]: listed('d', 'x', 'b') })).toEqual([
    ['b then', 'managed'],
    ['d then', 'managed'],
    ['top then', 'whole'],
  ]);
});

test('no more than three of those: more are found sooner in the list of all', async () => {
  const near = await named({ [UNITS]: listed('a', 'b', 'c', 'd') });
  expect(near).toHaveLength(4);
});

test('their own team, unless they manage it', async () => {
  expect(await named({ [UNITS]: listed('a', 'x') }, [], 'x')).toEqual([
    ['x then', 'own'],
    ['top then', 'whole'],
  ]);
  expect(await named({ [UNITS]: listed('a') }, managed, 'a')).toEqual([
    ['a then', 'managed'],
    ['top then', 'whole'],
  ]);
});

test('the whole organisation once, and not as a team', async () => {
  expect(await named({ [UNITS]: listed() }, [], 'top')).toEqual([['top then', 'whole']]);
});

test('no whole where only parts may be read', async () => {
  const parts = found({ items: [unit('a', null), unit('b', null)] });
  expect(await named({ [UNITS]: parts })).toEqual([
    ['a then', 'managed'],
    ['b then', 'managed'],
  ]);
});

test('a list that may not be seen has none of them', async () => {
  expect(await read({ [UNITS]: refused('not_found') })).toEqual(found([]));
});

test.each(FAULTS)('%j is not as if none of them had been there', async (fault) => {
  expect(await read({ [UNITS]: { ok: false, fault } })).toEqual({ ok: false, fault });
});
