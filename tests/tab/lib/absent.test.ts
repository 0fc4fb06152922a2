import { expect, test } from '@jest/globals';
import { absentIfNotFound } from '../../../tab/src/lib/absent.ts';
import { FAULTS, found, refused } from '../fake-backend.ts';

test('what is there stays as it is', () => {
  expect(absentIfNotFound(found('text', '"1"'))).toEqual(found('text', '"1"'));
});

test.each(['not_found', 'no_response', 'forbidden', 'not_in_audience'] as const)(
  '%s: to this reader there is nothing',
  (code) => {
    expect(absentIfNotFound(refused(code))).toEqual(found(null));
  },
);

test.each(FAULTS)('%j says nothing of what is there', (fault) => {
  expect(absentIfNotFound({ ok: false, fault })).toEqual({ ok: false, fault });
});
