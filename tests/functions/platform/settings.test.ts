import { describe, expect, test } from '@jest/globals';
import { parseSettings } from '@samenhang/functions/platform/settings';
import { CLIENT_ID } from '../../builders/entra.ts';
import { OTHER_TENANT } from '../../builders/http-app.ts';
import { TENANT } from '../../builders/organisation.ts';

const good = {
  SAMENHANG_CLIENT_ID: CLIENT_ID,
  SAMENHANG_TENANTS: `${TENANT}, ${OTHER_TENANT}`,
  SAMENHANG_TABLES_URL: 'https://samenhang.table.core.windows.net',
  SAMENHANG_KEY_VAULT_URL: 'https://samenhang.vault.azure.net',
};

test('good settings are taken as they are, and guests are refused unless said', () => {
  expect(parseSettings(good)).toEqual({
    clientId: CLIENT_ID,
    tenants: new Set([TENANT, OTHER_TENANT]),
    guests: 'refused',
    tablesUrl: new URL(good.SAMENHANG_TABLES_URL),
    keyVaultUrl: new URL(good.SAMENHANG_KEY_VAULT_URL),
  });
  expect(parseSettings({ ...good, SAMENHANG_GUESTS: 'allowed' }).guests).toBe('allowed');
});

test('all that is missing is listed at once', () => {
  expect(() => parseSettings({})).toThrow(
    [
      'Samenhang cannot start:',
      '- SAMENHANG_CLIENT_ID is missing',
      '- SAMENHANG_TENANTS is missing',
      '- SAMENHANG_TABLES_URL is missing',
      '- SAMENHANG_KEY_VAULT_URL is missing',
    ].join('\n'),
  );
});

describe('what is unfit or contradicts itself is named', () => {
  test.each([
    ['SAMENHANG_CLIENT_ID', 'samenhang', 'must be a GUID'],
    ['SAMENHANG_TENANTS', '', 'must name at least one tenant'],
    ['SAMENHANG_TENANTS', 'common', 'must be GUIDs'],
    ['SAMENHANG_TENANTS', CLIENT_ID, 'names the application, not a tenant'],
    ['SAMENHANG_GUESTS', 'yes', 'must be refused or allowed'],
    ['SAMENHANG_TABLES_URL', 'http://a.example', 'must be an address that begins with https://'],
    ['SAMENHANG_TABLES_URL', 'UseDevelopmentStorage=true', 'must be an address'],
    ['SAMENHANG_KEY_VAULT_URL', good.SAMENHANG_TABLES_URL, 'is the address of the tables'],
  ])('%s = "%s"', (name, value, message) => {
    expect(() => parseSettings({ ...good, [name]: value })).toThrow(`- ${name} ${message}`);
  });
});
