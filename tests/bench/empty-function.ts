// Started as a process of its own: a function that does nothing, in the functions host that
// `npm start` runs the product in. Prints its address.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFunctionApp } from '@samenhang/local/functions-host/function-app';
import { createFunctionsHost } from '@samenhang/local/functions-host/functions-host';
import { listenOnLoopback } from '@samenhang/local/loopback-server';
import { openHostStore } from '@samenhang/local/platform/host-store';
import { build } from 'esbuild';
import { unwrap } from '../builders/organisation.ts';

const SOURCE = `
import { app } from '@azure/functions';
app.http('empty', {
  methods: ['PUT'],
  route: 'empty',
  authLevel: 'anonymous',
  handler: () => ({ status: 200, body: '{}' }),
});
`;

const folder = mkdtempSync(join(tmpdir(), 'samenhang-empty-function-'));
await build({
  stdin: { contents: SOURCE, resolveDir: process.cwd() },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['@azure/functions-core'],
  outfile: join(folder, 'main.js'),
});
writeFileSync(join(folder, 'host.json'), '{ "version": "2.0" }');
writeFileSync(join(folder, 'package.json'), '{ "main": "main.js" }');
const app = await loadFunctionApp({ folder, modules: new Map(), log: () => undefined });
const server = unwrap(await listenOnLoopback(0));
server.serve(createFunctionsHost(app, openHostStore(join(folder, 'host.db'))).handle);
process.stdout.write(`http://127.0.0.1:${server.port}\n`);
