import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TABLES } from '@samenhang/functions/ports/table-store';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { closeProgress } from '@samenhang/functions/use-cases/closing/close-progress';
import type { CloseMessage } from '@samenhang/functions/use-cases/closing/close-steps';
import { recordFailure } from '@samenhang/functions/use-cases/closing/record-step';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { sweepCycles } from '@samenhang/functions/use-cases/closing/sweep-cycles';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { closeWholly, releasedRecords, workOff } from '../../../builders/closing.ts';
import {
  hrAdmin,
  NOON,
  openCycleFor,
  personId,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { readAs, saveAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { allAnswers, responseBody } from '../../../builders/response.ts';

const CYCLE = 'autumn-2026';
const PEOPLE = 40;
const NONE: CloseMessage = { tenant: TENANT, cycle: CYCLE, step: 'none' };
let platform: TestPlatform;
let services: Services;
let now = NOON;

const answer = async (person: number, body = responseBody()) =>
  saveAs(services, { principal: principal(person), cycle: CYCLE, body, precondition: 'absent' });
const close = (principal = hrAdmin()) => closeCycle(services, principal, CYCLE);
const progress = async () => unwrap(await closeProgress(services, hrAdmin(), CYCLE));
const stateOf = async () => (await services.cycles.find(TENANT, CYCLE))?.cycle.state;

beforeEach(async () => {
  now = NOON;
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => now });
  await openCycleFor(services, PEOPLE);
  for (let person = 0; person < 30; person++) unwrap(await answer(person));
});
afterEach(() => platform.close());

describe('closing', () => {
  test('is for HR admins, and for a cycle that is open', async () => {
    expect(await close(principal(1))).toEqual({ ok: false, error: { code: 'forbidden' } });
    await closeWholly(services, CYCLE);
    expect(await close()).toMatchObject({ ok: false, error: { code: 'invalid_transition' } });
  });

  test('takes no answer any more from its first moment on, whatever is remembered', async () => {
    const elsewhere = createServices({ ...platform, clock: () => now });
    const late = { principal: principal(35), cycle: CYCLE, body: responseBody() };
    unwrap(await saveAs(elsewhere, { ...late, precondition: 'absent' }));
    const [fold] = unwrap(await close());
    if (fold === undefined) throw new Error('nothing to do');
    await runCloseStep(services, fold);
    const refused = { ok: false, error: { code: 'cycle_not_open' } };
    expect(await answer(36)).toEqual(refused);
    // The other instance still takes the cycle for open, and finds the fence gone.
    const later = { ...late, principal: principal(37), precondition: 'absent' } as const;
    expect(await saveAs(elsewhere, later)).toEqual(refused);
  });

  test('goes fold, release, verify, activate, shred, finish, and is released only then', async () => {
    const messages = unwrap(await close());
    expect(await progress()).toMatchObject({ state: 'running', step: 'fold', done: 0, total: 6 });
    expect(await workOff(services, messages)).toEqual([
      'fold-000',
      'release',
      'verify-000',
      'activate',
      'shred-000',
      'finish',
    ]);
    expect(await stateOf()).toBe('released');
    expect(await progress()).toMatchObject({ state: 'done', step: null, done: 6, failed: [] });
  });

  test('is not stopped by somebody who was being invited as it closed, and counts them not', async () => {
    const [fold] = unwrap(await close());
    if (fold === undefined) throw new Error('nothing to do');
    const messages = await runCloseStep(services, fold);
    const late = { id: personId(900), unit: 'team-a', surveyRole: 'staff' } as const;
    await services.audience.add(TENANT, CYCLE, 1, [late]);
    await workOff(services, [...messages]);
    expect(await stateOf()).toBe('released');
  });

  test('counts submitted answers, not drafts, and an answer under edit as it was submitted', async () => {
    const draft = responseBody({ state: 'draft', answers: allAnswers(1) });
    unwrap(await answer(31, draft));
    const mine = { principal: principal(0), cycle: CYCLE };
    const { revision } = unwrap(await readAs(services, mine)).envelope;
    unwrap(await saveAs(services, { ...mine, body: draft, precondition: { revision } }));
    await closeWholly(services, CYCLE);
    const root = (await releasedRecords(services, CYCLE)).get('org');
    expect(root?.group?.n).toEqual({ atLeast: 30, atMost: 30 });
    expect(root?.kind).toBe('exact');
  });

  test('leaves no answer, no partial and no key', async () => {
    await closeWholly(services, CYCLE);
    const left: string[] = [];
    for (const table of ['Responses', 'Partials'] as const) {
      for await (const { key } of platform.store.range(table, `${TENANT}|${CYCLE}|000`)) {
        left.push(`${table} ${key.rowKey}`);
      }
    }
    expect(left).toEqual(['Responses !fenced']);
    const stored = await services.cycles.find(TENANT, CYCLE);
    expect(stored?.cycle.launch?.wrappedDataKey).toBeUndefined();
    expect(await readAs(services, { principal: principal(0), cycle: CYCLE })).toEqual({
      ok: false,
      error: { code: 'cycle_not_open' },
    });
    expect(TABLES).toContain('Releases');
  });

  test('may be asked for by several at once: all are answered alike, and it closes once', async () => {
    const all = (await Promise.all([close(), close(), close(), close()])).map(unwrap);
    const [first = []] = all;
    expect(first.map(({ step }) => step)).toEqual(['fold-000']);
    expect(all).toEqual([first, first, first, first]);
    for (const messages of all) await workOff(services, messages);
    expect(await stateOf()).toBe('released');
    expect((await services.cycles.find(TENANT, CYCLE))?.cycle.generation).toBe(1);
  });
});

