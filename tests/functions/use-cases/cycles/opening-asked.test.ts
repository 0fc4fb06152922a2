// Opening is asked for and done behind the scenes: whoever asks is answered before anybody is invited.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openStepQueue } from '@samenhang/functions/queues/open-step-queue';
import { askOpening } from '@samenhang/functions/use-cases/cycles/ask-opening';
import { changeCycle } from '@samenhang/functions/use-cases/cycles/change-cycle';
import { openProgress } from '@samenhang/functions/use-cases/cycles/open-progress';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { runOpening } from '@samenhang/functions/use-cases/cycles/run-opening';
import { sweepOpenings } from '@samenhang/functions/use-cases/cycles/sweep-openings';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import {
  cyclePlan,
  hrAdmin,
  NOON,
  organisation,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';

const CYCLE = 'autumn-2026';
const MINUTE = 60_000;
let platform: TestPlatform;
let services: Services;
let now = NOON;
beforeEach(async () => {
  now = NOON;
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => now });
  unwrap(await planCycle(services, hrAdmin(), cyclePlan()));
});
afterEach(() => platform.close());

const people = async () =>
  void unwrap(await importOrganisation(services, hrAdmin(), organisation(20)));
const ask = async () => unwrap(await askOpening(services, hrAdmin(), CYCLE));
const progress = async () => unwrap(await openProgress(services, hrAdmin(), CYCLE));
const cycle = async () => (await services.cycles.find(TENANT, CYCLE))?.cycle;
const code = (refused: string) => ({ ok: false, error: { code: refused } });
const keepsFailing = (message: object) =>
  openStepQueue.functions[1]?.receive(services, message) ?? Promise.reject(new Error('no poison'));

describe('a cycle that is to be opened', () => {
  beforeEach(people);

  test('invites nobody until that is done, and is then open in the name of who asked', async () => {
    const [message] = await ask();
    expect(await cycle()).toMatchObject({ state: 'planned' });
    expect(await progress()).toEqual({ state: 'running' });
    if (message !== undefined) await runOpening(services, message);
    expect(await progress()).toEqual({ state: 'done' });
    expect(await cycle()).toMatchObject({ state: 'open', launch: { invited: 20 } });
    const [act] = (await services.audit.read(TENANT, '2026-11')).filter(
      ({ action }) => action === 'cycle_opened',
    );
    expect(act?.actor).toBe(hrAdmin().person);
  });

  test('is opened once, however often it was asked for and the message came', async () => {
    const messages = [...(await ask()), ...(await ask())];
    const done = await Promise.allSettled(messages.map((one) => runOpening(services, one)));
    for (const one of messages) await runOpening(services, one);
    expect(done.map(({ status }) => status)).toContain('fulfilled');
    expect(await cycle()).toMatchObject({ state: 'open', launch: { invited: 20 } });
    const log = await services.audit.read(TENANT, '2026-11');
    expect(log.filter(({ action }) => action === 'cycle_opened')).toHaveLength(1);
  });

  test('keeps its plan meanwhile', async () => {
    await ask();
    const closesAt = new Date(NOON.getTime() + 40 * 1440 * MINUTE);
    expect(await changeCycle(services, hrAdmin(), CYCLE, { closesAt })).toEqual(
      code('being_changed'),
    );
  });

  test('whose message was lost is woken, but not while it may be at work', async () => {
    await ask();
    expect(await sweepOpenings(services, [TENANT])).toEqual([]);
    now = new Date(NOON.getTime() + 15 * MINUTE);
    expect(await sweepOpenings(services, [TENANT])).toEqual([{ tenant: TENANT, cycle: CYCLE }]);
    expect(await sweepOpenings(services, [TENANT])).toEqual([]);
  });

  test('that keeps failing says so, and can be asked for again', async () => {
    await ask();
    await keepsFailing({ tenant: TENANT, cycle: CYCLE });
    expect(await progress()).toEqual({ state: 'refused', refused: 'opening_failed' });
    const [message] = await ask();
    expect(await progress()).toEqual({ state: 'running' });
    if (message !== undefined) await runOpening(services, message);
    expect(await progress()).toEqual({ state: 'done' });
  });
});

test('where nobody can be invited it says why, and the plan can be changed', async () => {
  const [message] = await ask();
  if (message !== undefined) await runOpening(services, message);
  expect(await progress()).toEqual({ state: 'refused', refused: 'nobody_to_invite' });
  const closesAt = new Date(NOON.getTime() + 40 * 1440 * MINUTE);
  unwrap(await changeCycle(services, hrAdmin(), CYCLE, { closesAt }));
  expect((await cycle())?.opening).toBeUndefined();
});

test('what is known at once is refused at once', async () => {
  const ask = () => askOpening(services, hrAdmin(), CYCLE);
  expect(await askOpening(services, principal(1), CYCLE)).toEqual(code('forbidden'));
  expect(await askOpening(services, hrAdmin(), 'no-such')).toEqual(code('not_found'));
  const closesAt = (await cycle())?.closesAt ?? NOON;
  now = closesAt;
  expect(await ask()).toEqual(code('cycle_over'));
});
