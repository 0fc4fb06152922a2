import { expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { readUnit } from '../../../tab/src/pages/unit/read-unit.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { type Answers, FAULTS, fakeBackend, found, OFFLINE, refused } from '../fake-backend.ts';
import { cycleView, resultView } from '../views.ts';

const own = resultView({ kind: 'parent', reason: 'too_few', of: 'org', ofName: 'Alles' });
const above = resultView({ unit: 'org', name: 'Alles' });
const ABOVE = PATHS.result('spring', 'org');
const read = (answers: Answers) =>
  readUnit(
    fakeBackend({
      [PATHS.cycles()]: found({ items: [cycleView()] }),
      [PATHS.result('spring', 'montage')]: found(own),
      [PATHS.instrument('1.0.0')]: found(INSTRUMENT),
      ...answers,
    }),
    'spring',
    'montage',
  );

test('with a unit that counts in the one above it comes the result of that', async () => {
  expect(await read({ [ABOVE]: found(above) })).toMatchObject({ ok: true, body: { above } });
});

test.each(['not_found', 'forbidden'] as const)('%s: that one may not be seen', async (code) => {
  expect(await read({ [ABOVE]: refused(code) })).toMatchObject({ ok: true, body: { above: null } });
});

test.each(FAULTS)('%j is not as if that might not be seen', async (fault) => {
  expect(await read({ [ABOVE]: { ok: false, fault } })).toEqual({ ok: false, fault });
});

test('of the unit itself every fault is one, also that it is not there', async () => {
  const mine = PATHS.result('spring', 'montage');
  expect(await read({ [mine]: refused('not_found') })).toEqual(refused('not_found'));
  expect(await read({ [mine]: OFFLINE })).toEqual(OFFLINE);
});
