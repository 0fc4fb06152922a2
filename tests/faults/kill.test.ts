import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { type LocalPlatform, openLocalPlatform } from '@samenhang/local/platform/local-platform';
import {
  asIfAlone,
  cyclePlan,
  hrAdmin,
  organisation,
  principal,
  TENANT,
  unwrap,
} from '../builders/organisation.ts';
import { readAs } from '../builders/own-response.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { allAnswers } from '../builders/response.ts';
import { answerOf, submitOf } from './submit-of.ts';

const PEOPLE = 300;
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 10);
const { folder, remove } = temporaryDataFolder();

beforeAll(async () => {
  await withServices(async (services) => {
    unwrap(await importOrganisation(services, hrAdmin(), organisation(PEOPLE)));
  });
});
afterAll(remove);

test(`what was acknowledged is there once after SIGKILL, ${ROUNDS} times`, async () => {
  let acknowledgedInAll = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const cycle = `round-${round}`;
    await withServices((services) => openRound(services, cycle));
    const killAfter = randomInt(0, PEOPLE - 20);
    const acknowledged = await submitUntilKilled(cycle, killAfter);
    expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);
    acknowledgedInAll += acknowledged.length;
    await withServices(async (services, platform) => {
      for (const person of acknowledged) await expectStored(services, cycle, person);
      // Every client sends again what it had no answer to, and one what it had.
      for (let person = 0; person < PEOPLE; person++) {
        unwrap(await submitOf(services, cycle, person));
        await expectStored(services, cycle, person);
      }
      expect(await countRows(platform, cycle)).toBe(PEOPLE);
    });
  }
  expect(acknowledgedInAll).toBeGreaterThan(0);
}, 1_800_000);

async function withServices(
  use: (services: Services, platform: LocalPlatform) => Promise<void>,
): Promise<void> {
  const platform = openLocalPlatform(folder);
  await use(createServices(platform), platform);
  await platform.store.close();
}

async function openRound(services: Services, cycle: string): Promise<void> {
  const dates = { opensAt: new Date(0), closesAt: new Date('2099-01-01T00:00:00Z') };
  unwrap(await planCycle(services, hrAdmin(), { ...cyclePlan(cycle), ...dates }));
  unwrap(await openCycle(asIfAlone(services), hrAdmin(), cycle));
}

/** The people whose acknowledgement arrived before the process died, with 20 more on their way. */
async function submitUntilKilled(cycle: string, killAfter: number): Promise<number[]> {
  const script = join(process.cwd(), 'tests/faults/submitter.ts');
  const args = ['--import', 'tsx', script, folder.path, cycle, String(PEOPLE)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === killAfter + 1) child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL');
  return lines.slice(1).map(Number);
}

async function expectStored(services: Services, cycle: string, person: number): Promise<void> {
  const found = await readAs(services, { principal: principal(person), cycle });
  const { submitted } = unwrap(found).envelope;
  expect(submitted?.answers).toEqual(allAnswers(answerOf(person)));
  expect(submitted?.comments).toEqual({ 'OPEN-1': `reden ${person}` });
}

async function countRows({ store }: LocalPlatform, cycle: string): Promise<number> {
  let rows = 0;
  const partition = `${TENANT}|${cycle}|000`;
  for await (const _ of store.range('Responses', partition, { from: '-' })) rows += 1;
  return rows;
}
