import { afterEach, describe, expect, test } from '@jest/globals';
import { type Directory, DirectoryError } from '@samenhang/functions/ports/directory';
import type { KeyWrap } from '@samenhang/functions/ports/key-wrap';
import type { Settings } from '@samenhang/functions/ports/platform';
import type { QueueProbe } from '@samenhang/functions/ports/queue-probe';
import { StorageUnavailableError } from '@samenhang/functions/ports/table-store';
import { createServices } from '@samenhang/functions/use-cases/services';
import { readChecks, tryCheck } from '@samenhang/functions/use-cases/settings/connection-checks';
import { ok } from '@samenhang/shared/result';
import { SETTINGS as PLATFORM } from '../../../builders/entra.ts';
import { hrAdmin, NOON, personId, TENANT, unwrap } from '../../../builders/organisation.ts';
import { sqlitePlatform } from '../../../builders/platforms.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

interface Given {
  readonly keyWrap?: Partial<KeyWrap>;
  readonly directory?: Directory;
  readonly queues?: QueueProbe;
}

async function started({ keyWrap, ...given }: Given = {}) {
  const platform = await sqlitePlatform();
  stops.push(() => platform.close());
  const { store } = platform;
  const keys = { ...platform.keyWrap, ...keyWrap };
  return createServices({ store, keyWrap: keys, clock: () => NOON, ...given });
}

const directory = (
  test: Directory['test'],
  testGroups: Directory['testGroups'] = test,
): Directory => ({
  // biome-ignore lint/correctness/useYield: nobody is in it
  people: async function* () {
    return;
  },
  // biome-ignore lint/correctness/useYield: nobody is in it
  members: async function* () {
    return;
  },
  groupName: async () => '',
  test,
  testGroups,
});
const throwing = (error: Error) => () => Promise.reject(error);
const AT = NOON.toISOString();
/** As a client of Azure says that it may not. */
const refusal = Object.assign(new Error('no role'), { name: 'RestError', statusCode: 403 });

describe('connections that nobody has tried', () => {
  test('are not spoken of, and those that are not there are absent', async () => {
    expect(await readChecks(await started(), TENANT)).toEqual({
      items: [
        { check: 'queues', state: 'absent' },
        { check: 'directory', state: 'absent' },
        { check: 'groups', state: 'absent' },
      ],
    });
    const whole = await started({ directory: directory(async () => undefined), queues: QUEUES });
    expect(await readChecks(whole, TENANT)).toEqual({ items: [] });
  });
});

const QUEUES: QueueProbe = { names: async () => [] };

describe('what an administrator needs to know of the installation', () => {
  const IDENTITY = '44444444-4444-4444-8444-444444444444';
  test('comes along: the ids of the application, and of the identity where it has one', async () => {
    const [clientId, tenants] = [PLATFORM.clientId, PLATFORM.tenants];
    const platform = await sqlitePlatform();
    stops.push(() => platform.close());
    const of = (settings: Settings) =>
      readChecks(createServices({ ...platform, clock: () => NOON, settings }), TENANT);
    expect(await of(PLATFORM)).toMatchObject({ application: { clientId } });
    const known = { clientId, tenants, guests: 'refused' as const, identityClientId: IDENTITY };
    expect((await of(known)).application).toEqual({ clientId, identityClientId: IDENTITY });
  });
});

