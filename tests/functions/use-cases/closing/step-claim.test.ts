import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { closeProgress } from '@samenhang/functions/use-cases/closing/close-progress';
import type { CloseMessage } from '@samenhang/functions/use-cases/closing/close-steps';
import { recordFailure } from '@samenhang/functions/use-cases/closing/record-step';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { underClaim } from '@samenhang/functions/use-cases/closing/step-claim';
import { sweepCycles } from '@samenhang/functions/use-cases/closing/sweep-cycles';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { workOff } from '../../../builders/closing.ts';
import { hrAdmin, NOON, openCycleFor, TENANT, unwrap } from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';

const CYCLE = 'autumn-2026';
const FOLD = { tenant: TENANT, cycle: CYCLE, step: 'fold-000' };
const RELEASE: CloseMessage = { ...FOLD, step: 'release' };
let platform: TestPlatform;
let services: Services;
let now = NOON;

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const progress = async () => unwrap(await closeProgress(services, hrAdmin(), CYCLE));
const jobOf = async (step: string) => services.jobs.find(TENANT, CYCLE, step);
const swept = async () => (await sweepCycles(services, [TENANT])).map(({ step }) => step);
const stateOf = async () => (await services.cycles.find(TENANT, CYCLE))?.cycle.state;
const generations = async () => {
  const found: number[] = [];
  for (let generation = 1; generation <= 5; generation++) {
    for await (const _ of platform.store.range('Releases', `${TENANT}|${CYCLE}|${generation}`)) {
      found.push(generation);
      break;
    }
  }
  return found;
};
/** A step that its process began and never ended. */
const beginAndDie = async (step: string, generation = 1) => {
  const known = await jobOf(step);
  const claim = { step, state: 'running', since: now, tries: 1, generation, begun: generation };
  unwrap(await services.jobs.write(TENANT, CYCLE, { ...claim, state: 'running' }, known?.etag));
};

beforeEach(async () => {
  now = NOON;
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => now });
  await openCycleFor(services, 10);
  unwrap(await closeCycle(services, hrAdmin(), CYCLE));
});
afterEach(async () => {
  jest.useRealTimers();
  await platform.close();
});

describe('a step whose process died', () => {
  test.each(['fold-000', 'release', 'finish'])(
    'at %s is woken and done within a minute',
    async (step) => {
      let messages: CloseMessage[] = [FOLD];
      while (messages[0]?.step !== step) {
        messages = await runCloseStep(services, messages[0] ?? FOLD);
      }
      await beginAndDie(step);
      // While it may be alive, nobody else begins it, and its message is not used up.
      expect(await swept()).toEqual([]);
      const message = { ...FOLD, step };
      await expect(runCloseStep(services, message)).rejects.toMatchObject({
        code: 'done_elsewhere',
      });
      expect(await recordFailure(services, message)).toEqual([message]);
      // The sweep comes every thirty seconds.
      later(30_000);
      expect(await swept()).toEqual([step]);
      await workOff(services, [message]);
      expect(await stateOf()).toBe('released');
    },
  );

  test('is woken, and not those beside it that nobody began, while another is at work', async () => {
    const stored = await services.cycles.find(TENANT, CYCLE);
    const launch = stored?.cycle.launch;
    if (stored === undefined || launch === undefined) throw new Error('not launched');
    const wide = { ...stored.cycle, launch: { ...launch, shards: 256 } };
    unwrap(await services.cycles.replace(TENANT, wide, stored.etag));
    expect(await swept()).toHaveLength(256);
    await beginAndDie('fold-007');
    later(10_000);
    await beginAndDie('fold-003');
    // Both may be alive, and the messages of the others lie in the queue behind them.
    expect(await swept()).toEqual([]);
    later(15_000);
    expect(await swept()).toEqual(['fold-007']);
    later(15_000);
    // Nobody is at work any more: every message may be lost.
    expect(await swept()).toHaveLength(256);
  });

  test('is taken over though its clock was an hour ahead', async () => {
    later(3_600_000);
    await beginAndDie('fold-000');
    later(-3_600_000);
    expect(await swept()).toEqual(['fold-000']);
  });
});

