import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Entity } from '@samenhang/functions/ports/table-store';
import { cancelCycle } from '@samenhang/functions/use-cases/closing/cancel-cycle';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { closeProgress } from '@samenhang/functions/use-cases/closing/close-progress';
import type { CloseMessage } from '@samenhang/functions/use-cases/closing/close-steps';
import { recordFailure } from '@samenhang/functions/use-cases/closing/record-step';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { sweepCycles } from '@samenhang/functions/use-cases/closing/sweep-cycles';
import { countParticipation } from '@samenhang/functions/use-cases/cycles/count-participation';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { findOwnCycle } from '@samenhang/functions/use-cases/cycles/own-cycles';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { releasedRecords, workOff } from '../../../builders/closing.ts';
import {
  cyclePlan,
  hrAdmin,
  NOON,
  openCycleFor,
  organisation,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { saveAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { responseBody } from '../../../builders/response.ts';

const CYCLE = 'autumn-2026';
const AFTER = new Date('2026-12-01T16:00:00Z');
let platform: TestPlatform;
let services: Services;

const close = (without?: number) => closeCycle(services, hrAdmin(), CYCLE, without);
const progress = async () => unwrap(await closeProgress(services, hrAdmin(), CYCLE));
const responses = async (shard = '000') => {
  const found: Entity[] = [];
  const partition = `${TENANT}|${CYCLE}|${shard}`;
  for await (const row of platform.store.range('Responses', partition, { from: '-' })) {
    found.push(row);
  }
  return found;
};
/** Does something to what so many people wrote, past the product. */
const damage = async (
  many: number,
  how: (row: Entity) => Entity['properties'],
  from = 0,
  shard = '000',
) => {
  for (const row of (await responses(shard)).slice(from, from + many)) {
    const { key, etag } = row;
    const replaced = { kind: 'replace', key, etag, properties: how(row) } as const;
    unwrap(await platform.store.transact('Responses', [replaced]));
  }
};
const flipped = ({ properties }: Entity) => {
  const bytes = Buffer.from(properties.Envelope instanceof Uint8Array ? properties.Envelope : []);
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  return { ...properties, Envelope: bytes };
};
/** Works off messages as the queue does; what fails is tried no more, and shown to HR. */
const workOffOrFail = async (
  messages: readonly CloseMessage[],
  before: (step: string) => Promise<void> = async () => undefined,
) => {
  const waiting = [...messages];
  for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
    await before(message.step);
    const next = await runCloseStep(services, message).catch(() => undefined);
    if (next === undefined) await recordFailure(services, message);
    else waiting.push(...next);
  }
};

beforeEach(async () => {
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => NOON });
  await openCycleFor(services, 40);
  for (let person = 0; person < 30; person++) {
    const mine = { principal: principal(person), cycle: CYCLE, body: responseBody() };
    unwrap(await saveAs(services, { ...mine, precondition: 'absent' }));
  }
});
afterEach(() => platform.close());

describe('answers that nobody can read', () => {
  test('stop the close with their number, of the whole shard, and destroy nothing', async () => {
    await damage(2, flipped);
    await damage(1, () => ({ Other: 'emptied' }), 7);
    await workOffOrFail(unwrap(await close()));
    expect(await progress()).toMatchObject({
      state: 'failed',
      unreadable: 3,
      failed: [{ step: 'fold-000', code: 'response_damaged' }],
      waits: { next: 'choice' },
    });
    expect(await responses()).toHaveLength(30);
  });

  test('are left out when HR says so, knowing how many; the cycle says so for good', async () => {
    await damage(3, flipped);
    await workOffOrFail(unwrap(await close()));
    await workOff(services, unwrap(await close(3)));
    expect((await progress()).state).toBe('done');
    const root = (await releasedRecords(services, CYCLE)).get('org');
    expect(root?.group?.n).toEqual({ atLeast: 27, atMost: 27 });
    const by = hrAdmin().person;
    expect((await services.cycles.find(TENANT, CYCLE))?.cycle).toMatchObject({
      leftOut: 3,
      decidedBy: by,
    });
    expect(await responses()).toEqual([]);
  });

  test('are not left out by trying again, nor by a number that is not the one HR was told', async () => {
    await damage(3, flipped);
    expect(await close(3)).toEqual({ ok: false, error: { code: 'unreadable_differs' } });
    await workOffOrFail(unwrap(await close()));
    await workOffOrFail(unwrap(await close()));
    expect(await progress()).toMatchObject({ state: 'failed', unreadable: 3 });
    for (const number of [1, 2, 4]) {
      expect(await close(number)).toEqual({ ok: false, error: { code: 'unreadable_differs' } });
    }
  });

  test('that come to more after HR chose stop the close again', async () => {
    await damage(1, flipped);
    await workOffOrFail(unwrap(await close()));
    const messages = unwrap(await close(1));
    await damage(1, flipped, 9);
    await workOffOrFail(messages);
    expect(await progress()).toMatchObject({ state: 'failed', unreadable: 2 });
    await workOff(services, unwrap(await close(2)));
    expect((await services.cycles.find(TENANT, CYCLE))?.cycle.leftOut).toBe(2);
  });

  test('leave the release of the others as it is without them', async () => {
    await workOff(services, unwrap(await close()));
    expect((await services.cycles.find(TENANT, CYCLE))?.cycle.leftOut).toBeUndefined();
  });

  test('are no reason to count nobody’s participation at night', async () => {
    await damage(1, flipped);
    await countParticipation(services, TENANT);
    const [root] = await services.participation.all(TENANT, CYCLE);
    expect(root).toMatchObject({ unit: 'org', answered: 25 });
  });
});