describe('a connection that is tried', () => {
  test.each(['tables', 'keys', 'queues', 'directory', 'groups'] as const)(
    'works where it does: %s',
    async (check) => {
      const asked: string[] = [];
      const services = await started({
        queues: QUEUES,
        directory: directory(
          async (tenant) => void asked.push(`directory of ${tenant}`),
          async (tenant) => void asked.push(`groups of ${tenant}`),
        ),
      });
      const { items } = unwrap(await tryCheck(services, hrAdmin(), check));
      expect(items).toEqual([{ check, state: 'works', at: AT }]);
      expect((await readChecks(services, TENANT)).items).toEqual(items);
      const reads = check === 'directory' || check === 'groups';
      expect(asked).toEqual(reads ? [`${check} of ${TENANT}`] : []);
    },
  );

  test.each<[string, 'keys' | 'directory' | 'groups' | 'queues', Given, string]>([
    [
      'may not wrap',
      'keys',
      { keyWrap: { wrap: throwing(new StorageUnavailableError(refusal)) } },
      'forbidden',
    ],
    [
      'has no vault',
      'keys',
      { keyWrap: { create: throwing(new StorageUnavailableError(new Error('off'))) } },
      'fails',
    ],
    [
      'gets another key back',
      'keys',
      { keyWrap: { unwrap: async () => ok(new Uint8Array(32)) } },
      'fails',
    ],
    [
      'may not read people',
      'directory',
      { directory: directory(throwing(new DirectoryError('directory_forbidden'))) },
      'forbidden',
    ],
    [
      'finds no directory',
      'directory',
      { directory: directory(throwing(new DirectoryError('directory_unavailable'))) },
      'fails',
    ],
    [
      'may read people, and no groups',
      'groups',
      {
        directory: directory(
          async () => undefined,
          throwing(new DirectoryError('directory_forbidden')),
        ),
      },
      'forbidden',
    ],
    ['may not read queues', 'queues', { queues: { names: throwing(refusal) } }, 'forbidden'],
  ])('says that it %s', async (_, check, given, state) => {
    const services = await started(given);
    const { items } = unwrap(await tryCheck(services, hrAdmin(), check));
    expect(items).toContainEqual({ check, state, at: AT });
  });

  test('leaves what became of the others, and forgets what it was before', async () => {
    const state = { refuses: true };
    const services = await started({
      queues: QUEUES,
      directory: directory(async () => {
        if (state.refuses) throw new DirectoryError('directory_forbidden');
      }),
    });
    await tryCheck(services, hrAdmin(), 'tables');
    await tryCheck(services, hrAdmin(), 'directory');
    state.refuses = false;
    const { items } = unwrap(await tryCheck(services, hrAdmin(), 'directory'));
    expect(items).toEqual([
      { check: 'tables', state: 'works', at: AT },
      { check: 'directory', state: 'works', at: AT },
    ]);
  });

  test('that was taken away since is absent, whatever it did before', async () => {
    const platform = await sqlitePlatform();
    stops.push(() => platform.close());
    const given = { store: platform.store, keyWrap: platform.keyWrap, clock: () => NOON };
    const whole = createServices({ ...given, directory: directory(async () => undefined) });
    await tryCheck(whole, hrAdmin(), 'directory');
    const { items } = await readChecks(createServices(given), TENANT);
    expect(items).toContainEqual({ check: 'directory', state: 'absent' });
  });

  test('is in the log with who tried it, as what, and what came of it', async () => {
    const services = await started();
    const technical = {
      ...{ tenant: TENANT, person: personId(3) },
      accessRoles: new Set(['technical-admin'] as const),
    };
    await tryCheck(services, technical, 'keys');
    await tryCheck(services, hrAdmin(), 'directory');
    const entries = await services.audit.read(TENANT, '2026-11');
    expect(entries).toHaveLength(2);
    expect(entries).toContainEqual(
      expect.objectContaining({
        ...{ action: 'check_tried', actor: personId(3), role: 'technical' },
        ...{ target: { kind: 'check', id: 'keys' }, details: { state: 'works' } },
      }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ role: 'hr', details: { state: 'absent' } }),
    );
  });

  test('is refused to anybody else', async () => {
    const services = await started();
    const member = { tenant: TENANT, person: personId(3), accessRoles: new Set<never>() };
    expect(await tryCheck(services, member, 'keys')).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await services.audit.read(TENANT, '2026-11')).toEqual([]);
  });
});
