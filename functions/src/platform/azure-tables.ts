import { TableClient } from '@azure/data-tables';
import { ManagedIdentityCredential } from '@azure/identity';
import type { TableStore } from '../ports/table-store.ts';
import { azureTableStore } from './azure-table-store.ts';

const RETRIES = { maxRetries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 2_000 };

/** The tables of a storage account, by the function app's own identity. */
export function openAzureTables(url: URL): TableStore {
  const credential = new ManagedIdentityCredential();
  return azureTableStore(
    (table, policies = []) =>
      new TableClient(url.href, table, credential, {
        additionalPolicies: [...policies],
        retryOptions: RETRIES,
      }),
  );
}
