import { connect } from 'node:net';
import { afterAll, describe, expect, test } from '@jest/globals';
import { EXTENSION_BUNDLE, functionApp, startHost } from './host-process.ts';

const entry = 'tests/local/functions-host/fixture-app.ts';
const BUNDLED = { version: '2.0', extensionBundle: EXTENSION_BUNDLE };
const cleaning: (() => void)[] = [];
afterAll(() => {
  for (const clean of cleaning) clean();
});

async function appOf(...args: Parameters<typeof functionApp>): Promise<string> {
  const app = await functionApp(...args);
  cleaning.push(app.remove);
  return app.folder;
}

/** What a function app that does not start says. */
async function failure(...args: Parameters<typeof functionApp>): Promise<string> {
  const host = await startHost(await appOf(...args));
  if (host.url !== '') host.child.kill('SIGKILL');
  expect(host.url).toBe('');
  const { code, stderr } = await host.ended;
  expect(code).toBe(1);
  return stderr;
}

const core = "const core = require('@azure/functions-core');";
const model = `${core} core.setProgrammingModel({ name: 'm', version: '1' });`;
const http = (name: string, trigger = '') => `core.registerFunction({ name: '${name}', bindings: {
  req: { type: 'httpTrigger', direction: 'in', authLevel: 'anonymous', methods: ['GET'], ${trigger} }
} }, () => ({}));`;

describe('a function app that does not start', () => {
  test('registers nothing: it fails, where Azure would show an empty app', async () => {
    expect(await failure({ main: 'module.exports = {};' })).toContain('registered no function');
  });

  test('is an ES module: it fails', async () => {
    const main = "import { app } from '@azure/functions'; app.http('a', { handler: () => ({}) });";
    const esm = { main: 'main.js', type: 'module' };
    expect(await failure({ main }, undefined, esm)).not.toBe('');
  });

  test.each(['twice', 'TWICE'])('registers two functions of one name (%s)', async (name) => {
    const main = `${model} ${http('twice')} ${http(name)}`;
    expect(await failure({ main })).toContain(`A function with id "${name}" has already been`);
  });

  test.each([
    ["authLevel: 'function'", 'anonymous only'],
    ["route: 'a/{b:datetime}'", 'does not know the constraint datetime'],
    ["route: 'a-{b}'", 'does not know the route a-{b}'],
    ["route: '/Admin/a'", 'begins with admin or runtime'],
    ["route: 'runtimes'", 'begins with admin or runtime'],
  ])('asks for what this host cannot do: %s', async (trigger, message) => {
    expect(await failure({ main: `${model} ${http('a', trigger)}` })).toContain(message);
  });

  test('registers after it has loaded', async () => {
    const main = `${model} ${http('a')} setTimeout(() => { ${http('late')} }, 0);`;
    expect((await (await startHost(await appOf({ main }))).ended).stderr).toContain(
      'can only be registered during app startup',
    );
  });
});

describe('a binding that Azure’s own host does not know', () => {
  const binding = (name: string, type: string, direction: string) =>
    `core.registerFunction({ name: '${name}', bindings: {
      a: { type: '${type}', direction: '${direction}', queueName: 'work', connection: '' }
    } }, () => ({}));`;
  const sentence = (type: string, name: string) =>
    `host.json names no extensionBundle, so Azure knows no binding of type ${type} ` +
    `and would load none of these functions: ${name}.`;

  test.each([
    ['queueTrigger', 'in'],
    ['queue', 'out'],
    ['blobTrigger', 'in'],
    ['serviceBus', 'out'],
  ])('is refused where host.json names no bundle: %s', async (type, direction) => {
    const main = `${model} ${http('fine')} ${binding('needy', type, direction)}`;
    expect(await failure({ main }, { version: '2.0' })).toContain(sentence(type, 'needy'));
  });

  test('is refused as an output beside an HTTP trigger too; every function is named once', async () => {
    const triggers = { entry: 'tests/local/functions-host/trigger-app.ts' };
    expect(await failure(triggers, { version: '2.0' })).toContain(
      sentence(
        'queue, queueTrigger',
        'begin, doomed, enqueue, fail, flaky, lose, lost, slow, take-turns, turns, undertaker, work',
      ),
    );
  });

  test.each([
    ['no id', { version: EXTENSION_BUNDLE.version }],
    ['no version', { id: EXTENSION_BUNDLE.id }],
    ['a version that is no range', { id: EXTENSION_BUNDLE.id, version: '4' }],
  ])('is of no bundle with %s', async (_, extensionBundle) => {
    expect(await failure({ entry }, { version: '2.0', extensionBundle })).toContain(
      'extensionBundle',
    );
  });

  test('needs no bundle where there is none of it: HTTP and timers alone', async () => {
    const timer = `core.registerFunction({ name: 'tick', bindings: {
      timer: { type: 'timerTrigger', direction: 'in', schedule: '0 0 3 * * *' } } }, () => {});`;
    const host = await startHost(
      await appOf({ main: `${model} ${http('a')} ${timer}` }, { version: '2.0' }),
    );
    expect(host.url).not.toBe('');
    host.child.kill('SIGTERM');
    await host.ended;
  });
});

