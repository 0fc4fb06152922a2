// Started as a process of its own, as the host changes `require`: serves the package in a folder over
// an empty store, and prints its address.
import { loadFunctionApp } from '@samenhang/local/functions-host/function-app';
import { createFunctionsHost } from '@samenhang/local/functions-host/functions-host';
import { listenOnLoopback } from '@samenhang/local/loopback-server';
import { openHostStore } from '@samenhang/local/platform/host-store';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { SETTINGS, startIssuer } from '../builders/entra.ts';
import { unwrap } from '../builders/organisation.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';

const { folder, remove } = temporaryDataFolder();
const [entra, server] = await Promise.all([startIssuer(), listenOnLoopback(0).then(unwrap)]);
const platform = { ...openLocalPlatform(folder), settings: SETTINGS, issuer: entra.issuer };
const app = await loadFunctionApp({
  folder: process.argv[2] ?? '',
  modules: new Map([['@samenhang/platform', { openPlatform: () => platform }]]),
  log: () => undefined,
});
server.serve(createFunctionsHost(app, openHostStore(folder.database)).handle);
process.once('SIGTERM', () => {
  remove();
  process.exit();
});
process.stdout.write(`http://127.0.0.1:${server.port}\n`);
