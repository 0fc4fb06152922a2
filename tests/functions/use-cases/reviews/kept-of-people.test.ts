// What of single people is kept in a review, and that nothing of it is left.
import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { StorageUnavailableError, type TableStore } from '@samenhang/functions/ports/table-store';
import { reviewKeyName } from '@samenhang/functions/sealing/own-part';
import { decideReview } from '@samenhang/functions/use-cases/reviews/decide-review';
import { putOwnPart } from '@samenhang/functions/use-cases/reviews/put-own-part';
import { findReviewNow } from '@samenhang/functions/use-cases/reviews/read-review';
import { findStartPlace, startReview } from '@samenhang/functions/use-cases/reviews/start-review';
import { steerReview } from '@samenhang/functions/use-cases/reviews/steer-review';
import { sweepReviews } from '@samenhang/functions/use-cases/reviews/sweep-reviews';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { ReviewStep } from '@samenhang/shared/reviews/steps';
import {
  hrAdmin,
  NOON,
  personId,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { writeReleasedCycle } from '../../../builders/released-cycle.ts';

const CYCLE = 'spring';
const UNIT = 'team-0';
const HOUR = 3_600_000;
const PEOPLE = [1, 2, 3, 4, 5, 6];

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A team with a released result, a clock to set, and a store that may fail at its nth call. */
async function started() {
  const platform = await sqlitePlatform();
  stops.push(() => platform.close());
  const state = { now: NOON, failsAt: Number.POSITIVE_INFINITY, calls: 0, after: false };
  const meet = () => {
    state.calls += 1;
    if (state.calls === state.failsAt) throw new StorageUnavailableError('gone for a moment');
  };
  const { store: real, keyWrap: realKeys } = platform;
  const store: TableStore = {
    ...real,
    get: async (table, key) => {
      meet();
      return real.get(table, key);
    },
    range: (table, partition, rows) => real.range(table, partition, rows),
    transact: async (table, operations) => {
      if (!state.after) meet();
      const done = await real.transact(table, operations);
      if (state.after) meet();
      return done;
    },
    forgetDeleted: () => real.forgetDeleted(),
  };
  const keyWrap = {
    ...realKeys,
    destroy: async (name: string) => {
      meet();
      return realKeys.destroy(name);
    },
  };
  const services = createServices({ store, keyWrap, clock: () => state.now });
  await writeReleasedCycle(services, CYCLE, { answers: 60, teams: 2 }, PEOPLE.map(personId));
  return { platform, services, state };
}

async function begun(services: Services): Promise<string> {
  const at = { cycle: CYCLE, unit: UNIT };
  const place = unwrap(await findStartPlace(services, hrAdmin(), at));
  const { id } = await startReview(services, place, 'a meeting');
  for (const number of PEOPLE) {
    const guess = { coherence: 50 + number, lags: 'culture' } as const;
    const part = { kind: 'guess', guess } as const;
    unwrap(await putOwnPart(services, { principal: principal(number), id }, part));
  }
  return id;
}

const at = async (services: Services, id: string) =>
  unwrap(await findReviewNow(services, hrAdmin(), id));
const precondition = (version: number) => ({ revision: String(version) });

async function stepTo(services: Services, id: string, step: ReviewStep) {
  const { place, stored } = await at(services, id);
  const known = precondition(stored.review.version);
  return unwrap(await steerReview(services, place, { kind: 'step', step }, known));
}

async function toDecide({ services, state }: Awaited<ReturnType<typeof started>>, id: string) {
  await stepTo(services, id, 'predict');
  await stepTo(services, id, 'reveal');
  state.now = new Date(state.now.getTime() + 3000);
  for (const step of ['discuss', 'decide'] as const) await stepTo(services, id, step);
}

async function decide(services: Services, id: string) {
  const { place, stored } = await at(services, id);
  const known = precondition(stored.review.version);
  return decideReview(services, place, { items: [] }, known);
}

/** Row keys of a review, and whether a key of it is anywhere. */
async function keptOf({ store, keyWrap, folder }: TestPlatform, id: string) {
  const rows = [];
  for await (const row of store.range('Reviews', `${TENANT}|${id}`)) rows.push(row);
  const listed = [];
  for await (const { key } of store.range('Reviews', `${TENANT}|kept`)) listed.push(key.rowKey);
  const wrapped = await keyWrap.unwrap(reviewKeyName(TENANT, id), Buffer.alloc(40));
  return {
    rows: rows.map(({ key }) => key.rowKey.slice(0, 2)),
    properties: rows.flatMap(({ properties }) => Object.keys(properties)),
    listed: listed.includes(id),
    key: wrapped.ok || wrapped.error.code !== 'key_gone',
    files: readdirSync(folder.keys).filter((name) => name.includes(id)),
  };
}
const NOTHING = { rows: ['re'], listed: false, key: false, files: [] };

describe('while a review runs', () => {
  test('each person has one row, and the review a wrapped key', async () => {
    const { platform, services } = await started();
    const id = await begun(services);
    const kept = await keptOf(platform, id);
    expect(kept).toMatchObject({
      rows: [...PEOPLE.map(() => 'p|'), 're'],
      listed: true,
      key: true,
    });
    expect(kept.properties).toContain('WrappedDataKey');
  });
});

describe('once it is decided', () => {
  test('no guess, no vote and no key is left, and the sums are', async () => {
    const room = await started();
    const id = await begun(room.services);
    await toDecide(room, id);
    unwrap(await decide(room.services, id));
    const kept = await keptOf(room.platform, id);
    expect(kept).toMatchObject(NOTHING);
    expect(kept.properties).not.toContain('WrappedDataKey');
    expect(kept.properties).not.toContain('SteeredBy');
    const { stored } = await at(room.services, id);
    expect(stored.review.spread?.coherence).toMatchObject({ n: 6, lowest: 51, highest: 56 });
  });

  test('so it is where it ends without a decision', async () => {
    const room = await started();
    const id = await begun(room.services);
    await toDecide(room, id);
    await stepTo(room.services, id, 'done');
    expect(await keptOf(room.platform, id)).toMatchObject(NOTHING);
  });

  test.each([
    ['before', false],
    ['after', true],
  ])(
    'whatever call of the store fails, %s it was done, the next try and the clock come to the same',
    async (_, after) => {
      const room = await started();
      const { platform, services, state } = room;
      let failed = 0;
      for (let nth = 1; ; nth++) {
        const id = await begun(services);
        await toDecide(room, id);
        Object.assign(state, { calls: 0, failsAt: nth, after });
        const tried = await decide(services, id).catch(() => 'failed');
        const wasMet = state.calls >= nth;
        state.failsAt = Number.POSITIVE_INFINITY;
        if (tried === 'failed') failed += 1;
        const { place, stored } = await at(services, id);
        const again = precondition(stored.review.version);
        expect((await decideReview(services, place, { items: [] }, again)).ok).toBe(true);
        await sweepReviews(services, [TENANT]);
        await sweepReviews(services, [TENANT]);
        expect(await keptOf(platform, id)).toMatchObject(NOTHING);
        if (!wasMet) break;
      }
      expect(failed).toBeGreaterThan(2);
      const log = await services.audit.read(TENANT, '2026-11');
      const decided = log.filter(({ action }) => action === 'review_decided');
      expect(new Set(decided.map(({ target }) => target.id)).size).toBe(decided.length);
    },
  );
});

describe('a review that is left', () => {
  test.each<[ReviewStep | 'counting down']>([['gathering'], ['counting down'], ['decide']])(
    'while %s is ended after a day, and not an hour before',
    async (step) => {
      const room = await started();
      const { platform, services, state } = room;
      const begunAt = state.now.getTime();
      const id = await begun(services);
      if (step === 'counting down') {
        await stepTo(services, id, 'predict');
        await stepTo(services, id, 'reveal');
      }
      if (step === 'decide') await toDecide(room, id);
      state.now = new Date(begunAt + 23 * HOUR);
      await sweepReviews(services, [TENANT]);
      expect((await keptOf(platform, id)).rows).toHaveLength(PEOPLE.length + 1);
      state.now = new Date(begunAt + 24 * HOUR);
      await sweepReviews(services, [TENANT]);
      expect(await keptOf(platform, id)).toMatchObject(NOTHING);
      expect((await at(services, id)).stored.review).toMatchObject({ step: 'done', guessed: 6 });
    },
  );

  test('whose start failed leaves no key either', async () => {
    const { platform, services, state } = await started();
    const place = unwrap(await findStartPlace(services, hrAdmin(), { cycle: CYCLE, unit: UNIT }));
    Object.assign(state, { calls: 0, failsAt: 3 });
    await expect(startReview(services, place, undefined)).rejects.toThrow();
    state.failsAt = Number.POSITIVE_INFINITY;
    expect(readdirSync(platform.folder.keys).length).toBe(1);
    state.now = new Date(state.now.getTime() + 24 * HOUR);
    await sweepReviews(services, [TENANT]);
    expect(readdirSync(platform.folder.keys)).toEqual([]);
  });
});
