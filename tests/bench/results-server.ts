// Started as a process of its own: released cycles of the sizes given (`id:answers:teams …`), served
// by the application's bundle in the functions host of `npm start`. Prints address and tokens.
import { join } from 'node:path';
import { createServices } from '@samenhang/functions/use-cases/services';
import { loadFunctionApp } from '@samenhang/local/functions-host/function-app';
import { createFunctionsHost } from '@samenhang/local/functions-host/functions-host';
import { listenOnLoopback } from '@samenhang/local/loopback-server';
import { openHostStore } from '@samenhang/local/platform/host-store';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { goodClaims, SETTINGS, startIssuer } from '../builders/entra.ts';
import { personId, unwrap } from '../builders/organisation.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { writeReleasedCycle } from '../builders/released-cycle.ts';

const MEMBERS = 8;
const { folder, remove } = temporaryDataFolder();
process.once('SIGTERM', () => {
  remove();
  process.exit();
});
const [entra, server] = await Promise.all([startIssuer(), listenOnLoopback(0).then(unwrap)]);
const local = openLocalPlatform(folder);
const members = Array.from({ length: MEMBERS }, (_, number) => number + 1);
for (const cycle of process.argv.slice(2)) {
  const [id = '', answers, teams] = cycle.split(':');
  const size = { answers: Number(answers), teams: Number(teams) };
  await writeReleasedCycle(createServices(local), id, size, members.map(personId));
}
const platform = { ...local, settings: SETTINGS, issuer: entra.issuer };
const app = await loadFunctionApp({
  folder: join(process.cwd(), 'dist/app'),
  modules: new Map([['@samenhang/platform', { openPlatform: () => platform }]]),
  log: () => undefined,
});
server.serve(createFunctionsHost(app, openHostStore(folder.database)).handle);
const now = Math.floor(Date.now() / 1000);
const times = { iat: now, nbf: now, exp: now + 3600 };
const sign = (person: number, roles: string[] = []) =>
  entra.sign({ ...goodClaims(entra.issuer, person), ...times, roles });
const url = `http://127.0.0.1:${server.port}`;
const [admin, ...staff] = await Promise.all([
  sign(0, ['Assessment.Admin']),
  ...members.map((person) => sign(person)),
]);
process.stdout.write(`${JSON.stringify({ url, admin, staff })}\n`);