describe('answers that are damaged after they were counted', () => {
  const cycle = async () => (await services.cycles.find(TENANT, CYCLE))?.cycle;
  const damageAt =
    (at: string, many: number, from = 0) =>
    async (step: string) => {
      if (step === at) await damage(many, flipped, from);
    };

  test('stop the close before anything is served, with their number', async () => {
    await workOffOrFail(unwrap(await close()), damageAt('verify-000', 2));
    expect(await progress()).toMatchObject({
      state: 'failed',
      unreadable: 2,
      failed: [{ step: 'verify-000', code: 'response_damaged' }],
      waits: { next: 'choice' },
    });
    expect((await cycle())?.generation).toBeUndefined();
  });

  test('are left out when HR says so once: the answers are counted anew', async () => {
    await workOffOrFail(unwrap(await close()), damageAt('verify-000', 2));
    await workOffOrFail(unwrap(await close(2)));
    expect((await progress()).state).toBe('done');
    const root = (await releasedRecords(services, CYCLE)).get('org');
    expect(root?.group?.n).toEqual({ atLeast: 28, atMost: 28 });
    expect(await cycle()).toMatchObject({ leftOut: 2, decidedBy: hrAdmin().person });
    expect(await responses()).toEqual([]);
  });

  test('are not left out by trying again, which counts anew and finds as many', async () => {
    await workOffOrFail(unwrap(await close()), damageAt('verify-000', 2));
    await workOffOrFail(unwrap(await close()));
    expect(await progress()).toMatchObject({
      unreadable: 2,
      failed: [{ step: 'fold-000', code: 'response_damaged' }],
    });
  });

  test('are counted once with those that were left out before', async () => {
    await damage(1, flipped);
    await workOffOrFail(unwrap(await close()));
    await workOffOrFail(unwrap(await close(1)), damageAt('verify-000', 2, 5));
    expect(await progress()).toMatchObject({ state: 'failed', unreadable: 3 });
    await workOffOrFail(unwrap(await close(3)));
    expect((await progress()).state).toBe('done');
    expect((await cycle())?.leftOut).toBe(3);
  });
});

