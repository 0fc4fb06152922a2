import { afterEach, describe, expect, test } from '@jest/globals';
import { destroyInVault } from '@samenhang/functions/platform/destroy-in-vault';
import type { Directory } from '@samenhang/functions/ports/directory';
import { DirectoryError } from '@samenhang/functions/ports/directory';
import type { KeyWrap } from '@samenhang/functions/ports/key-wrap';
import type { QueueProbe } from '@samenhang/functions/ports/queue-probe';
import {
  StorageUnavailableError,
  TABLES,
  type TableStore,
} from '@samenhang/functions/ports/table-store';
import { queues as allQueues } from '@samenhang/functions/queues/all-queues';
import { checkStepQueue } from '@samenhang/functions/queues/check-step-queue';
import { tryDeployment } from '@samenhang/functions/use-cases/deployment/try-deployment';
import { createServices } from '@samenhang/functions/use-cases/services';
import type { DeploymentFinding } from '@samenhang/shared/api/deployment';
import { ok } from '@samenhang/shared/result';
import { hrAdmin, NOON, personId, TENANT, unwrap } from '../../../builders/organisation.ts';
import { sqlitePlatform } from '../../../builders/platforms.ts';
import { vaultWith } from '../../../builders/vault.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const technical = {
  ...{ tenant: TENANT, person: personId(3) },
  accessRoles: new Set(['technical-admin'] as const),
};
const NAMES = ['close-steps', 'close-steps-poison'];
const QUEUES: QueueProbe = { names: async () => [...NAMES, 'azure-webjobs'] };

interface Given {
  readonly store?: (store: TableStore) => Partial<TableStore>;
  readonly keyWrap?: Partial<KeyWrap>;
  readonly directory?: Directory;
  readonly queues?: QueueProbe;
}

async function started({ store = () => ({}), keyWrap, ...given }: Given = {}) {
  const platform = await sqlitePlatform();
  stops.push(() => platform.close());
  return createServices({
    store: { ...platform.store, ...store(platform.store) },
    keyWrap: { ...platform.keyWrap, ...keyWrap },
    clock: () => NOON,
    queues: QUEUES,
    ...given,
  });
}

/** What of it does not work. */
async function wrongs(given: Given): Promise<DeploymentFinding[]> {
  const { items } = unwrap(await tryDeployment(await started(given), technical, NAMES));
  return items.filter(({ state }) => state !== 'works' && state !== 'absent');
}

const throwing = (error: Error) => () => Promise.reject(error);
/** As the clients of Azure say it, below what the port makes of it. */
const azure = (statusCode: number) =>
  Object.assign(new Error('refused'), { name: 'RestError', statusCode });
const unavailable = (cause: Error) => new StorageUnavailableError(cause);
const nobody = Object.assign(new Error('none'), { name: 'CredentialUnavailableError' });

describe('a deployment that lacks nothing', () => {
  test('has every table, what is done with keys, and every queue at work', async () => {
    const services = await started();
    const { at, items } = unwrap(await tryDeployment(services, technical, NAMES));
    expect(at).toBe(NOON.toISOString());
    const named = (part: string) => items.filter((one) => one.part === part).map((one) => one.name);
    expect(named('tables')).toEqual([...TABLES, 'write to Tenants']);
    expect(named('keys')).toEqual(['create', 'wrap', 'unwrap', 'delete', 'purge']);
    expect(named('queues')).toEqual(NAMES);
    const absent = items.filter(({ state }) => state === 'absent').map(({ part }) => part);
    expect(absent).toEqual(['directory', 'groups']);
    expect(items.filter(({ state }) => state === 'works')).toHaveLength(items.length - 2);
  });

  test('keeps nothing of the try but a line of the log', async () => {
    const services = await started();
    await tryDeployment(services, technical, NAMES);
    expect(await services.storage.store.get('Tenants', PROBE)).toBeUndefined();
    expect(await services.audit.read(TENANT, '2026-11')).toMatchObject([
      {
        ...{ action: 'check_tried', actor: personId(3), role: 'technical' },
        ...{ target: { kind: 'check', id: 'deployment' }, details: { state: 'works' } },
      },
    ]);
  });

  test('is looked at by technical admins alone', async () => {
    const services = await started();
    expect(await tryDeployment(services, hrAdmin(), NAMES)).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await services.audit.read(TENANT, '2026-11')).toEqual([]);
  });
});

const PROBE = { partitionKey: 'probe', rowKey: 'tenant' };

