import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CloseJobView, closeJobSchema } from '@samenhang/shared/api/close-job';
import { cyclesSchema } from '@samenhang/shared/api/cycle';
import { meSchema } from '@samenhang/shared/api/me';
import { PATHS } from '@samenhang/shared/api/paths';
import { unitResultSchema, unitsSchema } from '@samenhang/shared/api/unit-result';
import { CLOSE_PHASES } from '@samenhang/shared/cycles/close-phases';
import { decodeJwt } from 'jose';
import * as z from 'zod';
import { cycleKey, retryAtOnce } from '../builders/cycle-key.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { freePort, type Started, start } from '../builders/started.ts';

const jobLine = z.strictObject({
  operation: z.string().regex(/^[0-9a-f]{32}$/),
  job: z.string(),
  step: z.enum(CLOSE_PHASES),
  try: z.int(),
  outcome: z.string(),
  ms: z.number(),
});

const { folder, remove } = temporaryDataFolder();
let server: Started;
let cycle: string;
beforeAll(async () => {
  retryAtOnce();
  server = await start(folder.path, await freePort());
  const { items } = cyclesSchema.parse(await get(PATHS.cycles(), await tokenOf('hr')));
  cycle = items.find(({ state }) => state === 'open')?.id ?? '';
});
afterAll(async () => {
  await server?.kill();
  remove();
});

async function tokenOf(role: string): Promise<string> {
  const personas = await server.personas();
  // Somebody who is that and nothing else besides, where there is one.
  const found = personas
    .filter(({ roles }) => roles.includes(role))
    .sort((a, b) => a.roles.length - b.roles.length)[0];
  return server.token(found?.id ?? '');
}

async function get(path: string, token: string): Promise<unknown> {
  const reply = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } });
  return reply.json();
}

async function close(token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const reply = await fetch(server.url + PATHS.close(cycle), { method: 'POST', headers });
  return { status: reply.status, location: reply.headers.get('location') ?? '' };
}

/** Asks how far the closing is until it is no longer running. */
async function waitForJob(location: string, token: string): Promise<CloseJobView> {
  for (;;) {
    const job = closeJobSchema.parse(await get(location, token));
    if (job.state !== 'running') return job;
  }
}

describe('HR closes the demo cycle over HTTP, through the bundle, queue and timers', () => {
  test('a step that keeps failing is told to HR, and “try again” works', async () => {
    const token = await tokenOf('hr');
    const key = cycleKey(folder, cycle);
    // The server remembers the key for a minute, and takes the press; its steps look for themselves.
    await get(PATHS.cycles(), token);
    key.take();
    const begun = await close(token);
    expect(begun.status).toBe(202);
    expect(await waitForJob(begun.location, token)).toMatchObject({
      state: 'failed',
      step: 'fold',
      failed: [{ step: 'fold-000', code: 'key_gone' }],
    });
    key.putBack();
    const again = await close(token);
    expect(again.status).toBe(202);
    expect(await waitForJob(again.location, token)).toMatchObject({ state: 'done', failed: [] });
  });

  test('afterwards everybody sees what they may, no unit is empty, and the key is gone', async () => {
    const token = await tokenOf('hr');
    const { items } = unitsSchema.parse(await get(PATHS.units(cycle), token));
    expect(items.length).toBeGreaterThan(24);
    for (const { id, kind } of items) {
      const result = unitResultSchema.parse(await get(PATHS.result(cycle, id), token));
      expect(result.kind).toBe(kind);
      expect(result.group).not.toBeNull();
    }
    const kinds = new Set(items.map(({ kind }) => kind));
    expect(kinds.has('exact') && kinds.has('interval')).toBe(true);
    const colleague = await tokenOf('respondent');
    const { unit } = meSchema.parse(await get(PATHS.me(), colleague));
    const seen = unitsSchema.parse(await get(PATHS.units(cycle), colleague)).items;
    // The organisation, the department and the own team, in that order.
    expect(seen).toHaveLength(3);
    expect(seen.at(-1)?.id).toBe(unit?.id);
    expect(readdirSync(folder.keys).some((file) => file.includes(cycle))).toBe(false);
  });

  test('and no line of the log tells who was there, or names a unit, a comment or a cycle', async () => {
    const people = await server.personas();
    const objectIds = await Promise.all(
      people.slice(0, 40).map(async ({ id }) => decodeJwt(await server.token(id)).oid),
    );
    // What is printed before the log begins names a few people to try.
    const [, log = ''] = server.output().split('Ctrl+C.');
    const lines = log.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(30);
    const { items: units } = unitsSchema.parse(await get(PATHS.units(cycle), await tokenOf('hr')));
    expect(units.length).toBeGreaterThan(24);
    for (const secret of [
      ...objectIds,
      ...people.flatMap(({ id, tenant }) => [id, tenant]),
      ...units.map(({ id }) => id),
      cycle,
    ]) {
      expect([secret, log.includes(String(secret))]).toEqual([secret, false]);
    }
  });

  test('and a line tells each step: what it was, which try, how it ended, and how long it took', () => {
    const jobs = server.output().match(/^\{.*"job":"close-step.*\}$/gm) ?? [];
    const parsed = jobs.map((line) => jobLine.parse(JSON.parse(line)));
    const tries = parsed.filter(({ outcome }) => outcome === 'key_gone');
    expect(tries.map((line) => [line.step, line.try])).toEqual(
      [1, 2, 3, 4, 5].map((times) => ['fold', times]),
    );
    expect(parsed.filter(({ job }) => job === 'close-step-failed')).toHaveLength(1);
    const done = parsed.filter(({ job, outcome }) => job === 'close-step' && outcome === 'done');
    expect(new Set(done.map(({ step }) => step))).toEqual(new Set(CLOSE_PHASES));
  });
});
