import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { cyclesSchema } from '@samenhang/shared/api/cycle';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { responseBody } from '../builders/response.ts';
import { type Started, start } from '../builders/started.ts';

const ROUNDS = Number(process.env.FAULT_ROUNDS_HTTP ?? 5);
const AT_A_TIME = 20;
const { folder, remove } = temporaryDataFolder();
afterAll(remove);

interface Writer {
  readonly token: string;
  readonly path: string;
}

test(`what was acknowledged over HTTP is there after SIGKILL, ${ROUNDS} times`, async () => {
  let acknowledgedInAll = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const server = await start(folder.path);
    const writers = await invitedWriters(server);
    const killAfter = randomInt(1, writers.length - AT_A_TIME);
    const acknowledged = await submitUntilKilled(server, writers, killAfter);
    acknowledgedInAll += acknowledged.size;
    expect(acknowledged.size).toBeGreaterThanOrEqual(killAfter);

    const again = await start(folder.path);
    for (const { token, path } of writers) {
      const wanted = acknowledged.get(token);
      if (wanted === undefined) continue;
      const stored = await get(again, { token, path });
      expect(stored.body).toMatchObject({ submissionId: wanted, state: 'submitted' });
    }
    expect(await again.stop()).toBe(0);
  }
  expect(acknowledgedInAll).toBeGreaterThan(0);
}, 3_600_000);

/** Everybody invited to an open cycle, with the address of their own response. */
async function invitedWriters(server: Started): Promise<Writer[]> {
  const personas = await server.personas();
  const writers = await Promise.all(
    personas.map(async ({ id }) => {
      const token = await server.token(id);
      const headers = { authorization: `Bearer ${token}` };
      const reply = await fetch(`${server.url}/api/cycles`, { headers });
      const { items } = cyclesSchema.parse(await reply.json());
      const open = items.find(({ state, mine }) => state === 'open' && mine.invited);
      return open === undefined ? [] : [{ token, path: `/api/cycles/${open.id}/response` }];
    }),
  );
  return writers.flat();
}

/** What was acknowledged, by token: the submission that must be found afterwards. */
async function submitUntilKilled(server: Started, writers: Writer[], killAfter: number) {
  const acknowledged = new Map<string, string>();
  const waiting = [...writers];
  let killed: Promise<void> | undefined;
  const worker = async () => {
    for (let writer = waiting.shift(); writer !== undefined; writer = waiting.shift()) {
      const submissionId = randomUUID();
      const answered = await submit(server, writer, submissionId).catch(() => undefined);
      if (answered === undefined) return;
      expect([200, 201]).toContain(answered);
      acknowledged.set(writer.token, submissionId);
      if (acknowledged.size >= killAfter) killed ??= server.kill();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  await killed;
  return acknowledged;
}

async function submit(server: Started, writer: Writer, submissionId: string): Promise<number> {
  const { etag } = await get(server, writer);
  const precondition = etag === null ? { 'if-none-match': '*' } : { 'if-match': etag };
  const reply = await fetch(server.url + writer.path, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${writer.token}`,
      'content-type': 'application/json',
      ...precondition,
    },
    body: JSON.stringify(responseBody({ submissionId })),
  });
  await reply.text();
  return reply.status;
}

async function get(server: Started, { token, path }: Writer) {
  const headers = { authorization: `Bearer ${token}` };
  const reply = await fetch(server.url + path, { headers });
  return { etag: reply.headers.get('etag'), body: await reply.json() };
}
