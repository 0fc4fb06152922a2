import { describe, expect, test } from '@jest/globals';
import { planSchema } from '@samenhang/shared/api/actions';
import { PATHS } from '@samenhang/shared/api/paths';
import { personId } from '../../builders/organisation.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { CYCLE, hr, manager, member, own, refusal, setRoom, UNIT } from './review-room.ts';

const room = setRoom();

const ITEM = INSTRUMENT.items[0]?.id ?? '';
const votes = (...ids: string[]) => ({ kind: 'votes' as const, votes: ids });

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
