import { expect, test } from '@jest/globals';
import { isSiteName, SITE_NAME_LENGTH } from '@samenhang/cli/azure/site-name';
import { providersFor } from '@samenhang/cli/preflight/provider-check';
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
