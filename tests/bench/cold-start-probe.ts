// A fresh process: loads the application as `npm start` does, and times its first request.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadFunctionApp } from '@samenhang/local/functions-host/function-app';
import { createFunctionsHost } from '@samenhang/local/functions-host/functions-host';
import { listenOnLoopback } from '@samenhang/local/loopback-server';
import { openHostStore } from '@samenhang/local/platform/host-store';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { goodClaims, SETTINGS, startIssuer } from '../builders/entra.ts';
import { unwrap } from '../builders/organisation.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';

const { folder, remove } = temporaryDataFolder();
mkdirSync(folder.keys, { recursive: true });
const [entra, server] = await Promise.all([startIssuer(), listenOnLoopback(0).then(unwrap)]);
const platform = {
  ...openLocalPlatform(folder),
  settings: SETTINGS,
  issuer: entra.issuer,
};
const now = Math.floor(Date.now() / 1000);
const times = { iat: now, nbf: now, exp: now + 3600 };
const token = await entra.sign({ ...goodClaims(entra.issuer), ...times });

const loadStarted = performance.now();
const app = await loadFunctionApp({
  folder: join(process.cwd(), 'dist/app'),
  modules: new Map([['@samenhang/platform', { openPlatform: () => platform }]]),
  log: () => undefined,
});
const loadMs = performance.now() - loadStarted;
server.serve(createFunctionsHost(app, openHostStore(folder.database)).handle);

async function timeRequest(): Promise<number> {
  const started = performance.now();
  const headers = { authorization: `Bearer ${token}` };
  const reply = await fetch(`http://127.0.0.1:${server.port}/api/me`, { headers });
  if (reply.status !== 200) throw new Error(`answered ${reply.status}`);
  await reply.text();
  return performance.now() - started;
}

const firstRequestMs = await timeRequest();
const secondRequestMs = await timeRequest();
console.log(JSON.stringify({ loadMs, firstRequestMs, secondRequestMs }));
remove();
process.exit();
