import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CHOICES, deployer, infraSources } from './bicep/infra-files.ts';
import type { Sources } from './bicep/template.ts';
import { typeSnapshot } from './types/resource-type.ts';
import { typeFaults } from './types/type-faults.ts';

const { types } = typeSnapshot.parse(
  JSON.parse(readFileSync(join(process.cwd(), 'tests/infra/types/type-snapshot.json'), 'utf8')),
);
const sources = infraSources();

/** What Azure's own types say against what would be deployed. */
async function faultsOf(templates: Sources, choice: object): Promise<string[]> {
  const deploy = await deployer();
  return deploy(templates, { ...choice }).resources.flatMap(
    ({ file, symbol, type, apiVersion, body }) => {
      const known = types[`${type}@${apiVersion}`];
      const place = `${file} ${symbol}`;
      return known
        ? typeFaults(body, known, place)
        : [`${place}: ${type}@${apiVersion} is not known`];
    },
  );
}

test.each(Object.keys(CHOICES))('every resource is of its type: %s', async (choice) => {
  expect(await faultsOf(sources, CHOICES[choice] ?? {})).toEqual([]);
});

test('the snapshot holds the types that are used, and no other', async () => {
  const deploy = await deployer();
  const used = Object.values(CHOICES).flatMap((choice) =>
    deploy(sources, choice).resources.map(({ type, apiVersion }) => `${type}@${apiVersion}`),
  );
  expect(new Set(Object.keys(types))).toEqual(new Set(used));
});

test.each([
  [
    'a name that is misspelled',
    'allowSharedKeyAccess',
    'allowSharedKeyAcess',
    'storage.bicep host.properties.allowSharedKeyAcess: there is no such property',
  ],
  [
    'a name of a list that is not in it',
    "'Deny'",
    "'Denny'",
    'storage.bicep host.properties.networkAcls.defaultAction: Denny is not one of Allow, Deny',
  ],
  ['a property that is missing', "kind: 'StorageV2'", '', 'storage.bicep host.kind: is missing'],
  [
    'a property that Azure alone sets',
    'enableRbacAuthorization: true',
    "hsmPoolResourceId: 'x'",
    'vault.bicep vault.properties.hsmPoolResourceId: Azure alone sets this',
  ],
  [
    'text for a number',
    'softDeleteRetentionInDays: 7',
    "softDeleteRetentionInDays: '7'",
    'vault.bicep vault.properties.softDeleteRetentionInDays: is no number',
  ],
  [
    'text for true or false',
    'httpsOnly: true',
    "httpsOnly: 'true'",
    'app.bicep site.properties.httpsOnly: is not true or false',
  ],
  [
    'one for many',
    'scopes: [workspaceId]',
    'scopes: workspaceId',
    'alerts.bicep logAlert.properties.scopes: is no list',
  ],
  ['a name that Azure does not take', "'host$", "'Host-$", 'storage.bicep host.name: "Host-'],
  [
    'a version that does not exist',
    'vaults@2024-11-01',
    'vaults@2024-11-02',
    'vault.bicep vault: Microsoft.KeyVault/vaults@2024-11-02 is not known',
  ],
  [
    'a property that was not used before',
    'enableSoftDelete: true',
    'enabledForDeployment: false',
    'vault.bicep vault.properties.enabledForDeployment: is not in the snapshot of types; make that anew',
  ],
  [
    'a variant without what it needs',
    'failedLocationCount: 2',
    '',
    'alerts.bicep down.properties.criteria.failedLocationCount: is missing',
  ],
])('%s is found, with its place', async (_, from, to, fault) => {
  const broken = new Map([...sources].map(([file, text]) => [file, text.replaceAll(from, to)]));
  const faults = await faultsOf(broken, { privateData: true });
  expect(faults.map((found) => found.slice(0, fault.length))).toContain(fault);
});
