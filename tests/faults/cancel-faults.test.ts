import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TableStore } from '@samenhang/functions/ports/table-store';
import { cyclesRepository } from '@samenhang/functions/repositories/cycles-table';
import { cancelCycle } from '@samenhang/functions/use-cases/closing/cancel-cycle';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { sweepCycles } from '@samenhang/functions/use-cases/closing/sweep-cycles';
import { createServices } from '@samenhang/functions/use-cases/services';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { inCopyOf } from '../builders/data-copies.ts';
import { CALL_FAULTS, failingPlatform } from '../builders/failing-platform.ts';
import {
  hrAdmin,
  NOON,
  openCycleFor,
  principal,
  TENANT,
  unwrap,
} from '../builders/organisation.ts';
import { saveAs } from '../builders/own-response.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { responseBody } from '../builders/response.ts';

const CYCLE = 'autumn-2026';
const PEOPLE = 12;
/** More calls than a cancelling makes. */
const CALLS = 40;
const { folder, remove } = temporaryDataFolder();

/** A cycle whose release is being verified: of everything there is something to destroy. */
beforeAll(async () => {
  const platform = openLocalPlatform(folder);
  const services = createServices({ ...platform, clock: () => NOON });
  await openCycleFor(services, PEOPLE);
  for (let person = 0; person < PEOPLE; person++) {
    const mine = { principal: principal(person), cycle: CYCLE, body: responseBody() };
    unwrap(await saveAs(services, { ...mine, precondition: 'absent' }));
  }
  const messages = unwrap(await closeCycle(services, hrAdmin(), CYCLE));
  for (const message of messages) {
    if (message.step.startsWith('verify')) break;
    messages.push(...(await runCloseStep(services, message)));
  }
  await platform.store.close();
});
afterAll(remove);

test.each(CALL_FAULTS)(
  'a cancelling in which one call fails (%s) is finished by the sweep, and leaves nothing',
  async (fault) => {
    for (let nth = 0; nth < CALLS; nth += 1) {
      const left = await inCopyOf(folder, async (copy) => {
        const failing = failingPlatform(copy, nth, fault);
        const dying = createServices({ ...failing, clock: () => NOON });
        await cancelCycle(dying, hrAdmin(), CYCLE).catch(() => undefined);
        const services = createServices({ ...copy, clock: () => NOON });
        // Where not even the mark was written, HR asks again.
        if ((await stateIn(copy.store)) !== 'cancelled') {
          unwrap(await cancelCycle(services, hrAdmin(), CYCLE));
        }
        for (const message of await sweepCycles(services, [TENANT])) {
          await runCloseStep(services, message);
        }
        expect(await sweepCycles(services, [TENANT])).toEqual([]);
        return { nth, state: await stateIn(copy.store), rows: await rowsLeft(copy.store) };
      });
      expect(left).toEqual({ nth, state: 'cancelled', rows: ['000 !fenced'] });
    }
  },
);

async function stateIn(store: TableStore) {
  return (await cyclesRepository(store).find(TENANT, CYCLE))?.cycle.state;
}

async function rowsLeft(store: TableStore): Promise<string[]> {
  const rows: string[] = [];
  for (const [table, partition] of [
    ['Responses', '000'],
    ['Partials', '000'],
    ['Releases', '1'],
  ] as const) {
    for await (const { key } of store.range(table, `${TENANT}|${CYCLE}|${partition}`)) {
      rows.push(`${partition} ${key.rowKey}`);
    }
  }
  const claim = await store.get('Tenants', { partitionKey: TENANT, rowKey: 'opening' });
  return claim === undefined ? rows : [...rows, 'claim'];
}