test('closing many shards takes each step once: the last one of a phase wakes the next', async () => {
  const tenant = '44444444-4444-4444-8444-444444444444';
  await openCycleFor(services, 4_001, { tenant });
  const steps = await workOff(services, unwrap(await closeCycle(services, hrAdmin(tenant), CYCLE)));
  const ofShards = (phase: string) => ['000', '001', '002'].map((shard) => `${phase}-${shard}`);
  const [fold, verify, shred] = ['fold', 'verify', 'shred'].map(ofShards);
  expect(steps).toEqual([fold, 'release', verify, 'activate', shred, 'finish'].flat());
});

describe('a step', () => {
  test('done already, not known, or before its time is let be', async () => {
    const [fold] = unwrap(await close());
    if (fold === undefined) throw new Error('nothing to do');
    expect(await runCloseStep(services, { ...fold, step: 'shred-000' })).toEqual([]);
    expect(await runCloseStep(services, { ...fold, step: 'fold-999' })).toEqual([]);
    expect(await runCloseStep(services, { ...fold, cycle: 'no-such' })).toEqual([]);
    const next = await runCloseStep(services, fold);
    expect(next.map(({ step }) => step)).toEqual(['release']);
    expect(await runCloseStep(services, fold)).toEqual([]);
  });

  test('that keeps failing is shown to HR, not swept, and tried again when HR says so', async () => {
    const [fold] = unwrap(await close());
    if (fold === undefined) throw new Error('nothing to do');
    await recordFailure(services, fold);
    expect(await progress()).toMatchObject({
      state: 'failed',
      step: 'fold',
      failed: [{ step: 'fold-000', code: 'internal_error' }],
    });
    expect(await sweepCycles(services, [TENANT])).toEqual([]);
    await workOff(services, unwrap(await close()));
    expect(await stateOf()).toBe('released');
  });

  test('of another message does not begin a release while one is being made', async () => {
    const [fold] = unwrap(await close());
    if (fold === undefined) throw new Error('nothing to do');
    const [release] = await runCloseStep(services, fold);
    if (release === undefined) throw new Error('nothing to do');
    const running = { step: 'release', state: 'running', since: now, generation: 1 } as const;
    unwrap(await services.jobs.write(TENANT, CYCLE, running, undefined));
    await expect(runCloseStep(services, release)).rejects.toMatchObject({ code: 'done_elsewhere' });
    now = new Date(now.getTime() + 60_000);
    await workOff(services, [release]);
    expect((await services.cycles.find(TENANT, CYCLE))?.cycle.generation).toBe(2);
  });
});

