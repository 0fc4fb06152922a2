import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoPersonas } from '@samenhang/local/demo/personas';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { localIssuer } from '@samenhang/local/entra/issuer';
import { openSigningKey } from '@samenhang/local/entra/signing-key';
import { localGraph } from '@samenhang/local/graph/local-graph';
import { localNotifier } from '@samenhang/local/graph/local-notifier';
import { answerLocal } from '@samenhang/local/local-routes';
import { type LoopbackServer, listenOnLoopback } from '@samenhang/local/loopback-server';
import { unwrap } from '../builders/organisation.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';

const { measured } = demoTenants();
const personas = demoPersonas([measured]);
const { folder, remove } = temporaryDataFolder();
let server: LoopbackServer;
let origin: string;
beforeAll(async () => {
  server = unwrap(await listenOnLoopback(0));
  origin = `http://127.0.0.1:${server.port}`;
  const graph = localGraph(origin, [measured]);
  const signingKey = await openSigningKey(folder.path);
  const told = {
    origin,
    issuer: localIssuer(origin),
    signingKey,
    personas,
    reloads: false,
    forward: () => undefined,
  };
  server.serve((request, response) => {
    if (request.url?.startsWith('/local/graph/')) return graph.handle(request, response);
    return answerLocal({ ...told, sent: graph.sent }, request, response);
  });
});
afterAll(async () => {
  await server.stop();
  remove();
});

const activityOf = async (persona = '') =>
  (await fetch(`${origin}/local/activity?persona=${persona}`)).json();

test('the bell shows what a person was told, one line per round, and the mail of their organisation', async () => {
  const [one, other] = personas.items;
  const person = personas.subjectOf(one?.id ?? '')?.person ?? '';
  const notifier = localNotifier(origin, async () => undefined);
  const line = {
    ...{ activity: 'roundOpened' as const, recipients: [person], about: 'Najaar', chain: 7 },
    page: 'assessment/najaar/start',
  };
  await notifier.feed(measured.tenant, { ...line, text: 'Open' });
  await notifier.feed(measured.tenant, { ...line, text: 'Nog open' });
  await notifier.mail?.(measured.tenant, {
    ...{ group: 'allen@voorbeeld.example', subject: 'Open', body: 'Tot dinsdag.' },
  });
  expect(await activityOf(one?.id)).toEqual({
    feed: [{ text: 'Nog open', at: expect.any(String), page: 'assessment/najaar/start' }],
    mail: [
      { at: expect.any(String), to: 'allen@voorbeeld.example', line: 'Open', body: 'Tot dinsdag.' },
    ],
  });
  expect(await activityOf(other?.id)).toMatchObject({ feed: [] });
  expect(await activityOf('nobody')).toMatchObject({ status: 404 });
});
