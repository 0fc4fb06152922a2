import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Precondition } from '@samenhang/functions/use-cases/preconditions';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { ResponseBody } from '@samenhang/shared/api/response';
import { type FaultStore, faultStore } from '../../../builders/fault-store.ts';
import {
  cyclePlan,
  NOON,
  openCycleFor,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { readAs, saveAs, withdrawAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { allAnswers, responseBody } from '../../../builders/response.ts';

let platform: TestPlatform;
let store: FaultStore;
let services: Services;
let now: Date;
let person = 0;

const cycle = cyclePlan().id;
const who = () => ({ principal: principal(person), cycle });
const save = (body: ResponseBody, precondition: Precondition = 'absent') =>
  saveAs(services, { ...who(), body, precondition });
const withdraw = (revision: string) => withdrawAs(services, { ...who(), revision });
const read = () => readAs(services, who());
const revisionOf = async (saved: ReturnType<typeof save>) => unwrap(await saved).envelope.revision;

beforeAll(async () => {
  platform = await sqlitePlatform();
  store = faultStore(platform.store);
  services = createServices({ store, keyWrap: platform.keyWrap, clock: () => now });
  now = NOON;
  await openCycleFor(services, 60);
});
afterAll(() => platform?.close());
beforeEach(() => {
  now = NOON;
  person += 1;
});

describe('saving and reading', () => {
  test('nothing is there before the first save', async () => {
    expect(await read()).toEqual({ ok: false, error: { code: 'no_response' } });
  });

  test('a draft is kept, gives no result, and is not a submitted answer', async () => {
    const body = responseBody({ state: 'draft', answers: { 'CON-STR-1': 'dk' } });
    unwrap(await save(body));
    const { envelope, result } = unwrap(await read());
    expect(envelope.draft).toMatchObject({ answers: body.answers, savedAt: NOON });
    expect(envelope.submitted).toBeUndefined();
    expect(result).toBeUndefined();
  });

  test('a submitted answer comes back whole, with its result', async () => {
    const body = responseBody({ comments: { 'OPEN-1': 'De jaarlijkse beoordeling\n😀' } });
    unwrap(await save(body));
    const { envelope, result } = unwrap(await read());
    expect(envelope.submitted).toMatchObject({
      answers: body.answers,
      outcomes: body.outcomes,
      comments: body.comments,
    });
    // Agreement 4 is 75 points where not reversed and 25 where it is: 36 and 12 of 48 statements.
    expect(result?.overall).toEqual({ value: 62.5, answered: 48 });
  });

  test('unit and role are those frozen at launch', async () => {
    unwrap(await save(responseBody()));
    const { envelope } = unwrap(await read());
    expect(envelope.unit).toBe(person % 2 === 0 ? 'team-a' : 'team-b');
    expect(envelope.surveyRole).toBe(person < 2 ? 'manager' : 'staff');
  });

  test('while a submitted answer is edited it stays beside the draft', async () => {
    const revision = await revisionOf(save(responseBody({ answers: allAnswers(5) })));
    const edited = responseBody({ state: 'draft', answers: allAnswers(1) });
    const second = await revisionOf(save(edited, { revision }));
    const { envelope } = unwrap(await read());
    expect(envelope.submitted?.answers).toEqual(allAnswers(5));
    expect(envelope.draft?.answers).toEqual(allAnswers(1));
    unwrap(await save(responseBody({ answers: allAnswers(2) }), { revision: second }));
    const after = unwrap(await read()).envelope;
    expect(after.submitted?.answers).toEqual(allAnswers(2));
    expect(after.draft).toBeUndefined();
  });

  test('withdrawing leaves nothing, and one may begin again', async () => {
    const revision = await revisionOf(save(responseBody()));
    expect(await withdraw(revision)).toEqual({ ok: true, value: undefined });
    expect(await read()).toMatchObject({ error: { code: 'no_response' } });
    expect(await withdraw(revision)).toMatchObject({ error: { code: 'no_response' } });
    unwrap(await save(responseBody()));
  });
});

describe('two devices', () => {
  test('a second first save is refused and told the revision that is there', async () => {
    const revision = await revisionOf(save(responseBody()));
    expect(await save(responseBody())).toEqual({
      ok: false,
      error: { code: 'etag_mismatch', revision },
    });
  });

  test('a stale revision writes and withdraws nothing', async () => {
    const stale = await revisionOf(save(responseBody({ answers: allAnswers(1) })));
    const revision = await revisionOf(
      save(responseBody({ answers: allAnswers(2) }), { revision: stale }),
    );
    const refused = { ok: false, error: { code: 'etag_mismatch', revision } };
    expect(await save(responseBody(), { revision: stale })).toEqual(refused);
    expect(await withdraw(stale)).toEqual(refused);
    expect(unwrap(await read()).envelope.submitted?.answers).toEqual(allAnswers(2));
  });

  test('a revision where nothing is stored any more is stale, with none to offer', async () => {
    expect(await save(responseBody(), { revision: 'gone' })).toEqual({
      ok: false,
      error: { code: 'etag_mismatch' },
    });
  });

  test('of ten first saves at once one wins, and the others are told its revision', async () => {
    const saves = await Promise.all(Array.from({ length: 10 }, () => save(responseBody())));
    const won = saves.flatMap((saved) => (saved.ok ? [saved.value.envelope.revision] : []));
    expect(won).toHaveLength(1);
    for (const lost of saves.filter((saved) => !saved.ok)) {
      expect(lost).toEqual({ ok: false, error: { code: 'etag_mismatch', revision: won[0] } });
    }
  });
});

describe('sending the same again', () => {
  test('with the same content answers the same revision, whatever the precondition', async () => {
    const body = responseBody();
    const revision = await revisionOf(save(body));
    const reordered = {
      ...body,
      answers: Object.fromEntries(Object.entries(body.answers).reverse()),
    };
    for (const precondition of ['absent', { revision }, { revision: 'stale' }] as const) {
      expect(await revisionOf(save(reordered, precondition))).toBe(revision);
    }
  });

  test.each([
    ['answers', { answers: allAnswers(1) }],
    ['outcomes', { outcomes: {} }],
    ['comments', { comments: { 'OPEN-1': 'anders' } }],
    ['state', { state: 'draft' as const }],
  ])('with other %s is a conflict, and changes nothing', async (_, other) => {
    const body = responseBody();
    const revision = await revisionOf(save(body));
    expect(await save({ ...body, ...other }, { revision })).toEqual({
      ok: false,
      error: { code: 'submission_conflict' },
    });
    expect(unwrap(await read()).envelope.revision).toBe(revision);
  });

  test.each(['reply_lost', 'request_lost'] as const)(
    'after %s saves once and never meets a conflict with itself',
    async (fault) => {
      const body = responseBody();
      store.next(fault);
      await expect(save(body)).rejects.toMatchObject({ code: 'storage_unavailable' });
      const revision = await revisionOf(save(body));
      expect(unwrap(await read()).envelope.revision).toBe(revision);
    },
  );

  test('when the transport sent it twice by itself, is a success at once', async () => {
    const first = responseBody();
    store.next('sent_twice');
    const revision = await revisionOf(save(first));
    store.next('sent_twice');
    const second = await revisionOf(save(responseBody(), { revision }));
    store.next('sent_twice');
    expect(await withdraw(second)).toEqual({ ok: true, value: undefined });
  });
});

describe('who and when', () => {
  test('a person outside the audience is refused', async () => {
    const outside = { principal: principal(1_000_000), cycle };
    const refused = { ok: false, error: { code: 'not_in_audience' } };
    const body = responseBody();
    expect(await saveAs(services, { ...outside, body, precondition: 'absent' })).toEqual(refused);
    expect(await readAs(services, outside)).toEqual(refused);
    expect(await withdrawAs(services, { ...outside, revision: 'x' })).toEqual(refused);
  });

  test('another tenant finds no such cycle', async () => {
    const elsewhere = '22222222-2222-4222-8222-222222222222';
    const stranger = { principal: principal(person, elsewhere), cycle };
    expect(await readAs(services, stranger)).toEqual({
      ok: false,
      error: { code: 'not_found' },
    });
  });

  test('until the very moment of closing answers are taken, and from then on none', async () => {
    const { closesAt, opensAt } = cyclePlan();
    const closed = { ok: false, error: { code: 'cycle_not_open' } };
    now = new Date(opensAt.getTime() - 1);
    expect(await save(responseBody())).toEqual(closed);
    now = new Date(closesAt.getTime() - 1);
    const body = responseBody();
    const revision = await revisionOf(save(body));
    now = closesAt;
    expect(await save(responseBody(), { revision })).toEqual(closed);
    expect(await withdraw(revision)).toEqual(closed);
    expect(await revisionOf(save(body))).toBe(revision);
    expect(unwrap(await read()).envelope.revision).toBe(revision);
  });
});

test('a save costs one point read and one transaction once cycle and person are known', async () => {
  const revision = await revisionOf(save(responseBody()));
  const before = { ...store.counted };
  unwrap(await save(responseBody(), { revision }));
  expect(store.counted).toEqual({
    ...before,
    reads: before.reads + 1,
    transactions: before.transactions + 1,
  });
});

describe('once the fence of a shard is gone', () => {
  const shard = { partitionKey: `${TENANT}|${cycle}|000`, rowKey: '!fence' };
  const removeFence = async () => {
    const fence = await store.get('Responses', shard);
    const etag = fence?.etag ?? '';
    await store.transact('Responses', [{ kind: 'delete', key: shard, etag }]);
  };

  test('no write passes, an earlier one is still acknowledged, and no one raises it again', async () => {
    const body = responseBody();
    const revision = await revisionOf(save(body));
    await removeFence();
    const closed = { ok: false, error: { code: 'cycle_not_open' } };
    expect(await save(responseBody(), { revision })).toEqual(closed);
    expect(await withdraw(revision)).toEqual(closed);
    expect(await revisionOf(save(body))).toBe(revision);
    await services.shards.raiseFence({ tenant: TENANT, cycle, shard: 0 });
    expect(await save(responseBody(), { revision })).toEqual(closed);
  });

  test('a withdrawal is not acknowledged, though the row is gone too: it may have been counted', async () => {
    const other = cyclePlan('closing-now').id;
    await openCycleFor(services, 60, { id: other });
    const mine = { principal: principal(person), cycle: other };
    const body = responseBody();
    const saved = await saveAs(services, { ...mine, body, precondition: 'absent' });
    const { revision } = unwrap(saved).envelope;
    const rows = { partitionKey: `${TENANT}|${other}|000` };
    store.beforeNext(async () => {
      for await (const { key, etag } of store.range('Responses', rows.partitionKey)) {
        if (key.rowKey === '!fenced') continue;
        await platform.store.transact('Responses', [{ kind: 'delete', key, etag }]);
      }
    });
    expect(await withdrawAs(services, { ...mine, revision })).toEqual({
      ok: false,
      error: { code: 'cycle_not_open' },
    });
  });
});
