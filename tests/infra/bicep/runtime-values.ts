import type { Properties } from './values.ts';

export const CLIENT_OF_IDENTITY = '22222222-2222-4222-8222-222222222222';
const PRINCIPAL_OF_IDENTITY = '33333333-3333-4333-8333-333333333333';

const storage = (name: string, service: string) => `https://${name}.${service}.core.windows.net/`;

/** Properties that only Azure knows, once a resource is made; what a template may ask, and no more. */
const ANSWERS: Readonly<Record<string, (name: string) => Properties>> = {
  'Microsoft.Storage/storageAccounts': (name) => ({
    primaryEndpoints: { blob: storage(name, 'blob'), table: storage(name, 'table') },
  }),
  'Microsoft.KeyVault/vaults': (name) => ({ vaultUri: `https://${name}.vault.azure.net/` }),
  'Microsoft.ManagedIdentity/userAssignedIdentities': () => ({
    clientId: CLIENT_OF_IDENTITY,
    principalId: PRINCIPAL_OF_IDENTITY,
  }),
  'Microsoft.Insights/components': () => ({
    ConnectionString: 'InstrumentationKey=44444444-4444-4444-8444-444444444444',
  }),
  'Microsoft.Web/sites': (name) => ({ defaultHostName: `${name}.azurewebsites.net` }),
};

export function runtimeValues(type: string, name: string): Properties {
  return ANSWERS[type]?.(name) ?? {};
}
