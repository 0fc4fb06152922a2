import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { putOwnPart } from '@samenhang/functions/use-cases/reviews/put-own-part';
import { planSchema } from '@samenhang/shared/api/actions';
import { PATHS } from '@samenhang/shared/api/paths';
import { reviewsSchema } from '@samenhang/shared/api/review';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { departments, managerOf, memberOf, NUMBERS } from '../../builders/departments.ts';
import { OTHER_TENANT } from '../../builders/http-app.ts';
import { hrAdmin, personId, principal, TENANT, unwrap } from '../../builders/organisation.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import {
  CYCLE,
  hr,
  manager,
  member,
  type ReviewRoom,
  startRoom,
  stranger,
  TEAM,
  UNIT,
  type Who,
} from './review-room.ts';

let room: ReviewRoom;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room?.app.stop());

const ITEM = INSTRUMENT.items[0]?.id ?? '';
const own = (text: string) => ({ what: { kind: 'own' as const, text }, cell: null });
const guess = (coherence: number | null, lags: 'structure' | 'culture' | null = null) => ({
  kind: 'guess' as const,
  guess: { coherence, lags },
});
const votes = (...ids: string[]) => ({ kind: 'votes' as const, votes: ids });
const refusal = async (answered: ReturnType<ReviewRoom['get']>) => {
  const { status, json } = await answered;
  return [status, json?.code];
};

describe('beginning', () => {
  test('whoever manages the unit begins, and is told where the review is', async () => {
    const begun = await room.start(manager);
    expect(begun.status).toBe(201);
    expect(begun.json).toMatchObject({
      ...{ cycle: CYCLE, unit: UNIT, unitName: `Team ${UNIT}`, kind: 'exact' },
      steps: ['gathering', 'predict', 'reveal', 'discuss', 'decide', 'done'],
      ...{ step: 'gathering', version: 1, maySteer: true, steeredBy: 'me', revealAt: null },
      ...{ here: 0, guessed: 0, voted: 0, spread: null, gap: null, counts: null },
      ...{ mine: { isHere: false, guess: null, votes: [] }, proposals: [], decisions: null },
    });
    expect(begun.headers.get('location')).toBe(PATHS.review(String(begun.json?.id)));
  });

  test('so does HR; a member may not, and a stranger meets no such unit', async () => {
    expect((await room.start(hr)).status).toBe(201);
    expect(await refusal(room.start(member, { no: 'contract' }))).toEqual([403, 'forbidden']);
    expect(await refusal(room.start(stranger))).toEqual([404, 'not_found']);
    expect(await refusal(room.start(hr, {}, 'no-such-unit'))).toEqual([404, 'not_found']);
  });

  test('a meeting has its reviews, the newest first, for those who may read them', async () => {
    const meeting = '0#19:meeting_abc@thread.v2#0';
    const hash = createHash('sha256').update(`${TENANT}|${meeting}`).digest('base64url');
    expect(hash).toHaveLength(43);
    const listed = async (who: Who) =>
      reviewsSchema.parse((await room.send(who, PATHS.meetingReviews(hash))).json).items;
    expect(await listed(member)).toEqual([]);
    const first = await room.begin({ meeting });
    await room.goTo(first, 'done');
    const second = await room.begin({ meeting });
    const other = await room.begin({ meeting }, 'sales-0');
    const shown = (await listed(member)).map(({ id, isOver }) => [id, isOver]);
    expect(shown).toEqual([
      [second, false],
      [first, true],
    ]);
    expect((await listed(hr)).map(({ id }) => id)).toEqual([other, second, first]);
    expect((await listed(stranger)).map(({ id }) => id)).toEqual([other]);
  });

  test('the id of a meeting is nowhere in the store', async () => {
    const meeting = 'meeting-that-is-nowhere';
    await room.begin({ meeting });
    const rows = [];
    for (const partition of [`${TENANT}|kept`, await meetingPartition(meeting)]) {
      for await (const row of room.app.store.range('Reviews', partition)) rows.push(row);
    }
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toContain(meeting);
  });
  const meetingPartition = async (meeting: string) =>
    `${TENANT}|${createHash('sha256').update(`${TENANT}|${meeting}`).digest('base64url')}`;
});

