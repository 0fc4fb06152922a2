import { describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { personId, TENANT } from '../../builders/organisation.ts';
import {
  CYCLE,
  guess,
  hr,
  manager,
  member,
  own,
  refusal,
  setRoom,
  TEAM,
  UNIT,
} from './review-room.ts';

const room = setRoom();

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