describe('somebody who can write the store while a cycle closes', () => {
  const firstRow = async () => {
    const partition = `${TENANT}|${CYCLE}|000`;
    for await (const row of platform.store.range('Responses', partition, { from: '-' })) return row;
    throw new Error('no response');
  };
  const stepOf = (messages: readonly CloseMessage[], name: string) => {
    const found = messages.find(({ step }) => step === name);
    if (found === undefined) throw new Error(`no step ${name}`);
    return found;
  };

  test('and deletes a response after it was counted is found out before anything is served', async () => {
    const [fold] = unwrap(await close());
    const release = stepOf(
      await runCloseStep(services, stepOf([fold ?? NONE], 'fold-000')),
      'release',
    );
    const verify = stepOf(await runCloseStep(services, release), 'verify-000');
    const { key, etag } = await firstRow();
    unwrap(await platform.store.transact('Responses', [{ kind: 'delete', key, etag }]));
    await expect(runCloseStep(services, verify)).rejects.toMatchObject({ code: 'recount_differs' });
    expect(await stateOf()).toBe('closing');
  });

  test('and writes one after it was verified cannot have it destroyed uncounted', async () => {
    const messages = unwrap(await close());
    for (const message of messages) {
      if (message.step === 'shred-000') break;
      messages.push(...(await runCloseStep(services, message)));
    }
    const { key, etag, properties } = await firstRow();
    unwrap(
      await platform.store.transact('Responses', [{ kind: 'replace', key, etag, properties }]),
    );
    const shred = stepOf(messages, 'shred-000');
    await expect(runCloseStep(services, shred)).rejects.toMatchObject({ code: 'response_changed' });
    expect(await firstRow()).toMatchObject({ key });
  });
});

describe('the sweep', () => {
  test('closes a cycle whose time is up, and no other', async () => {
    expect(await sweepCycles(services, [TENANT])).toEqual([]);
    now = new Date('2026-12-01T16:00:00Z');
    const messages = await sweepCycles(services, [TENANT]);
    expect(messages.map(({ step }) => step)).toEqual(['fold-000']);
    await workOff(services, messages);
    expect(await stateOf()).toBe('released');
  });

  test('wakes what was to be done when every message was lost', async () => {
    unwrap(await close());
    for (let rounds = 0; rounds < 6; rounds++) {
      for (const message of await sweepCycles(services, [TENANT])) {
        await runCloseStep(services, message);
      }
    }
    expect(await stateOf()).toBe('released');
  });
});

describe('comments', () => {
  const write = (person: number, text: string) =>
    responseBody({ comments: { 'OPEN-1': `${text} ${personId(person)}` } });

  test('are published where ten or more wrote, shuffled, without a trace of who', async () => {
    for (let person = 30; person < 38; person++) {
      unwrap(await answer(person, write(person, 'minder')));
    }
    for (let person = 0; person < 6; person++) {
      const mine = { principal: principal(person), cycle: CYCLE };
      const { revision } = unwrap(await readAs(services, mine)).envelope;
      const body = write(person, 'vergaderen');
      unwrap(await saveAs(services, { ...mine, body, precondition: { revision } }));
    }
    await closeWholly(services, CYCLE);
    const released = await services.released.find(TENANT, CYCLE);
    if (released === undefined) throw new Error('not released');
    const page = (unit: string) => services.comments.page(released.release, unit, undefined, 100);
    // Seven of each team: too few there, enough in all.
    expect([await page('team-a'), await page('team-b')]).toEqual([[], []]);
    const comments = await page('org');
    expect(comments).toHaveLength(14);
    const numbers = comments.map(({ text }) => Number.parseInt(text.slice(-12), 16));
    expect(numbers).not.toEqual([...numbers].sort((a, b) => a - b));
  });

  test('of which nothing is seen make nobody one of ten who wrote', async () => {
    for (let person = 30; person < 39; person++) {
      unwrap(await answer(person, write(person, 'geheim')));
    }
    unwrap(await answer(39, responseBody({ comments: { 'OPEN-1': '\u200b \u2060' } })));
    await closeWholly(services, CYCLE);
    for await (const _ of platform.store.range('Comments', `${TENANT}|${CYCLE}|1|org`)) {
      throw new Error('a comment was published');
    }
  });

  test('of fewer than ten are published nowhere', async () => {
    for (let person = 30; person < 39; person++) {
      unwrap(await answer(person, write(person, 'geheim')));
    }
    await closeWholly(services, CYCLE);
    for await (const _ of platform.store.range('Comments', `${TENANT}|${CYCLE}|1|org`)) {
      throw new Error('a comment was published');
    }
  });
});
