import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { type Started, start } from '../builders/started.ts';
import { type Ended, runCommandIn } from '../cli/command.ts';

const { folder, remove } = temporaryDataFolder();
let server: Started;
beforeAll(async () => {
  server = await start(folder.path);
});
afterAll(async () => {
  await server?.kill();
  remove();
});

/** Looks from inside, as somebody with that role; `no-role` as a colleague without one. */
async function checked(role: string): Promise<Ended> {
  const personas = await server.personas();
  const who = personas.find(({ roles }) =>
    role === 'no-role' ? roles.every((one) => one === 'respondent') : roles.includes(role),
  );
  const token = await server.token(who?.id ?? '');
  return runCommandIn(
    { ...process.env, SAMENHANG_TOKEN: token },
    'check-deployment',
    server.url,
    '--deep',
  );
}

test('the built app, as the local host runs it, lacks nothing but what it does not have', async () => {
  const { code, output } = await checked('technical');
  expect(output.split('\n').filter((line) => !line.startsWith('ok'))).toEqual([
    '',
    'All is well.',
    '',
  ]);
  expect(output).toContain('A message through the queues arrives.');
  expect(output).toContain('A key can be made, used and destroyed.');
  expect(code).toBe(0);
});

test.each(['hr', 'no-role'])('is shown to technical admins alone, not to %s', async (role) => {
  const { code, output } = await checked(role);
  expect(output).toContain('FAIL You may not look from inside.');
  expect(code).toBe(1);
});
