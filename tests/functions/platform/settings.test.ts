import { readFileSync } from 'node:fs';
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
const IDENTITY = '44444444-4444-4444-8444-44444444444a';
const identityOf = (more: object) =>
  parseSettings({ ...good, SAMENHANG_IDENTITY_CLIENT_ID: IDENTITY, ...more }).identityClientId;

test('good settings are taken as they are, and guests are refused unless said', () => {
  expect(parseSettings(good)).toEqual({
    clientId: CLIENT_ID,
    tenants: new Set([TENANT, OTHER_TENANT]),
    guests: 'refused',
    tablesUrl: new URL(good.SAMENHANG_TABLES_URL),
    keyVaultUrl: new URL(good.SAMENHANG_KEY_VAULT_URL),
    identityClientId: undefined,
    queuesUrl: undefined,
    readsDirectory: false,
    notices: undefined,
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
    ['SAMENHANG_IDENTITY_CLIENT_ID', 'samenhang-identity', 'must be a GUID'],
    ['SAMENHANG_IDENTITY_CLIENT_ID', `/subscriptions/${IDENTITY}`, 'must be a GUID'],
    ['SAMENHANG_KEY_VAULT_URL', good.SAMENHANG_TABLES_URL, 'is the address of the tables'],
  ])('%s = "%s"', (name, value, message) => {
    expect(() => parseSettings({ ...good, [name]: value })).toThrow(`- ${name} ${message}`);
  });
});

describe('the identity by which Azure is reached', () => {
  test('is the user-assigned one with that client id, in whatever case it is written', () => {
    expect(identityOf({})).toBe(IDENTITY);
    expect(identityOf({ SAMENHANG_IDENTITY_CLIENT_ID: ` ${IDENTITY.toUpperCase()} ` })).toBe(
      IDENTITY,
    );
  });

  test.each([undefined, '', ' '])('is the system-assigned one without it (%j)', (value) => {
    expect(identityOf({ SAMENHANG_IDENTITY_CLIENT_ID: value })).toBeUndefined();
  });

  test.each([
    ['the same identity', { AzureWebJobsStorage__clientId: IDENTITY.toUpperCase() }],
    ['a connection string', { AzureWebJobsStorage: 'AccountName=a;AccountKey=b' }],
  ])('agrees with %s for the queues', (_, host) => {
    expect(identityOf(host)).toBe(IDENTITY);
  });

  test.each([
    ['another one', { AzureWebJobsStorage__clientId: CLIENT_ID }],
    ['the system-assigned one', { AzureWebJobsStorage__accountName: 'samenhanghost' }],
  ])('contradicts %s for the queues', (_, host) => {
    expect(() => identityOf(host)).toThrow(
      '- SAMENHANG_IDENTITY_CLIENT_ID names another identity than AzureWebJobsStorage__clientId',
    );
  });
});

test('every setting, and what Azure’s own host needs, is in the table of docs/deploy.md', () => {
  const read = (file: string) => readFileSync(file, 'utf8');
  const ours = ['settings.ts', 'notifier-settings.ts'].flatMap(
    (file) => read(`functions/src/platform/${file}`).match(/\b(SAMENHANG_\w+)\b/g) ?? [],
  );
  const ofTheHost = ['accountName', 'credential', 'clientId'].map(
    (name) => `AzureWebJobsStorage__${name}`,
  );
  const rows = read('docs/deploy.md').match(/^\| `\w+` \|/gm) ?? [];
  expect(new Set(ours).size).toBe(11);
  expect(rows).toEqual(
    expect.arrayContaining([...ours, ...ofTheHost].map((name) => `| \`${name}\` |`)),
  );
});

test('people are read from Graph where that is said, and an identity to read them by', () => {
  const graph = { SAMENHANG_DIRECTORY: 'graph' };
  const identity = { SAMENHANG_IDENTITY_CLIENT_ID: IDENTITY };
  expect(parseSettings({ ...good, ...graph, ...identity }).readsDirectory).toBe(true);
  expect(parseSettings({ ...good, SAMENHANG_DIRECTORY: 'none' }).readsDirectory).toBe(false);
  expect(() => parseSettings({ ...good, ...graph })).toThrow('takes SAMENHANG_IDENTITY_CLIENT_ID');
  expect(() => parseSettings({ ...good, SAMENHANG_DIRECTORY: 'ldap' })).toThrow('none or graph');
});

test('the queues to be tried are those of the account of Azure’s own host', () => {
  const account = { AzureWebJobsStorage__accountName: 'samenhanghost' };
  expect(parseSettings({ ...good, ...account }).queuesUrl).toEqual(
    new URL('https://samenhanghost.queue.core.windows.net'),
  );
});

describe('notices', () => {
  const graph = { SAMENHANG_NOTICES: 'graph', SAMENHANG_IDENTITY_CLIENT_ID: IDENTITY };
  const noticesOf = (more: object) => parseSettings({ ...good, ...more }).notices;

  test('are sent where that is asked for, with mail from one mailbox where there is one', () => {
    expect(noticesOf({ SAMENHANG_NOTICES: 'none' })).toBeUndefined();
    const sends = { ...graph, SAMENHANG_APP_ID: CLIENT_ID.toUpperCase() };
    expect(noticesOf(sends)).toEqual({ appId: CLIENT_ID });
    expect(noticesOf({ ...sends, SAMENHANG_MAIL_FROM: 'hr@example.org' })).toEqual({
      appId: CLIENT_ID,
      mailbox: 'hr@example.org',
    });
  });

  test('link to the app by the id that the catalogue gave it, where it gave one', () => {
    const sends = { ...graph, SAMENHANG_APP_ID: CLIENT_ID };
    expect(noticesOf({ ...sends, SAMENHANG_TEAMS_APP_ID: IDENTITY.toUpperCase() })).toEqual({
      appId: IDENTITY,
    });
    expect(noticesOf({ ...sends, SAMENHANG_TEAMS_APP_ID: ' ' })).toEqual({ appId: CLIENT_ID });
  });

  test.each([
    ['something else', { SAMENHANG_NOTICES: 'smtp' }, 'must be none or graph'],
    ['no identity', { SAMENHANG_NOTICES: 'graph' }, 'takes SAMENHANG_IDENTITY_CLIENT_ID'],
    ['no app', graph, 'takes SAMENHANG_APP_ID, a GUID'],
    [
      'an id of the catalogue that is none',
      { ...graph, SAMENHANG_APP_ID: CLIENT_ID, SAMENHANG_TEAMS_APP_ID: 'samenhang' },
      'takes a GUID as SAMENHANG_TEAMS_APP_ID, or none',
    ],
    [
      'a mailbox that is none',
      { ...graph, SAMENHANG_APP_ID: CLIENT_ID, SAMENHANG_MAIL_FROM: 'a/b' },
      'takes an address as SAMENHANG_MAIL_FROM',
    ],
  ])('are not with %s', (_, more, message) => {
    expect(() => noticesOf(more)).toThrow(`- SAMENHANG_NOTICES ${message}`);
  });
});
