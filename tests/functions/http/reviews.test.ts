import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { PATHS } from '@samenhang/shared/api/paths';
import { reviewsSchema } from '@samenhang/shared/api/review';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { departments, managerOf, NUMBERS } from '../../builders/departments.ts';
import { OTHER_TENANT } from '../../builders/http-app.ts';
import { hrAdmin, personId, TENANT, unwrap } from '../../builders/organisation.ts';
import {
  CYCLE,
  guess,
  hr,
  manager,
  member,
  refusal,
  setRoom,
  stranger,
  UNIT,
  type Who,
} from './review-room.ts';

const room = setRoom();

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

describe('where the rules of the round do not let staff read', () => {
  const quiet = setRoom({ ...DEFAULT_RULES, staffSeeResults: false });

  test('nobody begins, and it is said why', async () => {
    for (const who of [hr, manager]) {
      expect(await refusal(quiet.start(who))).toEqual([409, 'members_may_not_read']);
    }
    expect(await refusal(quiet.start(member))).toEqual([404, 'not_found']);
  });
});
