import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { type Invited, invitedPeople } from '../builders/invited.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { responseBody } from '../builders/response.ts';
import { freePort, type Started, start } from '../builders/started.ts';

const ROUNDS = Number(process.env.FAULT_ROUNDS_HTTP ?? 5);
const AT_A_TIME = 20;
const { folder, remove } = temporaryDataFolder();
afterAll(remove);

test(`what was acknowledged over HTTP is there after SIGKILL, ${ROUNDS} times`, async () => {
  // The same port each time: it is part of who issued the tokens.
  const port = await freePort();
  let acknowledgedInAll = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const server = await start(folder.path, port, ['npm', 'start']);
    const writers = await invitedPeople(server);
    const killAfter = randomInt(1, writers.length - AT_A_TIME);
    const acknowledged = await submitUntilKilled(server, writers, killAfter);
    acknowledgedInAll += acknowledged.size;
    expect(acknowledged.size).toBeGreaterThanOrEqual(killAfter);

    const again = await start(folder.path, port);
    for (const { token, path } of writers) {
      const wanted = acknowledged.get(token);
      if (wanted === undefined) continue;
      const stored = await get(again, { token, path });
      expect(stored.body).toMatchObject({ submissionId: wanted, state: 'submitted' });
    }
    // So that the next round creates as much as it replaces.
    const half = writers.filter((_, place) => place % 2 === 0);
    for (const writer of half) await withdraw(again, writer);
    expect(await again.stop()).toBe(0);
  }
  expect(acknowledgedInAll).toBeGreaterThan(0);
}, 3_600_000);

/** What was acknowledged, by token: the submission that must be found afterwards. */
async function submitUntilKilled(server: Started, writers: Invited[], killAfter: number) {
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

async function submit(server: Started, writer: Invited, submissionId: string): Promise<number> {
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

async function withdraw(server: Started, writer: Invited): Promise<void> {
  const { etag } = await get(server, writer);
  if (etag === null) return;
  const headers = { authorization: `Bearer ${writer.token}`, 'if-match': etag };
  const reply = await fetch(server.url + writer.path, { method: 'DELETE', headers });
  expect(reply.status).toBe(204);
}

async function get(server: Started, { token, path }: Pick<Invited, 'token' | 'path'>) {
  const headers = { authorization: `Bearer ${token}` };
  const reply = await fetch(server.url + path, { headers });
  return { etag: reply.headers.get('etag'), body: await reply.json() };
}
