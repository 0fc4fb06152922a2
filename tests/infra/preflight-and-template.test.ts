import { expect, test } from '@jest/globals';
import { isSiteName, SITE_NAME_LENGTH } from '@samenhang/cli/azure/site-name';
import { providersFor } from '@samenhang/cli/preflight/provider-check';
import { checkSettings } from '@samenhang/cli/preflight/settings-check';
import { parseSettings } from '@samenhang/functions/platform/settings';
import { CHOICES, deployer, infraSources } from './bicep/infra-files.ts';

// What `npm run preflight` asks Azure about is what the templates make.

test('a name is as long as the template takes it', () => {
  const declared = /@minLength\((\d+)\)\n@maxLength\((\d+)\)\nparam name string/.exec(
    infraSources().get('main.bicep') ?? '',
  );
  const { least, most } = SITE_NAME_LENGTH;
  expect(declared?.slice(1).map(Number)).toEqual([least, most]);
  const names = ['a'.repeat(least - 1), 'a'.repeat(least), 'a'.repeat(most), 'a'.repeat(most + 1)];
  expect(names.map(isSiteName)).toEqual([false, true, true, false]);
});

test.each(Object.entries(CHOICES))(
  '%s: the providers are those of its resources',
  async (_, choice) => {
    const { resources } = (await deployer())(infraSources(), choice);
    const ofTypes = resources.map(({ type }) => type.split('/')[0] ?? '');
    const delegatedTo = [
      ...JSON.stringify(resources).matchAll(/"serviceName":"(Microsoft\.\w+)\//g),
    ];
    const used = new Set([...ofTypes, ...delegatedTo.map(([, name]) => name ?? '')]);
    // Part of Azure Resource Manager itself.
    used.delete('Microsoft.Authorization');
    const asked = providersFor({ privateData: choice.privateData === true });
    expect([...asked].sort()).toEqual([...used].sort());
  },
);

test('the vault has a name of the form by which deleted ones are found', async () => {
  const { resources } = (await deployer())(infraSources(), {});
  const vault = resources.find(({ type }) => type === 'Microsoft.KeyVault/vaults');
  expect(String(vault?.body.name)).toMatch(/^kv-[a-z0-9]{13}$/);
});

const ID = '33333333-3333-4333-8333-333333333333';
const WAYS = ['', 'none', 'graph', 'Graph', 'smtp'];

test('the settings that stop a deployment are those with which the app does not start', () => {
  const said = WAYS.flatMap((directory) =>
    WAYS.flatMap((notices) =>
      ['', ID, ID.replaceAll('3', 'A'), 'samenhang'].flatMap((appId) =>
        ['', ' ', 'hr@example.org', 'a/b', 'a@b@c'].flatMap((mailFrom) =>
          ['', ' ', ID, 'samenhang'].map((teamsAppId) => ({
            ...{ directory, notices, appId, teamsAppId, mailFrom },
          })),
        ),
      ),
    ),
  );
  for (const settings of said) {
    const { kind } = checkSettings(settings);
    expect({ settings, starts: kind === 'well' }).toEqual({ settings, starts: starts(settings) });
  }
});

function starts(settings: Parameters<typeof checkSettings>[0]): boolean {
  const environment = {
    SAMENHANG_CLIENT_ID: ID,
    SAMENHANG_TENANTS: ID.replaceAll('3', '2'),
    SAMENHANG_TABLES_URL: 'https://a.table.core.windows.net',
    SAMENHANG_KEY_VAULT_URL: 'https://a.vault.azure.net',
    SAMENHANG_IDENTITY_CLIENT_ID: ID,
    SAMENHANG_DIRECTORY: settings.directory,
    SAMENHANG_NOTICES: settings.notices,
    SAMENHANG_APP_ID: settings.appId,
    SAMENHANG_TEAMS_APP_ID: settings.teamsAppId,
    SAMENHANG_MAIL_FROM: settings.mailFrom,
  };
  try {
    parseSettings(environment);
    return true;
  } catch {
    return false;
  }
}
