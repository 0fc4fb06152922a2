import { TableClient } from '@azure/data-tables';
import type { TableStore } from '../ports/table-store.ts';
import { managedIdentity } from './azure-identity.ts';
import { azureTableStore } from './azure-table-store.ts';

const RETRIES = { maxRetries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 2_000 };

/** The tables of a storage account, by the function app's own identity; see `managedIdentity`. */
export function openAzureTables(url: URL, identityClientId: string | undefined): TableStore {
  const credential = managedIdentity(identityClientId);
  return azureTableStore(
    (table, policies = []) =>
      new TableClient(url.href, table, credential, {
        additionalPolicies: [...policies],
        retryOptions: RETRIES,
      }),
  );
}