describe('whoever may not read the result', () => {
  test('meets no review, as if there were none: neither to read nor to write, whatever they send', async () => {
    const id = await room.begin();
    await room.put(member, id, guess(71));
    const missing = await room.get(stranger, 'no-such-review');
    expect(missing.status).toBe(404);
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const elsewhere: Who = [hr[0], { ...hr[1], tid: OTHER_TENANT, iss }];
    for (const who of [stranger, elsewhere]) {
      const headers = { 'if-match': await room.etagOf(id) };
      const all = [
        await room.get(who, id),
        await room.send(who, PATHS.review('..%2F'), {}),
        await room.put(who, id, guess(1)),
        await room.send(who, PATHS.ownPart(id), { method: 'PUT', body: { kind: 'nonsense' } }),
        await room.send(who, PATHS.review(id), { method: 'PATCH', headers, body: {} }),
        await room.send(who, PATHS.decisions(id), { method: 'PUT', headers, body: {} }),
      ];
      for (const { status, text } of all) {
        expect({ status, text }).toEqual({ status: 404, text: missing.text });
      }
    }
    expect((await room.view(hr, id)).here).toBe(1);
  });

  test('goes by the tree that the round froze, whatever the organisation is since', async () => {
    const id = await room.begin({}, 'care-2');
    const was: Who = [managerOf('care-2')];
    expect((await room.view(was, id)).maySteer).toBe(true);
    const { units, people } = departments();
    const without = units.map((unit) => ({ ...unit, managers: [personId(NUMBERS.board)] }));
    unwrap(await importOrganisation(room.app.services, hrAdmin(), { units: without, people }));
    expect((await room.view(was, id)).maySteer).toBe(true);
    expect((await room.get([managerOf('care-1')], id)).status).toBe(404);
    unwrap(await importOrganisation(room.app.services, hrAdmin(), { units, people }));
  });
});

describe('steering', () => {
  test('is for those who may begin: a member who reads is refused before anything is said of the body', async () => {
    const id = await room.begin();
    const headers = { 'if-match': await room.etagOf(id) };
    for (const body of [{ kind: 'takeOver' }, { nonsense: true }]) {
      const sent = { method: 'PATCH', headers, body };
      expect(await refusal(room.send(member, PATHS.review(id), sent))).toEqual([403, 'forbidden']);
    }
    const put = { method: 'PUT', headers, body: { items: [] } };
    expect(await refusal(room.send(member, PATHS.decisions(id), put))).toEqual([403, 'forbidden']);
    expect((await room.view(member, id)).maySteer).toBe(false);
  });

  test('says what it knew, and is refused with the newer ETag where somebody steered since', async () => {
    const id = await room.begin();
    const etag = await room.etagOf(id);
    const body = { kind: 'step', step: 'predict' } as const;
    const bare = room.send(hr, PATHS.review(id), { method: 'PATCH', body });
    expect(await refusal(bare)).toEqual([428, 'precondition_required']);
    expect((await room.steer(manager, id, body, etag)).status).toBe(200);
    const late = await room.steer(manager, id, { kind: 'takeOver' }, etag);
    expect([late.status, late.json?.code]).toEqual([412, 'etag_mismatch']);
    expect(late.headers.get('etag')).toBe(await room.etagOf(id));
    const unheard = await room.steer(manager, id, { kind: 'takeOver' }, '"9999999999999999"');
    expect(unheard.status).toBe(412);
  });

  test('pressed twice, or by two at once, is done once, and nobody is told that it failed', async () => {
    const id = await room.begin();
    await room.goTo(id, 'predict');
    const etag = await room.etagOf(id);
    const reveal = { kind: 'step', step: 'reveal' } as const;
    const pressed = await Promise.all(
      [hr, manager].map((who) => room.steer(who, id, reveal, etag)),
    );
    expect(pressed.map(({ status }) => status)).toEqual([200, 200]);
    const [one, other] = pressed.map(({ json }) => [json?.revealAt, json?.version]);
    expect(one).toEqual(other);
  });

  test('goes on over people who come in and guess at the same time', async () => {
    const id = await room.begin();
    await room.goTo(id, 'predict');
    const etag = await room.etagOf(id);
    await Promise.all(TEAM.slice(0, 5).map((who) => room.put(who, id, guess(50))));
    expect(await room.etagOf(id)).not.toBe(etag);
    const reveal = { kind: 'step', step: 'reveal' } as const;
    expect((await room.steer(hr, id, reveal, etag)).status).toBe(200);
  });

  test('may be taken over by anybody else who could begin', async () => {
    const id = await room.begin();
    expect((await room.view(manager, id)).steeredBy).toBe('other');
    expect((await room.steer(manager, id, { kind: 'takeOver' })).json?.steeredBy).toBe('me');
    expect((await room.view(hr, id)).steeredBy).toBe('other');
  });

  test('goes one step on or back, and says of another that it cannot be', async () => {
    const id = await room.begin();
    const to = (step: 'discuss' | 'predict' | 'gathering') =>
      room.steer(hr, id, { kind: 'step', step });
    expect(await refusal(to('discuss'))).toEqual([409, 'invalid_transition']);
    expect((await to('predict')).json?.step).toBe('predict');
    expect((await to('gathering')).json?.step).toBe('gathering');
  });

  test('names proposals of the question bank alone', async () => {
    const id = await room.begin();
    const unknown = { what: { kind: 'step' as const, item: 'NO-SUCH' }, cell: null };
    const { status, json } = await room.steer(hr, id, {
      kind: 'proposals',
      proposals: [own('Minder overleg'), unknown],
    });
    expect(status).toBe(422);
    expect(json?.errors).toEqual([
      expect.objectContaining({ pointer: '/proposals/1/what', code: 'pick_unknown' }),
    ]);
  });

  test('is an entry of the log: that it was begun, taken over and decided, by whom, and nothing more', async () => {
    const begun = await room.start(manager);
    const id = String(begun.json?.id);
    await room.steer(hr, id, { kind: 'takeOver' });
    await room.goTo(id, 'decide');
    const etag = await room.etagOf(id);
    await room.decide(manager, id, [], etag);
    await room.decide(manager, id, [], etag);
    const log = await room.app.services.audit.read(TENANT, '2026-11');
    const details = { cycle: CYCLE, unit: UNIT };
    const told = log
      .filter(({ target }) => target.id === id)
      .map(({ action, actor, role, details }) => ({ action, actor, role, details }));
    const asManager = { actor: personId(manager[0]), role: 'manager', details };
    expect(told.reverse()).toEqual([
      { action: 'review_started', ...asManager },
      { action: 'review_taken_over', actor: personId(hr[0]), role: 'hr', details },
      { action: 'review_decided', ...asManager },
    ]);
  });
});

