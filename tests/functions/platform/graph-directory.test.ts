import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { graphDirectory } from '@samenhang/functions/platform/graph-directory';
import { type DirectoryPerson, directoryFaultOf } from '@samenhang/functions/ports/directory';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { graphAccounts, graphGroups } from '@samenhang/local/graph/graph-accounts';
import { type LocalGraph, localGraph, localGraphToken } from '@samenhang/local/graph/local-graph';
import { wholeOf } from '../../builders/whole-of.ts';

const { empty, measured } = demoTenants();
const { tenant } = empty;
const PATH = '/local/graph';

/** A server whose answers a test may give itself, and otherwise are those of the local Graph. */
const waited: number[] = [];
const asked: string[] = [];
let graph: LocalGraph;
let origin = '';
let instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
const server = createServer((request, response) => {
  asked.push(decodeURIComponent(request.url ?? ''));
  if (instead?.(request, response) !== true) graph.handle(request, response);
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
  graph = localGraph(origin, [empty, measured]);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});
beforeEach(() => {
  instead = undefined;
  asked.length = 0;
  waited.length = 0;
});

const directory = (token = async (of: string) => localGraphToken(of)) =>
  graphDirectory({
    url: `${origin}${PATH}`,
    token,
    wait: async (milliseconds) => void waited.push(milliseconds),
  });
const people = () => wholeOf(directory().people(tenant));
const byId = (all: readonly DirectoryPerson[]) => new Map(all.map((one) => [one.id, one]));
const reply = (response: ServerResponse, body: object, status = 200) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  return true;
};

describe('people', () => {
  test('are everybody in the directory, with manager, department and language, and no address', async () => {
    const all = byId(await people());
    expect(all.size).toBe(graphAccounts(empty).length);
    const person = empty.people.at(-1);
    const found = all.get(person?.person.id ?? '');
    expect(found).toMatchObject({
      department: person?.unitName,
      enabled: true,
      guest: false,
    });
    expect(all.get(found?.manager ?? '')?.department).toBe(person?.unitName);
    const top = empty.people[0];
    expect(all.get(top?.person.id ?? '')).not.toHaveProperty('manager');
  });

  test('say of guests and disabled accounts that they are such', async () => {
    const all = await people();
    expect(all.filter(({ guest }) => guest)).toHaveLength(1);
    const disabled = all.filter(({ enabled }) => !enabled);
    expect(disabled.map(({ manager }) => manager).sort()).toEqual(
      disabled.map(({ id }) => id).sort(),
    );
  });

  test('are asked for as many at once as there may be, with what is needed and no names', async () => {
    await people();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('$top=999');
    expect(asked[0]).toContain('$expand=manager($levels=1;$select=id)');
    expect(asked[0]).not.toMatch(/displayName|userPrincipalName|givenName/);
  });

  test('come page by page, and each once although a page gives them again', async () => {
    const small =
      (from: string, body: object) => (request: IncomingMessage, response: ServerResponse) =>
        (request.url ?? '').includes('skiptoken') === (from === 'second') && reply(response, body);
    const one = { id: empty.people[0]?.person.id };
    const two = { id: empty.people[1]?.person.id };
    const next = `${origin}${PATH}/v1.0/users?$skiptoken=7`;
    instead = (request, response) =>
      small('first', { value: [one], '@odata.nextLink': next })(request, response) ||
      small('second', { value: [one, two] })(request, response);
    expect((await people()).map(({ id }) => id)).toEqual([one.id, two.id]);
  });

  test('are those of the tenant that was asked for', async () => {
    const all = await wholeOf(directory().people(measured.tenant));
    expect(all).toHaveLength(graphAccounts(measured).length);
  });

  test('are asked for otherwise where Graph does not take the level of managers', async () => {
    instead = (request, response) =>
      (request.url ?? '').includes('levels') && reply(response, { error: {} }, 400);
    expect((await people()).some(({ manager }) => manager !== undefined)).toBe(true);
    expect(asked).toHaveLength(2);
  });

  test('whose manager is a contact of the organisation have none', async () => {
    const [one, two] = empty.people.map(({ person }) => person.id);
    const manager = { '@odata.type': '#microsoft.graph.orgContact', id: two };
    instead = (_, response) => reply(response, { value: [{ id: one, manager }] });
    expect(await people()).toEqual([{ id: one, enabled: true, guest: false }]);
  });
});

