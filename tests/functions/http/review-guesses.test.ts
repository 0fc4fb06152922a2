import { describe, expect, test } from '@jest/globals';
import { putOwnPart } from '@samenhang/functions/use-cases/reviews/put-own-part';
import { PATHS } from '@samenhang/shared/api/paths';
import { managerOf, memberOf } from '../../builders/departments.ts';
import { personId, principal, TENANT } from '../../builders/organisation.ts';
import { guess, hr, member, refusal, setRoom, TEAM, UNIT, type Who } from './review-room.ts';

const room = setRoom();

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