describe('guessing', () => {
  test('is hidden from everybody else until the reveal, byte for byte, and shown together then', async () => {
    const id = await room.begin();
    await room.goTo(id, 'predict');
    const others: string[] = [];
    const look = async (who: Who) => others.push((await room.get(who, id)).text);
    for (const [at, who] of TEAM.slice(0, 6).entries()) {
      expect((await room.put(who, id, guess(40 + at, 'structure'))).status).toBe(200);
      await look(hr);
      await look([memberOf(UNIT)]);
    }
    const asked = await room.steer(hr, id, { kind: 'step', step: 'reveal' });
    others.push(asked.text);
    expect(asked.json).toMatchObject({ step: 'predict', guessed: 6, spread: null, gap: null });
    expect(asked.json?.revealAt).toBe(new Date(room.app.now.getTime() + 3000).toISOString());
    room.wait(2999);
    await look(hr);
    for (const text of others) expect(text).not.toMatch(/coherence|lags|structure|surprise/);
    room.wait(1);
    const shown = await room.view(member, id);
    expect(shown).toMatchObject({
      ...{ step: 'reveal', revealAt: null },
      spread: {
        coherence: { n: 6, lowest: 40, median: 43, highest: 45, bands: [0, 0, 6, 0, 0] },
        lags: { n: 6, structure: 6, culture: 0, leadership: 0 },
      },
      gap: { cell: 'perform.culture', why: 'surprise' },
      mine: { guess: null },
    });
    expect((await room.view([managerOf(UNIT)], id)).mine.guess).toEqual({
      coherence: 40,
      lags: 'structure',
    });
  });

  test('is over at that moment, whoever comes first; a new one is refused, and changes nothing', async () => {
    const id = await room.begin();
    await room.goTo(id, 'predict');
    await room.put(member, id, guess(10));
    await room.steer(hr, id, { kind: 'step', step: 'reveal' });
    room.wait(2999);
    expect((await room.put(member, id, guess(20))).status).toBe(200);
    room.wait(1);
    expect(await refusal(room.put(member, id, guess(30)))).toEqual([409, 'step_over']);
    const { mine, guessed, step } = await room.view(member, id);
    expect([mine.guess?.coherence, guessed, step]).toEqual([20, 1, 'reveal']);
  });

  test('of fewer than five is never told together', async () => {
    const id = await room.begin();
    await room.goTo(id, 'predict');
    for (const who of TEAM.slice(0, 4)) await room.put(who, id, guess(50, 'culture'));
    await room.put(member, id, guess(null));
    await room.goTo(id, 'reveal');
    const { guessed, spread, gap } = await room.view(hr, id);
    expect([guessed, spread]).toEqual([5, null]);
    expect(gap).toEqual({ cell: 'perform.culture', why: 'lagging' });
  });

  test('lies sealed in the store, in rows that name nobody', async () => {
    const id = await room.begin();
    await room.put(member, id, guess(77, 'culture'));
    const rows = [];
    for await (const row of room.app.store.range('Reviews', `${TENANT}|${id}`, { from: 'p' })) {
      rows.push(row);
    }
    const parts = rows.filter(({ key }) => key.rowKey.startsWith('p|'));
    expect(parts).toHaveLength(1);
    const [{ key, properties } = { key: undefined, properties: {} }] = parts;
    expect(key?.rowKey).toMatch(/^p\|[\w-]{43}$/);
    const sealed = Buffer.from(Object(properties).Sealed);
    expect(sealed.byteLength).toBe(2048);
    expect(sealed.includes('coherence')).toBe(false);
    expect(JSON.stringify(rows)).not.toContain(personId(member[0]));
  });
});

