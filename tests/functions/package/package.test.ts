import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { timedJobs } from '@samenhang/functions/jobs/timers';
import { queues } from '@samenhang/functions/queues/all-queues';
import { LANGUAGES } from '@samenhang/shared/languages';
import { Validator } from '@seriousme/openapi-schema-validator';
import { DEFINITIONS } from '../../builders/http-app.ts';
import { textsOf } from '../../builders/locales.ts';

/** Made by `npm test` before the tests begin. */
const PACKAGE = join(process.cwd(), 'dist/app');
const FILES = readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(PACKAGE, file)).isFile(),
);

/** Long enough to be no other's, and written the same in every script. */
const TELLING = /^[\w ,.;:(){}]{60,}$/;

interface Registered {
  readonly name: string;
  readonly bindings: Record<string, Partial<Record<string, string>>>;
}

describe('the application', () => {
  let registered: Registered[];

  beforeAll(() => {
    const script = join(process.cwd(), 'tests/builders/load-package.cjs');
    const { stdout, stderr } = spawnSync(process.execPath, [script, PACKAGE], { encoding: 'utf8' });
    expect(stderr).toBe('');
    registered = JSON.parse(stdout).registered;
  });

  test('registers a function for every definition, each once', () => {
    const names = registered.map(({ name }) => name);
    const defined = [...DEFINITIONS, ...queues.flatMap(({ functions }) => functions), ...timedJobs];
    expect(names).toEqual(defined.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(21);
  });

  test('on the routes of the definitions, with our own check of tokens', () => {
    const triggers = registered.flatMap(({ bindings }) =>
      Object.values(bindings).filter(({ type }) => type === 'httpTrigger'),
    );
    expect(triggers.map(({ route }) => route)).toEqual(DEFINITIONS.map(({ route }) => route));
    expect(new Set(triggers.map(({ authLevel }) => authLevel))).toEqual(new Set(['anonymous']));
  });

  test('with an output to every queue, and a function for its messages and its poison', () => {
    for (const { bindings } of registered) {
      const outputs = Object.values(bindings).filter(({ direction }) => direction === 'out');
      const into = outputs.flatMap(({ queueName }) => queueName ?? []);
      expect(into).toEqual(queues.map(({ name }) => name));
    }
    const triggers = registered.flatMap(({ bindings }) =>
      Object.values(bindings).filter(({ type }) => type === 'queueTrigger'),
    );
    const both = queues.flatMap(({ name }) => [name, `${name}-poison`]);
    expect(triggers.map(({ queueName }) => queueName)).toEqual(both);
  });

  test('has the function that takes every address last by name, as Azure tries them in that order', () => {
    const names = registered.map(({ name }) => name.toLowerCase()).sort();
    expect(names.at(-1)).toBe('zz-tab');
  });

  test('without its settings does not start, and says what is missing', () => {
    const { status, stderr } = spawnSync(process.execPath, ['main.js'], {
      cwd: PACKAGE,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('SAMENHANG_CLIENT_ID is missing');
  });
});

describe('the production package', () => {
  test('has what Azure needs, and the tab', () => {
    expect(FILES).toEqual(
      expect.arrayContaining([
        'host.json',
        'package.json',
        'main.js',
        'openapi.json',
        'tab/index.html',
      ]),
    );
    const host = JSON.parse(readFileSync(join(PACKAGE, 'host.json'), 'utf8'));
    expect(host.extensions.http.routePrefix).toBe('');
  });

  // Learn: "Azure Functions extension bundles" and "Target-based scaling"; without a bundle no
  // queue binding exists, and an instance runs batchSize + newBatchThreshold messages at once.
  test('tells Azure which extensions it needs, and to run one step per instance', () => {
    const host = JSON.parse(readFileSync(join(PACKAGE, 'host.json'), 'utf8'));
    expect(host.extensionBundle).toEqual({
      id: 'Microsoft.Azure.Functions.ExtensionBundle',
      version: '[4.*, 5.0.0)',
    });
    expect(host.extensions.queues).toMatchObject({ batchSize: 1, newBatchThreshold: 0 });
    expect(host.functionTimeout).toBe('00:30:00');
  });

  const holding = (files: readonly string[], trace: string) =>
    files.filter((file) =>
      readFileSync(join(PACKAGE, file), 'utf8').toLowerCase().includes(trace.toLowerCase()),
    );
  // The tab's files run in a browser: they hold no server to begin with.
  const code = FILES.filter((file) => !file.startsWith('tab/'));
  const ours = code.filter(
    (file) => !/azure-(tables|keys|queues|directory|notifier)\.js$/.test(file),
  );

  test.each([
    ...['libsql', 'sqlite', 'WITHOUT ROWID', 'id-aes256-wrap', 'SAMENHANG_DATA'],
    ...['entra-signing-key', '/local/', 'local/entra', 'personas', 'synthetic', 'fictief'],
  ])('holds no trace of %s', (trace) => {
    expect(holding(code, trace)).toEqual([]);
  });

  // Azure's own clients know of emulators; nothing of ours can make them use one.
  test.each(['UseDevelopmentStorage', 'AZURITE', '127.0.0.1'])(
    'has nothing of ours that names %s',
    (trace) => {
      expect(holding(ours, trace)).toEqual([]);
    },
  );

  // Those of the first screens and of results: the tab in the package has them.
  test.each(LANGUAGES)('holds the words of the tab once, in %s', (language) => {
    // The pane of Outlook is built by itself, and has those that it says too.
    const ofPane = readFileSync(join(PACKAGE, 'tab/.vite/outlook.json'), 'utf8');
    const scripts = FILES.filter(
      (file) => file.endsWith('.js') && !ofPane.includes(basename(file)),
    ).map((file) => readFileSync(join(PACKAGE, file), 'utf8'));
    const said = [...textsOf(language, 'app.json', 'results.json').values()].filter((text) =>
      TELLING.test(text),
    );
    expect(said.length).toBeGreaterThan(50);
    for (const text of said) {
      expect([text, scripts.filter((script) => script.includes(text)).length]).toEqual([text, 1]);
    }
  });

  test('knows one issuer', () => {
    const platform = readFileSync(
      join(PACKAGE, 'node_modules/@samenhang/platform/index.js'),
      'utf8',
    );
    expect(platform).toContain('https://login.microsoftonline.com');
  });
});

describe('the documentation of the interface', () => {
  const document = JSON.parse(readFileSync(join(PACKAGE, 'openapi.json'), 'utf8'));

  test('is OpenAPI 3.1 by a published validator', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(document);
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(validator.version).toBe('3.1');
  });

  test('has every operation that is registered, and no other', () => {
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(Object(operations)).map((method) => `${method.toUpperCase()} ${path.slice(1)}`),
    );
    const registered = DEFINITIONS.filter(({ route }) => route.startsWith('api/')).flatMap(
      ({ methods, route }) => methods.map((method) => `${method} ${route}`),
    );
    expect(documented.sort()).toEqual(registered.sort());
  });
});