describe('a group', () => {
  const [whole, unit] = graphGroups(empty);
  test('is its members, those of groups within it too, and has a name', async () => {
    const members = await wholeOf(directory().members(tenant, unit?.id ?? ''));
    expect(members.sort()).toEqual([...(unit?.members ?? [])].sort());
    expect(members.length).toBeLessThan(whole?.members.length ?? 0);
    expect(await directory().groupName(tenant, unit?.id ?? '')).toBe(unit?.displayName);
  });

  test('that is not there is unknown', async () => {
    const missing = tenant;
    await expect(wholeOf(directory().members(tenant, missing))).rejects.toMatchObject({
      code: 'group_unknown',
    });
    await expect(directory().groupName(tenant, 'a/../b')).rejects.toMatchObject({
      code: 'group_unknown',
    });
  });
});

describe('whether groups can be read', () => {
  test('is tried by reading the id of one, as that takes a permission of its own', async () => {
    await directory().testGroups(tenant);
    expect(asked).toEqual([`${PATH}/v1.0/groups?$select=id&$top=1`]);
  });

  test('is so where there is none', async () => {
    instead = (_, response) => reply(response, { value: [] });
    await expect(directory().testGroups(tenant)).resolves.toBeUndefined();
  });

  test('is not so where people alone may be read', async () => {
    instead = (request, response) =>
      (request.url ?? '').includes('/groups') && reply(response, { error: {} }, 403);
    await directory().test(tenant);
    await expect(directory().testGroups(tenant)).rejects.toMatchObject({
      code: 'directory_forbidden',
    });
  });
});

describe('what Graph refuses for now', () => {
  test('is asked for again when it says, and otherwise ever later', async () => {
    graph.fail({ status: 429, retryAfter: '7' }, { status: 503 }, { status: 500 });
    expect((await people()).length).toBeGreaterThan(0);
    expect(waited).toEqual([7_000, 1_000, 2_000]);
    expect(asked).toHaveLength(4);
  });

  test('is waited for no longer than half a minute', async () => {
    graph.fail({ status: 429, retryAfter: '86400' });
    await directory().test(tenant);
    expect(waited).toEqual([30_000]);
  });

  test('a few times only; then it cannot be had', async () => {
    graph.fail(...Array.from({ length: 5 }, () => ({ status: 503 })));
    await expect(people()).rejects.toMatchObject({ code: 'directory_unavailable' });
    expect(asked).toHaveLength(5);
    await directory().test(tenant);
  });

  test('may also be the connection that breaks', async () => {
    let broken = 0;
    instead = (request) => {
      if (broken++ > 0) return false;
      request.socket.destroy();
      return true;
    };
    await directory().test(tenant);
    expect(waited).toEqual([500]);
  });
});

describe('a directory that cannot be had', () => {
  test.each([401, 403])(
    'is forbidden where Graph answers %i, and not asked again',
    async (status) => {
      graph.fail({ status });
      await expect(directory().test(tenant)).rejects.toMatchObject({ code: 'directory_forbidden' });
      expect(asked).toHaveLength(1);
    },
  );

  test('is forbidden where Entra gives no token, and unavailable where Entra cannot be reached', async () => {
    const refused = Object.assign(new Error('AADSTS700236'), { name: 'ServerError', status: 400 });
    const fault = async (error: Error) =>
      directory(() => Promise.reject(error))
        .test(tenant)
        .catch(directoryFaultOf);
    expect(await fault(refused)).toBe('directory_forbidden');
    expect(await fault(new Error('getaddrinfo'))).toBe('directory_unavailable');
    expect(asked).toEqual([]);
  });

  test.each([
    ['no JSON', 'hello'],
    ['another form', '{"value":[{"id":"x"}]}'],
    ['nothing', '{}'],
  ])('is unavailable where it answers %s', async (_, text) => {
    instead = (_request, response) => {
      response.writeHead(200).end(text);
      return true;
    };
    await expect(directory().test(tenant)).rejects.toMatchObject({
      code: 'directory_unavailable',
    });
  });

  test('is never asked elsewhere, as the token would go along', async () => {
    const id = empty.people[0]?.person.id;
    const elsewhere = `${origin}/elsewhere/v1.0/users`;
    instead = (_, response) => reply(response, { value: [{ id }], '@odata.nextLink': elsewhere });
    await expect(people()).rejects.toMatchObject({ code: 'directory_unavailable' });
    expect(asked).toHaveLength(1);
  });
});