describe('polling', () => {
  test('costs one point read while nothing changes, and has no body', async () => {
    const id = await room.begin();
    const { headers } = await room.get(member, id);
    const etag = headers.get('etag') ?? '';
    const token = await room.app.token(...member);
    const { counted } = room.app;
    const before = { ...counted };
    const polled = await room.app.send(PATHS.review(id), {
      token,
      headers: { 'if-none-match': etag },
    });
    expect([polled.status, polled.text, polled.headers.get('etag')]).toEqual([304, '', etag]);
    expect(counted).toEqual({ ...before, reads: before.reads + 1 });
    expect((await room.get(member, id, { 'if-none-match': `W/${etag}` })).status).toBe(304);
  });

  test('brings the new review after any change, and at the moment of the reveal', async () => {
    const id = await room.begin();
    let etag = await room.etagOf(id);
    const changed = async () => {
      const { status, headers } = await room.get(member, id, { 'if-none-match': etag });
      etag = headers.get('etag') ?? '';
      return status;
    };
    expect(await changed()).toBe(304);
    await room.put([managerOf(UNIT)], id, { kind: 'here' });
    expect([await changed(), await changed()]).toEqual([200, 304]);
    await room.goTo(id, 'predict');
    await room.steer(hr, id, { kind: 'step', step: 'reveal' });
    expect([await changed(), await changed()]).toEqual([200, 304]);
    room.wait(3000);
    expect([await changed(), await changed()]).toEqual([200, 304]);
  });
});

describe('one’s own part', () => {
  test('sent again changes nothing, and is the same from a second device', async () => {
    const id = await room.begin();
    const first = await room.put(member, id, guess(30, 'culture'));
    const again = await room.put(member, id, guess(30, 'culture'));
    expect(again.json).toEqual(first.json);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    const here = await room.put(member, id, { kind: 'here' });
    expect(here.json).toMatchObject({ here: 1, guessed: 1, mine: { guess: { coherence: 30 } } });
  });

  test('of 25 people in one second is taken, each once, over two instances', async () => {
    const id = await room.begin();
    const people = [...TEAM, hr];
    const { services } = room.app;
    const put = people.map(async (who, at) => {
      if (at % 2 === 0) return (await room.put(who, id, guess(at, 'culture'))).status === 200;
      return (await putOwnPart(services, { principal: principal(who[0]), id }, guess(at))).ok;
    });
    expect(await Promise.all(put)).toEqual(people.map(() => true));
    expect(await room.view(member, id)).toMatchObject({ here: 25, guessed: 25, version: 26 });
  });
});

describe('voting', () => {
  test('counts a vote once, hides the counts until it is closed, and takes none after', async () => {
    const id = await room.begin();
    await room.goTo(id, 'decide');
    const proposed = await room.steer(hr, id, {
      kind: 'proposals',
      proposals: [own('Een'), own('Twee'), { what: { kind: 'step', item: ITEM }, cell: null }],
    });
    const ids = Array.from((await room.view(hr, id)).proposals, (one) => one.id);
    const [one = '', two = '', three = ''] = ids;
    expect(proposed.json?.proposals).toHaveLength(3);
    for (const _ of [1, 2]) await room.put(member, id, votes(one, two));
    const last = await room.put(manager, id, votes(two));
    expect(last.json).toMatchObject({ voted: 2, counts: null, mine: { votes: [two] } });
    expect(await refusal(room.put(manager, id, votes(one, one)))).toEqual([
      422,
      'validation_failed',
    ]);

    const { proposals } = await room.view(hr, id);
    const kept = proposals.filter((proposal) => proposal.id !== one);
    await room.steer(hr, id, { kind: 'proposals', proposals: [...kept, own('Drie')] });
    expect((await room.view(member, id)).mine.votes).toEqual([two]);
    expect((await room.put(member, id, votes(one, two))).json?.mine).toMatchObject({
      votes: [two],
    });

    const closed = await room.steer(hr, id, { kind: 'closeVote' });
    expect(closed.json?.counts).toEqual([
      { proposal: two, votes: 2 },
      { proposal: three, votes: 0 },
      { proposal: expect.any(String), votes: 0 },
    ]);
    expect(await refusal(room.put(member, id, votes()))).toEqual([409, 'step_over']);
    const more = room.steer(hr, id, { kind: 'proposals', proposals: [] });
    expect(await refusal(more)).toEqual([409, 'invalid_transition']);
  });
});