describe('unreadable answers in several shards', () => {
  const TWO_SHARDS = 2_001;
  /** A unit whose answers lie in the second shard. */
  const SECOND = 'team-e';
  beforeEach(async () => {
    await platform.close();
    platform = await sqlitePlatform();
    services = createServices({ ...platform, clock: () => NOON });
    const { units, people } = organisation(TWO_SHARDS);
    const elsewhere = { id: SECOND, name: 'Team E', parent: 'org', managers: [] };
    unwrap(
      await importOrganisation(services, hrAdmin(), {
        units: [...units, elsewhere],
        people: people.map((person, at) => (at % 2 === 0 ? person : { ...person, unit: SECOND })),
      }),
    );
    unwrap(await planCycle(services, hrAdmin(), cyclePlan(CYCLE)));
    unwrap(await openCycle(services, hrAdmin(), CYCLE));
    for (let person = 0; person < 30; person++) {
      const mine = { principal: principal(person), cycle: CYCLE, body: responseBody() };
      unwrap(await saveAs(services, { ...mine, precondition: 'absent' }));
    }
    await damage(1, flipped, 0, '000');
    await damage(2, flipped, 0, '001');
  });

  test('are left out by one choice, also where a shard has not failed for good yet', async () => {
    const messages = unwrap(await close());
    expect(messages).toHaveLength(2);
    for (const message of messages) {
      await expect(runCloseStep(services, message)).rejects.toMatchObject({
        code: 'response_damaged',
      });
    }
    const [first] = messages;
    if (first !== undefined) await recordFailure(services, first);
    expect(await progress()).toMatchObject({ unreadable: 3, failed: [{ step: 'fold-000' }] });
    await workOffOrFail(unwrap(await close(3)));
    expect((await progress()).state).toBe('done');
    expect((await services.cycles.find(TENANT, CYCLE))?.cycle.leftOut).toBe(3);
  });

  test('are left out by one choice, also where a shard is being tried again meanwhile', async () => {
    const [first, second] = unwrap(await close());
    if (first === undefined || second === undefined) throw new Error('one shard');
    for (const message of [first, second]) {
      await expect(runCloseStep(services, message)).rejects.toThrow();
    }
    await recordFailure(services, first);
    let chosen: CloseMessage[] = [];
    const meanwhile: Services = {
      ...services,
      shards: {
        ...services.shards,
        dropFence: async (...given) => {
          chosen = unwrap(await close(3));
          return services.shards.dropFence(...given);
        },
      },
    };
    await expect(runCloseStep(meanwhile, second)).rejects.toThrow();
    await workOffOrFail([...chosen, second]);
    expect((await progress()).state).toBe('done');
    expect((await services.cycles.find(TENANT, CYCLE))?.cycle.leftOut).toBe(3);
  });
});

describe('counts that are damaged before anything is published', () => {
  test('are made anew from the answers when HR tries again', async () => {
    const [fold] = unwrap(await close());
    const messages = await runCloseStep(services, fold ?? { tenant: '', cycle: '', step: '' });
    for await (const { key, etag } of platform.store.range('Partials', `${TENANT}|${CYCLE}|000`)) {
      unwrap(await platform.store.transact('Partials', [{ kind: 'delete', key, etag }]));
    }
    await workOffOrFail(messages);
    expect(await progress()).toMatchObject({ failed: [{ code: 'counts_damaged' }] });
    await workOff(services, unwrap(await close()));
    expect((await progress()).state).toBe('done');
  });
});

describe('the key of an open cycle that is lost', () => {
  const lose = () => services.keyWrap.destroy(`${TENANT}.${CYCLE}`);
  const seenBy = async (person = hrAdmin()) => {
    const restarted = createServices({ ...platform, clock: () => NOON });
    return findOwnCycle(restarted, person, CYCLE);
  };

  test('is told to HR, invited or not, and to nobody else', async () => {
    expect((await seenBy())?.keyLost).toBeUndefined();
    await lose();
    expect((await seenBy())?.keyLost).toBe(true);
    expect((await seenBy({ ...hrAdmin(), person: principal(99).person }))?.keyLost).toBe(true);
    expect((await seenBy(principal(3)))?.keyLost).toBeUndefined();
  });

  test('is told as well where it is another than the one the cycle was launched with', async () => {
    await lose();
    await services.keyWrap.create(`${TENANT}.${CYCLE}`);
    expect((await seenBy())?.keyLost).toBe(true);
    services.launched.forget(TENANT, CYCLE);
    expect(await close()).toEqual({ ok: false, error: { code: 'key_gone' } });
  });

  test('keeps the cycle from being closed by hand; it stays open, and can be cancelled', async () => {
    await lose();
    services.launched.forget(TENANT, CYCLE);
    expect(await close()).toEqual({ ok: false, error: { code: 'key_gone' } });
    expect((await seenBy())?.cycle.state).toBe('open');
    expect((await services.jobs.all(TENANT, CYCLE)).size).toBe(0);
    unwrap(await cancelCycle(services, hrAdmin(), CYCLE));
    expect((await seenBy())?.cycle.state).toBe('cancelled');
  });

  test('fails the close where it is lost while an instance still remembers it', async () => {
    expect((await findOwnCycle(services, hrAdmin(), CYCLE))?.keyLost).toBeUndefined();
    await lose();
    await workOffOrFail(unwrap(await close()));
    expect(await progress()).toMatchObject({ failed: [{ code: 'key_gone' }] });
  });

  test('fails the close of a cycle whose time is up', async () => {
    await lose();
    const restarted = createServices({ ...platform, clock: () => AFTER });
    services.launched.forget(TENANT, CYCLE);
    await workOffOrFail(await sweepCycles(restarted, [TENANT]));
    expect(await progress()).toMatchObject({ failed: [{ code: 'key_gone' }] });
  });
});