describe('what is missing is named by itself', () => {
  test.each(TABLES)('table %s', async (table) => {
    const store = (whole: TableStore): Partial<TableStore> => ({
      get: async (asked, key) => {
        if (asked === table) throw azure(404);
        return whole.get(asked, key);
      },
    });
    expect(await wrongs({ store })).toEqual([{ part: 'tables', name: table, state: 'missing' }]);
  });

  test('the right to write tables', async () => {
    const transact = throwing(unavailable(azure(403)));
    expect(await wrongs({ store: () => ({ transact }) })).toEqual([
      { part: 'tables', name: 'write to Tenants', state: 'forbidden' },
    ]);
  });

  test.each([
    ['no identity', unavailable(nobody), 'no_identity'],
    ['no role', unavailable(azure(403)), 'forbidden'],
    ['no answer', unavailable(new Error('off')), 'fails'],
  ])('the tables as a whole: %s', async (_, error, state) => {
    const wrong = await wrongs({
      store: () => ({ get: throwing(error), transact: throwing(error) }),
    });
    expect(wrong).toHaveLength(TABLES.length + 1);
    expect(new Set(wrong.map((one) => one.state))).toEqual(new Set([state]));
  });

  test.each<['create' | 'wrap' | 'unwrap' | 'destroy', string[]]>([
    [
      'create',
      ['create forbidden', 'wrap untried', 'unwrap untried', 'delete untried', 'purge untried'],
    ],
    ['wrap', ['wrap forbidden', 'unwrap untried']],
    ['unwrap', ['unwrap forbidden']],
    ['destroy', ['delete forbidden', 'purge untried']],
  ])('the right to %s keys', async (right, wanted) => {
    const keyWrap = { [right]: throwing(unavailable(azure(403))) };
    const wrong = (await wrongs({ keyWrap })).map(({ name, state }) => `${name} ${state}`);
    expect(wrong).toEqual(wanted);
  });

  test('the right to purge keys, which a vault that would purge them refuses', async () => {
    const vault = vaultWith('check', 'Recoverable+Purgeable');
    vault.refuse('DELETE /deletedkeys/check', 403);
    const keyWrap = { destroy: () => destroyInVault(vault.keys, 'check') };
    expect(await wrongs({ keyWrap })).toMatchObject([{ name: 'purge', state: 'forbidden' }]);
  });

  test('a vault that gives back something else', async () => {
    const keyWrap = { unwrap: async () => ok(new Uint8Array(32)) };
    expect(await wrongs({ keyWrap })).toEqual([{ part: 'keys', name: 'unwrap', state: 'fails' }]);
  });

  test('a queue, and the right to see queues', async () => {
    const some = { names: async () => ['close-steps'] };
    expect(await wrongs({ queues: some })).toEqual([
      { part: 'queues', name: 'close-steps-poison', state: 'missing' },
    ]);
    const refused = { names: throwing(azure(403)) };
    expect(await wrongs({ queues: refused })).toEqual([
      { part: 'queues', name: 'queues', state: 'forbidden' },
    ]);
  });

  test('a permission of Microsoft Graph', async () => {
    const directory: Directory = {
      // biome-ignore lint/correctness/useYield: nobody is in it
      people: async function* () {
        return;
      },
      // biome-ignore lint/correctness/useYield: nobody is in it
      members: async function* () {
        return;
      },
      groupName: async () => '',
      test: async () => undefined,
      testGroups: throwing(new DirectoryError('directory_forbidden')),
    };
    expect(await wrongs({ directory })).toEqual([
      { part: 'groups', name: 'groups', state: 'forbidden' },
    ]);
  });
});

test('a vault that keeps deleted keys says until when', async () => {
  const recoverableUntil = '2026-12-06T12:00:00.000Z';
  const services = await started({ keyWrap: { destroy: async () => ({ recoverableUntil }) } });
  const { items } = unwrap(await tryDeployment(services, technical, NAMES));
  expect(items).toContainEqual({
    ...{ part: 'keys', name: 'purge', state: 'absent' },
    recoverableUntil,
  });
});

test('the key that is tried is destroyed, also where it could not be used', async () => {
  const destroyed: string[] = [];
  const keyWrap = {
    wrap: throwing(unavailable(azure(403))),
    destroy: async (name: string) => {
      destroyed.push(name);
      return { gone: true } as const;
    },
  };
  await wrongs({ keyWrap });
  await wrongs({ keyWrap });
  expect(destroyed).toHaveLength(2);
  expect(destroyed[0]).toMatch(/^check\.[0-9a-f]{12}$/);
  expect(destroyed[0]).not.toBe(destroyed[1]);
});

test('a message that arrives leaves when it was sent, beside what else was tried', async () => {
  const services = await started();
  const [work, poison] = checkStepQueue.functions;
  const sent = { tenant: TENANT, asked: NOON.toISOString() };
  await services.settings.keepTry(TENANT, { check: 'keys', state: 'works', at: sent.asked });
  expect(await services.settings.arrival(TENANT)).toBeUndefined();
  expect(await poison?.receive(services, sent)).toEqual([]);
  expect(await services.settings.arrival(TENANT)).toBeUndefined();
  expect(await work?.receive(services, sent)).toEqual([]);
  expect(await services.settings.arrival(TENANT)).toBe(sent.asked);
  expect(await services.settings.tries(TENANT)).toHaveLength(1);
  expect(allQueues).toContain(checkStepQueue);
});
