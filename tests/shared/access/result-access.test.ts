import { describe, expect, test } from '@jest/globals';
import type { AccessRole, Principal } from '@samenhang/shared/access/principal';
import { mayReadResult, type ResultQuestion } from '@samenhang/shared/access/result-access';

const principal = (...roles: AccessRole[]): Principal => ({
  tenant: 't',
  person: 'p',
  accessRoles: new Set(roles),
});
const asked = (given: Partial<ResultQuestion>): ResultQuestion => ({
  principal: principal(),
  depth: 2,
  manages: false,
  belongs: false,
  staffSeeResults: true,
  ...given,
});

describe('what was published of a unit is seen by', () => {
  test('HR admins, whatever the unit', () => {
    expect(mayReadResult(asked({ principal: principal('hr-admin') }))).toBe(true);
  });

  test.each([
    [0, true],
    [1, true],
    [2, false],
    [5, false],
  ])('the board, of a unit %i below the organisation: %s', (depth, seen) => {
    expect(mayReadResult(asked({ principal: principal('board'), depth }))).toBe(seen);
  });

  test('who manages it or one above it, whatever staff may see', () => {
    expect(mayReadResult(asked({ manages: true, staffSeeResults: false }))).toBe(true);
  });

  test('who belongs to it or to one below it, if HR allowed that', () => {
    expect(mayReadResult(asked({ belongs: true }))).toBe(true);
    expect(mayReadResult(asked({ belongs: true, staffSeeResults: false }))).toBe(false);
  });

  test('nobody else; being a technical admin adds nothing', () => {
    expect(mayReadResult(asked({}))).toBe(false);
    expect(mayReadResult(asked({ principal: principal('technical-admin') }))).toBe(false);
  });
});