describe('deciding', () => {
  const decision = (text: string, more: object = {}) => ({
    what: { kind: 'own', text },
    cell: 'perform.culture',
    owner: { id: personId(member[0]), name: 'Noor de Wit' },
    due: '2027-03-01',
    ...more,
  });
  const decided = async (id: string) => {
    const plan = planSchema.parse((await room.send(hr, PATHS.plan(UNIT))).json);
    return plan.items.filter(({ review }) => review === id);
  };
  const clear = async () => {
    const plan = planSchema.parse((await room.send(hr, PATHS.plan(UNIT))).json);
    for (const { id, etag } of plan.items) {
      const sent = { method: 'DELETE', headers: { 'if-match': etag } };
      await room.send(hr, PATHS.action(UNIT, id), sent);
    }
  };

  test('becomes the plan and ends the review, once, however often it is sent', async () => {
    const id = await room.begin();
    await room.goTo(id, 'decide');
    const etag = await room.etagOf(id);
    const items = [decision('Twee', { due: '2027-04-01' }), decision('Een')];
    const first = await room.decide(manager, id, items, etag);
    expect(first.json).toMatchObject({
      step: 'done',
      decisions: [
        { what: { text: 'Een' }, review: id, cycle: CYCLE, state: 'open' },
        { what: { text: 'Twee' }, owner: { name: 'Noor de Wit' } },
      ],
    });
    const again = await room.decide(manager, id, items, etag);
    expect([again.status, again.json]).toEqual([200, first.json]);
    expect(await decided(id)).toHaveLength(2);
    const other = room.decide(manager, id, [decision('Drie')]);
    expect(await refusal(other)).toEqual([409, 'invalid_transition']);
    expect(await refusal(room.put(member, id, { kind: 'here' }))).toEqual([409, 'step_over']);
    const next = await room.begin();
    expect((await room.view(hr, next)).steps).toContain('lastTime');
    await clear();
  });

  test('by two at the same time adds what one of them decided', async () => {
    const id = await room.begin();
    await room.goTo(id, 'decide');
    const etag = await room.etagOf(id);
    const both = [
      room.decide(manager, id, [decision('Een')], etag),
      room.decide(hr, id, [decision('Twee')], etag),
    ];
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 412]);
    expect(await decided(id)).toHaveLength(1);
    await clear();
  });

  test('wants an owner whom the organisation knows, a day to come, and three at most', async () => {
    const id = await room.begin();
    await room.goTo(id, 'decide');
    const nobody = { id: personId(4_000), name: 'Niemand' };
    const wrong = await room.decide(hr, id, [
      decision('Een'),
      decision('Twee', { owner: nobody, due: '2026-01-01' }),
    ]);
    expect(wrong.json?.errors).toMatchObject([
      { pointer: '/items/1/owner/id', code: 'owner_unknown' },
      { pointer: '/items/1/due', code: 'day_passed' },
    ]);
    const four = ['a', 'b', 'c', 'd'].map((text) => decision(text));
    expect((await room.decide(hr, id, four)).status).toBe(422);
    expect((await room.view(hr, id)).step).toBe('decide');
    expect(await decided(id)).toEqual([]);
  });

  test('before the step of deciding there is nothing to decide', async () => {
    const id = await room.begin();
    const early = room.decide(hr, id, [decision('Een')]);
    expect(await refusal(early)).toEqual([409, 'invalid_transition']);
    expect(await decided(id)).toEqual([]);
  });
});

describe('where the rules of the round do not let staff read', () => {
  let quiet: ReviewRoom;
  beforeAll(async () => {
    quiet = await startRoom({ ...DEFAULT_RULES, staffSeeResults: false });
  });
  afterAll(() => quiet?.app.stop());

  test('nobody begins, and it is said why', async () => {
    for (const who of [hr, manager]) {
      expect(await refusal(quiet.start(who))).toEqual([409, 'members_may_not_read']);
    }
    expect(await refusal(quiet.start(member))).toEqual([404, 'not_found']);
  });
});
