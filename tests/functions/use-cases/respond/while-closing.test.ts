import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { findOwnCycle } from '@samenhang/functions/use-cases/cycles/own-cycles';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import {
  hrAdmin,
  NOON,
  openCycleFor,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { readAs, saveAs, withdrawAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { responseBody } from '../../../builders/response.ts';

const CYCLE = 'autumn-2026';
const STEPS = ['fold-000', 'release', 'verify-000', 'activate', 'shred-000', 'finish'];
const CLOSED = { ok: false, error: { code: 'cycle_not_open' } };
let platform: TestPlatform;
let services: Services;
const mine = (person = 3) => ({ principal: principal(person), cycle: CYCLE });

beforeEach(async () => {
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => NOON });
  await openCycleFor(services, 12);
  for (let person = 0; person < 10; person++) {
    unwrap(
      await saveAs(services, { ...mine(person), body: responseBody(), precondition: 'absent' }),
    );
  }
});
afterEach(() => platform.close());

describe('somebody who answered, while the cycle closes', () => {
  test('is never told that they have not, after whatever step', async () => {
    // Another instance may go on for a minute with what it knows of the open cycle.
    const remembering = async () => {
      const instance = createServices({ ...platform, clock: () => NOON });
      return { instance, ...unwrap(await readAs(instance, mine())).envelope };
    };
    const [reading, withdrawing] = [await remembering(), await remembering()];
    const said = new Set<string>();
    const ask = async (step: string) => {
      expect(await readAs(services, mine())).toEqual(CLOSED);
      expect((await findOwnCycle(services, principal(3), CYCLE))?.envelope).toBeUndefined();
      const read = await readAs(reading.instance, mine());
      said.add(read.ok ? 'read' : read.error.code);
      // Before, it would learn that the fence is gone.
      if (step !== 'shred-000') return;
      const { instance, revision } = withdrawing;
      expect(await withdrawAs(instance, { ...mine(), revision })).toEqual(CLOSED);
    };
    unwrap(await closeCycle(services, hrAdmin(), CYCLE));
    for (const step of STEPS) {
      await runCloseStep(services, { tenant: TENANT, cycle: CYCLE, step });
      await ask(step);
    }
    expect([...said].filter((code) => !['read', 'cycle_not_open'].includes(code))).toEqual([]);
    expect((await services.cycles.find(TENANT, CYCLE))?.cycle.state).toBe('released');
  });

  test('and somebody who has not is told so only while it is open', async () => {
    const none = { ok: false, error: { code: 'no_response' } };
    expect(await readAs(services, mine(11))).toEqual(none);
    expect(await withdrawAs(services, { ...mine(11), revision: 'any' })).toEqual(none);
    unwrap(await closeCycle(services, hrAdmin(), CYCLE));
    expect(await readAs(services, mine(11))).toEqual(CLOSED);
  });
});
