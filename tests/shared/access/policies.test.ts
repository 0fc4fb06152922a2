import { describe, expect, test } from '@jest/globals';
import { mayManageCycles } from '@samenhang/shared/access/policies';
import { ACCESS_ROLES, type AccessRole, type Principal } from '@samenhang/shared/access/principal';

const HERE = '11111111-1111-4111-8111-111111111111';
const ME = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';

const me = (...roles: AccessRole[]): Principal => ({
  tenant: HERE,
  person: ME,
  accessRoles: new Set(roles),
});

test('access roles are these three', () => {
  expect(ACCESS_ROLES).toEqual(['hr-admin', 'board', 'technical-admin']);
});

describe('managing cycles', () => {
  test.each<[AccessRole[], boolean]>([
    [[], false],
    [['hr-admin'], true],
    [['board'], false],
    [['technical-admin'], false],
    [['hr-admin', 'board'], true],
    [['hr-admin', 'technical-admin'], true],
    [['board', 'technical-admin'], false],
    [['hr-admin', 'board', 'technical-admin'], true],
  ])('with the access roles %j: %s', (roles, may) => {
    expect(mayManageCycles(me(...roles))).toBe(may);
  });
});