test('a catch-all does not take what is the host’s under /admin, only the rest', async () => {
  const any = http('any', "route: '{*rest}'").replace("['GET']", "['GET', 'POST']");
  const answers = model.replace(
    "version: '1' }",
    "version: '1', getInvocationModel: () => ({ getArguments: async () => ({ inputs: [] }), " +
      'invokeFunction: async () => ({}), getResponse: async () => ' +
      "({ returnValue: { http: { statusCode: '299' } } }) }) }",
  );
  const host = await startHost(await appOf({ main: `${answers} ${any}` }));
  const status = async (method: string, path: string) =>
    (await fetch(host.url + path, { method })).status;
  expect(await status('POST', '/admin/functions/any')).toBe(401);
  expect(await status('GET', '/admin/host/status')).toBe(401);
  expect(await status('GET', '/admin/other')).toBe(299);
  expect(await status('POST', '/other')).toBe(299);
  host.child.kill('SIGTERM');
  await host.ended;
});

describe('host.json', () => {
  test('gives the prefix of every route (api, unless it says otherwise) and the levels', async () => {
    const levels = { Default: 'Error', 'function.lo': 'Debug' };
    const folder = await appOf({ entry }, { ...BUNDLED, logging: { logLevel: levels } });
    const host = await startHost(folder);
    expect((await fetch(`${host.url}/echo`)).status).toBe(404);
    expect((await fetch(`${host.url}/api/echo`)).status).toBe(200);
    await fetch(`${host.url}/api/logs`);
    await host.logged(({ status }) => status === 200);
    const lines = host.log.filter(({ category }) => String(category).startsWith('Function.'));
    expect(new Set(lines.map(({ category }) => category))).toEqual(
      new Set(['Function.logs', 'Function.logs.User']),
    );
    expect(host.log.map(({ message }) => message)).toContain('at debug');
    host.child.kill('SIGTERM');
    await host.ended;
  });
});

describe('stopping', () => {
  test('finishes what is in flight, accepts nothing new, then tells the app', async () => {
    const host = await startHost(await appOf({ entry }));
    // As a browser opens one in advance, for a request that never comes.
    const unused = connect(Number(new URL(host.url).port), '127.0.0.1').on('error', () => {});
    const slow = fetch(`${host.url}/slow`);
    const background = fetch(`${host.url}/release`, { method: 'OPTIONS' });
    expect((await background).status).toBe(404);
    host.child.kill('SIGTERM');
    await refused(host.url);
    expect(host.child.exitCode).toBeNull();
    host.child.kill('SIGUSR2');
    const response = await slow;
    expect([response.status, await response.text()]).toEqual([200, 'finished']);
    expect(await host.ended).toEqual({ code: 0, stderr: '' });
    expect(host.log.at(-1)).toEqual({ terminated: true });
    unused.destroy();
  });
});

/** Resolves when nobody answers there any more. */
async function refused(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(url);
    } catch {
      return;
    }
  }
}

describe('settings', () => {
  test('take the place of what host.json says', async () => {
    const name = 'AzureFunctionsJobHost__extensions__http__routePrefix';
    const main = `${model} ${http('a')}`;
    const host = await startHost(await appOf({ main }), 0, { [name]: 'other' });
    expect((await fetch(`${host.url}/a`)).status).toBe(404);
    expect((await fetch(`${host.url}/other/a`)).status).not.toBe(404);
    host.child.kill('SIGTERM');
    await host.ended;
  });
});

test('a port that is taken is told by its code', async () => {
  const folder = await appOf({ entry });
  const first = await startHost(folder);
  const second = await startHost(folder, Number(new URL(first.url).port));
  expect((await second.ended).stderr).toContain('EADDRINUSE');
  first.child.kill('SIGTERM');
  await first.ended;
});