describe('a step that takes long', () => {
  test('keeps its claim for as long as its process lives', async () => {
    jest.useFakeTimers({
      doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date', 'setTimeout'],
    });
    let finish = () => {};
    const working = underClaim(services, FOLD, undefined, {}, async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return 'done';
    });
    for (let minute = 0; minute < 10; minute++) {
      later(15_000);
      await jest.advanceTimersByTimeAsync(15_000);
      await renewedAt(now);
      await expect(runCloseStep(services, FOLD)).rejects.toMatchObject({ code: 'done_elsewhere' });
      expect(await swept()).toEqual([]);
    }
    expect(await jobOf('fold-000')).toMatchObject({ state: 'running', since: NOON, tries: 1 });
    finish();
    expect(await working).toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });

  /** A renewal is a write of the store, and settles in its own time. */
  async function renewedAt(time: Date) {
    while ((await jobOf('fold-000'))?.renewed?.getTime() !== time.getTime()) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  test('and outlives its claim says nothing of the one that took it over', async () => {
    const failing = underClaim(services, FOLD, undefined, {}, async () => {
      later(60_000);
      await beginAndDie('fold-000');
      throw new Error('too late');
    });
    await expect(failing).rejects.toThrow('too late');
    expect(await jobOf('fold-000')).toMatchObject({ state: 'running', since: now });
  });

  test('and makes a release that another has made meanwhile leaves nothing of its own', async () => {
    await runCloseStep(services, FOLD);
    const slow: Services = {
      ...services,
      comments: {
        ...services.comments,
      },
      releases: {
        ...services.releases,
        write: async (...given) => {
          later(60_000);
          await runCloseStep(services, RELEASE);
          return services.releases.write(...given);
        },
      },
    };
    await runCloseStep(slow, RELEASE);
    expect(await jobOf('release')).toMatchObject({ state: 'done', generation: 2, begun: 2 });
    expect(await generations()).toEqual([2]);
  });

  test('and was taken over by one that died leaves nothing of that one', async () => {
    await runCloseStep(services, FOLD);
    const write: Services['releases']['write'] = async (...given) => {
      const written = await services.releases.write(...given);
      if (given[0].generation === 2) throw new Error('died');
      return written;
    };
    const slow: Services = {
      ...services,
      releases: {
        ...services.releases,
        write: async (...given) => {
          later(60_000);
          const other = { ...services, releases: { ...services.releases, write } };
          await expect(runCloseStep(other, RELEASE)).rejects.toThrow('died');
          return write(...given);
        },
      },
    };
    await workOff(services, await runCloseStep(slow, RELEASE));
    expect(await stateOf()).toBe('released');
    expect(await generations()).toEqual([1]);
  });

  test('and was begun and left under other generations leaves the one that was done', async () => {
    await runCloseStep(services, FOLD);
    const left: Services = {
      ...services,
      releases: {
        ...services.releases,
        write: async (...given) => {
          await services.releases.write(...given);
          throw new Error('died');
        },
      },
    };
    for (const generation of [1, 2]) {
      await expect(runCloseStep(left, RELEASE)).rejects.toThrow('died');
      expect(await jobOf('release')).toMatchObject({ state: 'waiting', begun: generation });
    }
    await workOff(services, [RELEASE]);
    expect(await generations()).toEqual([3]);
  });
});

describe('HR is told what the close waits for', () => {
  const broken = async () => {
    const failing = { ...services, partials: { ...services.partials, write: fails } };
    await expect(runCloseStep(failing, FOLD)).rejects.toThrow('broken');
  };
  const fails = async () => {
    throw new Error('broken');
  };

  test('before a step is begun, while it is at work, and when it has failed', async () => {
    const step = 'fold';
    expect((await progress()).waits).toEqual({ step, since: null, tries: 0, next: 'again' });
    await beginAndDie('fold-000');
    const since = now.toISOString();
    expect((await progress()).waits).toEqual({ step, since, tries: 1, next: 'working' });
    later(60_000);
    expect((await progress()).waits).toEqual({ step, since, tries: 1, next: 'again' });
    await broken();
    const failedAt = now.toISOString();
    expect((await progress()).waits).toEqual({ step, since: failedAt, tries: 2, next: 'again' });
    await recordFailure(services, FOLD);
    expect((await progress()).waits).toMatchObject({ tries: 2, next: 'choice' });
  });

  test('and of a step that failed for good a late message changes nothing', async () => {
    await broken();
    await recordFailure(services, FOLD);
    expect(await runCloseStep(services, FOLD)).toEqual([]);
    expect(await swept()).toEqual([]);
    expect((await progress()).state).toBe('failed');
    await workOff(services, unwrap(await closeCycle(services, hrAdmin(), CYCLE)));
    expect((await progress()).waits).toBeNull();
  });

  test('and a step that waits to be tried again is woken only when its message must be lost', async () => {
    await broken();
    later(30_000);
    expect(await swept()).toEqual([]);
    later(30_000);
    expect(await swept()).toEqual(['fold-000']);
  });
});

describe('a step that meets a row of a newer version', () => {
  test('waits for that version: it has not failed, and its message goes round again', async () => {
    const partition = `${TENANT}|${CYCLE}|000`;
    const key = { partitionKey: partition, rowKey: 'zzzz' };
    const properties = { Envelope: new Uint8Array(9), Format: 2 };
    unwrap(await platform.store.transact('Responses', [{ kind: 'create', key, properties }]));
    await expect(runCloseStep(services, FOLD)).rejects.toMatchObject({ code: 'format_newer' });
    expect(await jobOf('fold-000')).toMatchObject({ state: 'waiting', error: 'format_newer' });
    expect(await recordFailure(services, FOLD)).toEqual([FOLD]);
    expect(await progress()).toMatchObject({ state: 'running', waits: { next: 'update' } });
    // The version before this one takes no other word than its own.
    const row = await platform.store.get('Jobs', {
      partitionKey: `${TENANT}|${CYCLE}`,
      rowKey: 'fold-000',
    });
    expect(row?.properties).toMatchObject({ Error: 'internal_error', Fault: 'format_newer' });
  });
});
