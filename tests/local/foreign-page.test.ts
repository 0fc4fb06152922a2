import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { type Started, start } from '../builders/started.ts';

const { folder, remove } = temporaryDataFolder();
const KEY_FILE = join(folder.path, 'admin-key');
let server: Started;
beforeAll(async () => {
  server = await start(folder.path);
});
afterAll(async () => {
  await server?.kill();
  remove();
});

/** What a browser sends for a page of another site without asking first. */
const fromElsewhere = (path: string) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: 'https://evil.example' },
    body: '{"input":"{}"}',
  });
const jobs = ['close-step', 'close-step-failed', 'sweep-cycles', 'me'];

test.each([
  ...jobs.map((name) => `/admin/functions/${name}`),
  '/admin/host/status',
  '/local/token',
  '/local/anything-to-come',
  '/api/cycles',
])('a page of another site changes nothing at %s', async (path) => {
  expect((await fromElsewhere(path)).status).toBe(403);
});

test('/admin wants the key of the data folder, which its owner alone can read', async () => {
  const key = readFileSync(KEY_FILE, 'utf8');
  const post = (more: Record<string, string>) =>
    fetch(`${server.url}/admin/functions/sweep-cycles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...more },
      body: '{}',
    });
  expect((await post({})).status).toBe(401);
  expect((await post({ 'x-functions-key': key })).status).toBe(202);
  expect(statSync(KEY_FILE).mode & 0o777).toBe(0o600);
  expect(key.length).toBeGreaterThanOrEqual(43);
});

test('no page and no line of the log shows the key', async () => {
  const key = readFileSync(KEY_FILE, 'utf8');
  const paths = [
    '/',
    '/local/teams/',
    '/local/teams/main.js',
    '/local/personas',
    '/local/instance',
  ];
  for (const path of paths) {
    const text = await (await fetch(server.url + path)).text();
    expect([path, text.includes(key)]).toEqual([path, false]);
  }
  expect(server.output()).not.toContain(key);
});
