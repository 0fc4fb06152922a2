// The functions host over the app in a folder, in a process of its own: it changes `require`, which
// jest does too. Prints its port, then a line of JSON for each record of its log.
import { join } from 'node:path';
import { loadFunctionApp } from '@samenhang/local/functions-host/function-app';
import { createFunctionsHost } from '@samenhang/local/functions-host/functions-host';
import { listenOnLoopback } from '@samenhang/local/loopback-server';
import { openHostStore } from '@samenhang/local/platform/host-store';
import { ADMIN_KEY } from './fixture-key.ts';

const [folder = '', port = '0', ownPlatform] = process.argv.slice(2);
let release = () => {};
const released = new Promise<void>((resolve) => {
  release = resolve;
});
const shared = { seen: [], release: () => release(), released };
const print = (line: object) => console.log(JSON.stringify(line));

const app = await loadFunctionApp({
  folder,
  modules: new Map(
    ownPlatform === undefined ? [['@samenhang/platform', { openPlatform: () => shared }]] : [],
  ),
  log: print,
});
const host = createFunctionsHost(app, {
  ...openHostStore(join(folder, 'host.db')),
  adminKey: ADMIN_KEY,
});
const server = await listenOnLoopback(Number(port));
if (!server.ok) throw new Error(server.error);
server.value.serve(host.handle);
print({ port: server.value.port });

process.on('SIGUSR2', () => shared.release());
process.once('SIGTERM', async () => {
  await server.value.stop();
  await host.stop();
});
