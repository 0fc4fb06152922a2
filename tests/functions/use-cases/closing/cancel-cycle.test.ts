import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TABLES, type Table } from '@samenhang/functions/ports/table-store';
import { cancelCycle } from '@samenhang/functions/use-cases/closing/cancel-cycle';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { closeProgress } from '@samenhang/functions/use-cases/closing/close-progress';
import { recordFailure } from '@samenhang/functions/use-cases/closing/record-step';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { sweepCycles } from '@samenhang/functions/use-cases/closing/sweep-cycles';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { ownCycles } from '@samenhang/functions/use-cases/cycles/own-cycles';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { readParticipation } from '@samenhang/functions/use-cases/cycles/read-participation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { closeWholly } from '../../../builders/closing.ts';
import {
  cyclePlan,
  hrAdmin,
  NOON,
  openCycleFor,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { readAs, saveAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { responseBody } from '../../../builders/response.ts';

const CYCLE = 'autumn-2026';
const REFUSED = { ok: false, error: { code: 'cycle_not_open' } };
let platform: TestPlatform;
let services: Services;

const instance = () => createServices({ ...platform, clock: () => NOON });
const cancel = (id = CYCLE, by = hrAdmin()) => cancelCycle(services, by, id);
const stateOf = async (id = CYCLE) => (await services.cycles.find(TENANT, id))?.cycle.state;
const mine = (person: number) => ({ principal: principal(person), cycle: CYCLE });
const answer = (person: number, over = services) =>
  saveAs(over, { ...mine(person), body: responseBody(), precondition: 'absent' });
/** What is left of answers, counts and releases. */
const left = async () => {
  const rows: string[] = [];
  const places: [Table, string][] = [
    ['Responses', '000'],
    ['Partials', '000'],
    ...[1, 2, 3].flatMap((generation): [Table, string][] => [
      ['Releases', `${generation}`],
      ['Comments', `${generation}|org`],
    ]),
  ];
  for (const [table, partition] of places) {
    for await (const { key } of platform.store.range(table, `${TENANT}|${CYCLE}|${partition}`)) {
      rows.push(`${table} ${key.rowKey}`);
    }
  }
  return rows;
};

beforeEach(async () => {
  platform = await sqlitePlatform();
  services = instance();
  await openCycleFor(services, 40);
  for (let person = 0; person < 30; person++) unwrap(await answer(person));
});
afterEach(() => platform.close());

describe('cancelling a cycle', () => {
  test('asked for by several at once is done, whoever comes first', async () => {
    const all = await Promise.all([cancel(), cancel(), cancelCycle(instance(), hrAdmin(), CYCLE)]);
    expect(all.map((each) => unwrap(each).state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await left()).toEqual(['Responses !fenced']);
  });

  test('is for HR admins', async () => {
    expect(await cancel(CYCLE, principal(1))).toEqual({ ok: false, error: { code: 'forbidden' } });
    expect(await cancel('none')).toEqual({ ok: false, error: { code: 'not_found' } });
  });

  test('destroys its key and answers, publishes nothing, and takes no answer any more', async () => {
    const elsewhere = instance();
    unwrap(await answer(31, elsewhere));
    expect(unwrap(await cancel()).state).toBe('cancelled');
    expect(await stateOf()).toBe('cancelled');
    const { decidedBy } = (await services.cycles.find(TENANT, CYCLE))?.cycle ?? {};
    expect(decidedBy).toBe(hrAdmin().person);
    expect(await left()).toEqual(['Responses !fenced']);
    const stored = await services.cycles.find(TENANT, CYCLE);
    expect(stored?.cycle.launch?.wrappedDataKey).toBeUndefined();
    expect(stored?.cycle.destroying).toBeUndefined();
    expect(await services.keyWrap.unwrap(`${TENANT}.${CYCLE}`, new Uint8Array(40))).toEqual({
      ok: false,
      error: { code: 'key_gone' },
    });
    expect(await services.released.find(TENANT, CYCLE)).toBeUndefined();
    // Also where the cycle is still remembered as open.
    expect(await answer(32, elsewhere)).toEqual(REFUSED);
    expect(await readAs(services, mine(0))).toEqual(REFUSED);
    expect(await readAs(elsewhere, mine(0))).toEqual(REFUSED);
  });

  test('may be asked for again; and not once it is released', async () => {
    const first = unwrap(await cancel());
    expect(unwrap(await cancel()).cancelledAt).toEqual(first.cancelledAt);
    expect(await closeCycle(services, hrAdmin(), CYCLE)).toMatchObject({
      error: { code: 'invalid_transition' },
    });
    expect(await openCycle(services, hrAdmin(), CYCLE)).toMatchObject({
      error: { code: 'invalid_transition' },
    });
  });

  test('of a released cycle is refused, and takes nothing away', async () => {
    await closeWholly(services, CYCLE);
    expect(await cancel()).toMatchObject({ ok: false, error: { code: 'invalid_transition' } });
    expect(await services.released.find(TENANT, CYCLE)).toBeDefined();
  });

  test('frees the place of the open cycle, at once and without thirty days between', async () => {
    unwrap(await planCycle(services, hrAdmin(), cyclePlan('next')));
    expect(await openCycle(services, hrAdmin(), 'next')).toMatchObject({ ok: false });
    unwrap(await cancel());
    expect(await services.openings.find(TENANT)).toBeUndefined();
    expect(unwrap(await openCycle(services, hrAdmin(), 'next')).state).toBe('open');
  });

  test('while it is planned is seen by nobody but HR, and ends an opening that crashed', async () => {
    unwrap(await cancel());
    unwrap(await planCycle(services, hrAdmin(), cyclePlan('next')));
    unwrap(await services.openings.claim(TENANT, 'next', undefined));
    expect(unwrap(await cancel('next')).state).toBe('cancelled');
    expect(await services.openings.find(TENANT)).toBeUndefined();
    const seen = async (by: ReturnType<typeof principal>) =>
      (await ownCycles(services, by)).map(({ cycle }) => [cycle.id, cycle.state]);
    expect(await seen(principal(3))).toEqual([[CYCLE, 'cancelled']]);
    expect(await seen(hrAdmin())).toContainEqual(['next', 'cancelled']);
  });

  test('leaves nothing that anyone may do with it', async () => {
    unwrap(await cancel());
    const [own] = await ownCycles(services, hrAdmin());
    expect(own).toMatchObject({ abilities: [], unitName: 'Team A' });
    expect(own?.envelope).toBeUndefined();
    expect(own?.deviceKey).toBeUndefined();
    const notFound = { ok: false, error: { code: 'not_found' } };
    expect(await closeProgress(services, hrAdmin(), CYCLE)).toEqual(notFound);
    expect(await readParticipation(services, hrAdmin(), CYCLE)).toEqual(notFound);
  });
});

describe('cancelling a cycle that is closing', () => {
  const steps = ['fold-000', 'release', 'verify-000', 'activate', 'shred-000', 'finish'];

  test.each(steps)('at %s leaves nothing of its release', async (until) => {
    const messages = unwrap(await closeCycle(services, hrAdmin(), CYCLE));
    for (const message of messages) {
      if (message.step === until) break;
      messages.push(...(await runCloseStep(services, message)));
    }
    unwrap(await cancel());
    expect(await left()).toEqual(['Responses !fenced']);
    // What the queue still has wakes nothing.
    for (const step of steps) {
      expect(await runCloseStep(services, { tenant: TENANT, cycle: CYCLE, step })).toEqual([]);
    }
    expect(await stateOf()).toBe('cancelled');
  });

  test.each(['partials', 'releases'] as const)(
    'while a step is writing (%s) leaves nothing of what that writes afterwards',
    async (written) => {
      const other = instance();
      const late: Services = {
        ...services,
        partials: {
          ...services.partials,
          write: async (...given) => {
            if (written === 'partials') unwrap(await cancelCycle(other, hrAdmin(), CYCLE));
            return services.partials.write(...given);
          },
        },
        releases: {
          ...services.releases,
          write: async (...given) => {
            unwrap(await cancelCycle(other, hrAdmin(), CYCLE));
            return services.releases.write(...given);
          },
        },
      };
      const messages = unwrap(await closeCycle(services, hrAdmin(), CYCLE));
      for (const message of messages) {
        // The messages after it are lost.
        if ((await stateOf()) === 'cancelled') break;
        messages.push(...(await runCloseStep(late, message)));
      }
      expect(await stateOf()).toBe('cancelled');
      expect(await left()).toEqual(['Responses !fenced']);
    },
  );

  test('while a step is writing that then fails leaves nothing, and nothing that failed', async () => {
    const other = instance();
    const late: Services = {
      ...services,
      partials: {
        ...services.partials,
        write: async (...given) => {
          unwrap(await cancelCycle(other, hrAdmin(), CYCLE));
          await services.partials.write(...given);
          throw new Error('broken');
        },
      },
    };
    const [fold] = unwrap(await closeCycle(services, hrAdmin(), CYCLE));
    if (fold === undefined) throw new Error('nothing to do');
    expect(await runCloseStep(late, fold)).toEqual([]);
    expect(await left()).toEqual(['Responses !fenced']);
    expect(await recordFailure(services, fold)).toEqual([]);
    const jobs = [...(await services.jobs.all(TENANT, CYCLE)).values()];
    expect(jobs.filter(({ state }) => state === 'failed')).toEqual([]);
  });

  test('of which the key is lost is the way out', async () => {
    unwrap(await closeCycle(services, hrAdmin(), CYCLE));
    await services.keyWrap.destroy(`${TENANT}.${CYCLE}`);
    unwrap(await cancel());
    expect(await left()).toEqual(['Responses !fenced']);
  });
});

describe('cancelling a planned cycle whose opening is at work', () => {
  /** An instance during whose opening another cancels, as soon as the launch is wanted. */
  const openWhileCancelled = async (during: 'raiseFence' | 'wrap' | 'broken', until?: string) => {
    unwrap(await cancel());
    unwrap(await planCycle(services, hrAdmin(), cyclePlan('next')));
    const cancelNext = async () => unwrap(await cancelCycle(instance(), hrAdmin(), 'next'));
    const slow: Services = {
      ...services,
      shards: {
        ...services.shards,
        raiseFence: async (...given) => {
          if (during !== 'wrap') await cancelNext();
          await services.shards.raiseFence(...given);
        },
      },
      keyWrap: {
        ...services.keyWrap,
        wrap: async (...given) => {
          if (during === 'wrap') await cancelNext();
          await services.keyWrap.create(given[0]);
          if (during === 'broken') throw new Error('broken');
          return services.keyWrap.wrap(...given);
        },
        destroy: async (name) => {
          const destroyed = await services.keyWrap.destroy(name);
          return until === undefined ? destroyed : { recoverableUntil: until };
        },
      },
    };
    return openCycle(slow, hrAdmin(), 'next');
  };
  const isKeyThere = async () => {
    const wrapped = await services.keyWrap
      .wrap(`${TENANT}.next`, new Uint8Array(32))
      .catch(() => undefined);
    return wrapped !== undefined;
  };
  const fences = async () => {
    const rows: string[] = [];
    const partition = `${TENANT}|next|000`;
    for await (const { key } of platform.store.range('Responses', partition)) rows.push(key.rowKey);
    return rows;
  };

  test.each(['raiseFence', 'wrap'] as const)('(%s) leaves no key and no fence', async (during) => {
    expect(await openWhileCancelled(during)).toMatchObject({ error: { code: 'being_opened' } });
    expect(await stateOf('next')).toBe('cancelled');
    expect(await isKeyThere()).toBe(false);
    expect(await fences()).toEqual(['!fenced']);
  });

  test('and then fails leaves no key', async () => {
    await expect(openWhileCancelled('broken')).rejects.toThrow('broken');
    expect(await isKeyThere()).toBe(false);
  });

  test('says until when a key could be brought back that was made after its end', async () => {
    const until = '2027-02-25T00:00:00.000Z';
    await openWhileCancelled('raiseFence', until);
    const stored = (await services.cycles.find(TENANT, 'next'))?.cycle;
    expect(stored?.keyRecoverableUntil).toEqual(new Date(until));
    expect(stored?.launch).toBeUndefined();
  });
});

describe('what is stored of a cancelled cycle', () => {
  test('can be read by the version before, which knows no such state', async () => {
    unwrap(await cancel());
    unwrap(await planCycle(services, hrAdmin(), cyclePlan('next')));
    unwrap(await cancel('next'));
    const states: unknown[] = [];
    for await (const { key, properties } of platform.store.range('Cycles', TENANT)) {
      states.push([key.rowKey, properties.State, typeof properties.CancelledAt]);
    }
    expect(states).toEqual([
      [CYCLE, 'released', 'string'],
      ['next', 'planned', 'string'],
    ]);
    expect(TABLES).toContain('Cycles');
  });
});

describe('a cancelling that was cut short', () => {
  test('is gone on with by the sweep, and then left alone', async () => {
    const broken = {
      ...services,
      forgetDeleted: async () => {
        throw new Error('died');
      },
    };
    await expect(cancelCycle(broken, hrAdmin(), CYCLE)).rejects.toThrow('died');
    expect(await stateOf()).toBe('cancelled');
    const messages = await sweepCycles(services, [TENANT]);
    expect(messages).toHaveLength(1);
    for (const message of messages) expect(await runCloseStep(services, message)).toEqual([]);
    expect(await left()).toEqual(['Responses !fenced']);
    expect(await sweepCycles(services, [TENANT])).toEqual([]);
  });
});

describe('a vault that keeps deleted keys', () => {
  const until = '2027-02-25T00:00:00.000Z';
  const keeping = () =>
    createServices({
      ...platform,
      keyWrap: { ...platform.keyWrap, destroy: async () => ({ recoverableUntil: until }) },
      clock: () => NOON,
    });
  const recoverable = async () =>
    (await services.cycles.find(TENANT, CYCLE))?.cycle.keyRecoverableUntil;

  test('fails no close: the released cycle says until when', async () => {
    await closeWholly(keeping(), CYCLE);
    expect(await stateOf()).toBe('released');
    expect(await recoverable()).toEqual(new Date(until));
  });

  test('fails no cancelling', async () => {
    unwrap(await cancelCycle(keeping(), hrAdmin(), CYCLE));
    expect(await recoverable()).toEqual(new Date(until));
  });

  test('is told with the reply of a cancelling, which says what is stored', async () => {
    const cancelled = unwrap(await cancelCycle(keeping(), hrAdmin(), CYCLE));
    expect(cancelled.keyRecoverableUntil).toEqual(new Date(until));
    expect(cancelled).toEqual((await services.cycles.find(TENANT, CYCLE))?.cycle);
    expect(unwrap(await cancelCycle(keeping(), hrAdmin(), CYCLE))).toEqual(cancelled);
  });

  test('and one that does not leaves nothing to say', async () => {
    await closeWholly(services, CYCLE);
    expect(await recoverable()).toBeUndefined();
  });
});
