import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { invitedPeople } from '../builders/invited.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { responseBody } from '../builders/response.ts';
import { type Started, start } from '../builders/started.ts';
import { httpLoad, type LoadFigures, measureLoad } from './http-load.ts';
import { startScript } from './started-script.ts';
import { countTransactions } from './storage.ts';

const AT_ONCE = [1, 8, 32];
const SUBMITS = 2_000;

interface Writer {
  readonly token: string;
  readonly path: string;
  etag: string | undefined;
}

/**
 * Submits a second over HTTP, as `npm start` runs the product, with the client on the same machine.
 * Beside it (a) a bare Node server that syncs the same bytes to a file, and (b) a function that
 * does nothing in the same functions host.
 */
export async function benchSubmit() {
  const { folder, remove } = temporaryDataFolder();
  const server = await start(folder.path);
  const bare = await startScript('bare-server.ts', join(folder.path, 'bare'));
  const empty = await startScript('empty-function.ts');
  try {
    const writers = await withEtags(server);
    await measure(server.url, writers, 1, 300);
    const atOnce = [];
    for (const concurrency of AT_ONCE) {
      const submit = await measure(server.url, writers, concurrency, SUBMITS);
      const bareServer = await measureSame(bare.firstLine, concurrency);
      const emptyFunction = await measureSame(`${empty.firstLine}/api/empty`, concurrency);
      atOnce.push({
        concurrency,
        submit,
        bareServer,
        emptyFunction,
        ...compare(submit, emptyFunction),
      });
    }
    return { transactionsPerSubmit: await countTransactions(), people: writers.length, atOnce };
  } finally {
    for (const { child } of [bare, empty]) child.kill('SIGKILL');
    await server.kill();
    remove();
  }
}

const compare = (submit: LoadFigures, empty: LoadFigures) => ({
  ofEmptyFunction: Number((submit.perSecond / empty.perSecond).toFixed(3)),
  ourShareP50Ms: Number((submit.p50 - empty.p50).toFixed(2)),
});

/** Every worker has people of its own, so that nobody meets another's ETag. */
async function measure(url: string, writers: Writer[], concurrency: number, times: number) {
  const load = httpLoad(url);
  const turns = Array.from({ length: concurrency }, () => 0);
  const figures = await measureLoad(times, concurrency, async (worker) => {
    const own = writers.filter((_, place) => place % concurrency === worker);
    const turn = turns[worker] ?? 0;
    turns[worker] = turn + 1;
    const writer = own[turn % own.length];
    if (writer === undefined) throw new Error('more workers than people');
    const { token, path, etag } = writer;
    const precondition: Record<string, string> =
      etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag };
    const reply = await load.send({
      method: 'PUT',
      path,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...precondition,
      },
      body: JSON.stringify(responseBody({ submissionId: randomUUID() })),
    });
    if (reply.status >= 300) throw new Error(`a submit was answered with ${reply.status}`);
    writer.etag = reply.etag;
  });
  load.close();
  return figures;
}

async function measureSame(url: string, concurrency: number): Promise<LoadFigures> {
  const load = httpLoad(url);
  const body = JSON.stringify(responseBody());
  const headers = { 'content-type': 'application/json' };
  const once = async () => {
    await load.send({ method: 'PUT', path: '', headers, body });
  };
  await measureLoad(300, concurrency, once);
  const figures = await measureLoad(SUBMITS, concurrency, once);
  load.close();
  return figures;
}

async function withEtags(server: Started): Promise<Writer[]> {
  const people = await invitedPeople(server);
  return Promise.all(
    people.map(async ({ token, path }) => {
      const own = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } });
      await own.text();
      return { token, path, etag: own.headers.get('etag') ?? undefined };
    }),
  );
}
