import type { Directory } from '../ports/directory.ts';
import type { KeyWrap } from '../ports/key-wrap.ts';
import type { GroupMail, Notifier } from '../ports/notifier.ts';
import { withPassingFaults } from '../ports/passing-faults.ts';
import type { Platform } from '../ports/platform.ts';
import type { TableStore } from '../ports/table-store.ts';
import { entraIssuer } from './entra-issuer.ts';
import { parseSettings } from './settings.ts';

/**
 * Azure: Table Storage, Key Vault, Entra ID and, where it is asked for, Microsoft Graph, by the function app's managed identity. Settings
 * are checked at once; the clients of Azure are loaded when first needed, as they take longer to
 * load than all the rest.
 */
export function openPlatform(): Platform {
  const settings = parseSettings(process.env);
  const { clientId, identityClientId, queuesUrl, readsDirectory, notices } = settings;
  return {
    settings,
    store: lazyStore(async () => {
      const { openAzureTables } = await import('./azure-tables.ts');
      return openAzureTables(settings.tablesUrl, identityClientId);
    }),
    keyWrap: lazyKeyWrap(async () => {
      const { openAzureKeys } = await import('./azure-keys.ts');
      return withPassingFaults(openAzureKeys(settings.keyVaultUrl, identityClientId));
    }),
    issuer: entraIssuer,
    ...(queuesUrl !== undefined && {
      queues: {
        names: async () => {
          const { openAzureQueues } = await import('./azure-queues.ts');
          return openAzureQueues(queuesUrl, identityClientId).names();
        },
      },
    }),
    ...(readsDirectory &&
      identityClientId !== undefined && {
        directory: lazyDirectory(async () => {
          const { openAzureDirectory } = await import('./azure-directory.ts');
          return openAzureDirectory(clientId, identityClientId);
        }),
      }),
    ...(notices !== undefined &&
      identityClientId !== undefined && {
        notifier: lazyNotifier(notices.mailbox !== undefined, async () => {
          const { openAzureNotifier } = await import('./azure-notifier.ts');
          return openAzureNotifier(clientId, identityClientId, notices);
        }),
      }),
    clock: () => new Date(),
  };
}

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}

function lazyStore(open: () => Promise<TableStore>): TableStore {
  const store = once(open);
  return {
    get: async (table, key) => (await store()).get(table, key),
    range: async function* (table, partitionKey, rows) {
      yield* (await store()).range(table, partitionKey, rows);
    },
    transact: async (table, operations) => (await store()).transact(table, operations),
    forgetDeleted: async () => (await store()).forgetDeleted(),
    close: async () => (await store()).close(),
  };
}

function lazyKeyWrap(open: () => Promise<KeyWrap>): KeyWrap {
  const keyWrap = once(open);
  return {
    create: async (name) => (await keyWrap()).create(name),
    wrap: async (name, dataKey) => (await keyWrap()).wrap(name, dataKey),
    unwrap: async (name, wrapped) => (await keyWrap()).unwrap(name, wrapped),
    destroy: async (name) => (await keyWrap()).destroy(name),
  };
}

function lazyDirectory(open: () => Promise<Directory>): Directory {
  const directory = once(open);
  return {
    people: async function* (tenant) {
      yield* (await directory()).people(tenant);
    },
    members: async function* (tenant, group) {
      yield* (await directory()).members(tenant, group);
    },
    groupName: async (tenant, group) => (await directory()).groupName(tenant, group),
    test: async (tenant) => (await directory()).test(tenant),
    testGroups: async (tenant) => (await directory()).testGroups(tenant),
  };
}

function lazyNotifier(mails: boolean, open: () => Promise<Notifier>): Notifier {
  const notifier = once(open);
  return {
    feed: async (tenant, notice) => (await notifier()).feed(tenant, notice),
    ...(mails && {
      mail: async (tenant: string, mail: GroupMail) => (await notifier()).mail?.(tenant, mail),
    }),
  };
}
