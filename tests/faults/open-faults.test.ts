// Opening through the queue: wherever one call fails, the message that comes again finishes it, once.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askOpening } from '@samenhang/functions/use-cases/cycles/ask-opening';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { runOpening } from '@samenhang/functions/use-cases/cycles/run-opening';
import { sweepOpenings } from '@samenhang/functions/use-cases/cycles/sweep-openings';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { inCopyOf } from '../builders/data-copies.ts';
import { CALL_FAULTS, failingPlatform } from '../builders/failing-platform.ts';
import {
  cyclePlan,
  hrAdmin,
  NOON,
  organisation,
  principal,
  TENANT,
  unwrap,
} from '../builders/organisation.ts';
import { saveAs } from '../builders/own-response.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { responseBody } from '../builders/response.ts';

const CYCLE = 'autumn-2026';
const MESSAGE = { tenant: TENANT, cycle: CYCLE };
/** Of the twelve, those in the unit that the pilot is for. */
const INVITED = 6;
/** More calls than an opening makes. */
const CALLS = 45;
/** Not a conflict: what an opening makes is made once, so a conflict says that it is there already. */
const FAULTS = CALL_FAULTS.filter((fault) => fault !== 'conflict');
const QUARTER = 15 * 60_000;
const { folder, remove } = temporaryDataFolder();

beforeAll(async () => {
  const platform = openLocalPlatform(folder);
  const services = createServices({ ...platform, clock: () => NOON });
  unwrap(await importOrganisation(services, hrAdmin(), organisation(12)));
  unwrap(await planCycle(services, hrAdmin(), { ...cyclePlan(), audienceUnit: 'team-a' }));
  await platform.store.close();
});
afterAll(remove);

test.each(FAULTS)(
  'opening in which one call fails (%s) is finished, and opens once',
  async (fault) => {
    for (let nth = 0; nth < CALLS; nth += 1) {
      const came = await inCopyOf(folder, async (copy) => {
        const failing = failingPlatform(copy, nth, fault);
        const dying = createServices({ ...failing, clock: () => NOON });
        await askAndOpen(dying).catch(() => undefined);
        const services = createServices({ ...copy, clock: () => new Date(+NOON + QUARTER) });
        await finish(services);
        return { nth, calls: failing.calls(), ...(await whatCame(services)) };
      });
      const { calls, ...opened } = came;
      expect(opened).toEqual({ nth, state: 'open', invited: INVITED, logged: 1, answered: true });
      // The last of them fails none: every call of an opening was met.
      if (nth === CALLS - 1) expect(calls).toBeLessThan(CALLS);
    }
  },
);

async function askAndOpen(services: Services): Promise<void> {
  for (const message of unwrap(await askOpening(services, hrAdmin(), CYCLE))) {
    await runOpening(services, message);
  }
}

/** Where not even the mark was written, HR asks again; a message that was lost the sweep sends. */
async function finish(services: Services): Promise<void> {
  await runOpening(services, MESSAGE);
  const cycle = (await services.cycles.find(TENANT, CYCLE))?.cycle;
  if (cycle?.opening === undefined) await askAndOpen(services);
  for (const message of await sweepOpenings(services, [TENANT])) {
    await runOpening(services, message);
  }
}

async function whatCame(services: Services) {
  const cycle = (await services.cycles.find(TENANT, CYCLE))?.cycle;
  const log = await services.audit.read(TENANT, '2026-11');
  const mine = { principal: principal(0), cycle: CYCLE, body: responseBody() };
  const saved = await saveAs(services, { ...mine, precondition: 'absent' });
  return {
    state: cycle?.state,
    invited: cycle?.launch?.invited,
    logged: log.filter(({ action }) => action === 'cycle_opened').length,
    answered: saved.ok,
  };
}
