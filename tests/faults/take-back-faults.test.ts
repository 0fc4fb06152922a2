import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TABLES, type Table, type TableStore } from '@samenhang/functions/ports/table-store';
import { cyclesRepository } from '@samenhang/functions/repositories/cycles-table';
import { tenantsRepository } from '@samenhang/functions/repositories/tenants-table';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { sweepCycles } from '@samenhang/functions/use-cases/closing/sweep-cycles';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { takeBackCycle } from '@samenhang/functions/use-cases/cycles/take-back-cycle';
import { sweepNotices } from '@samenhang/functions/use-cases/notices/sweep-notices';
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
const AGAIN = `${CYCLE}-again-1`;
const PEOPLE = 12;
/** More calls than taking back makes. */
const CALLS = 45;
const { folder, remove } = temporaryDataFolder();

/** A pilot that was opened a moment ago, and answered: of everything there is something to undo. */
beforeAll(async () => {
  const platform = openLocalPlatform(folder);
  const services = createServices({ ...platform, clock: () => NOON });
  unwrap(await importOrganisation(services, hrAdmin(), organisation(PEOPLE)));
  unwrap(await planCycle(services, hrAdmin(), { ...cyclePlan(), audienceUnit: 'team-a' }));
  unwrap(await openCycle(services, hrAdmin(), CYCLE));
  for (let person = 0; person < PEOPLE; person += 2) {
    const mine = { principal: principal(person), cycle: CYCLE, body: responseBody() };
    unwrap(await saveAs(services, { ...mine, precondition: 'absent' }));
  }
  await sweepNotices(services, [TENANT]);
  expect(await services.notices.all(TENANT, CYCLE)).not.toEqual([]);
  await platform.store.close();
});
afterAll(remove);

test.each(CALL_FAULTS)(
  'taking back in which one call fails (%s) is finished, and leaves one plan and nothing else',
  async (fault) => {
    for (let nth = 0; nth < CALLS; nth += 1) {
      const left = await inCopyOf(folder, async (copy) => {
        const failing = failingPlatform(copy, nth, fault);
        const dying = createServices({ ...failing, clock: () => NOON });
        await takeBackCycle(dying, hrAdmin(), CYCLE).catch(() => undefined);
        const services = createServices({ ...copy, clock: () => NOON });
        await finish(services);
        const { all } = cyclesRepository(copy.store);
        const cycles = (await all(TENANT)).map(({ cycle }) => [cycle.id, cycle.state]);
        return { nth, cycles, rows: await rowsLeft(copy.store) };
      });
      const cycles = [
        [CYCLE, 'cancelled'],
        [AGAIN, 'planned'],
      ];
      expect(left).toEqual({ nth, cycles, rows: ['Responses !fenced'] });
    }
  },
);

/** Where not even the mark was written, HR asks again; the sweep does the rest. */
async function finish(services: Services): Promise<void> {
  const state = (await services.cycles.find(TENANT, CYCLE))?.cycle.state;
  if (state === 'open') unwrap(await takeBackCycle(services, hrAdmin(), CYCLE));
  for (const message of await sweepCycles(services, [TENANT])) {
    await runCloseStep(services, message);
  }
  expect(await sweepCycles(services, [TENANT])).toEqual([]);
}

/** Of the cycle, besides its own row and the log; the next opening takes over a claim that is left. */
async function rowsLeft(store: TableStore): Promise<string[]> {
  const rows: string[] = [];
  const version = (await tenantsRepository(store).organisation(TENANT))?.version;
  const tree: [Table, string] = ['Units', `${TENANT}|${version}-${CYCLE}`];
  const ofCycle = TABLES.flatMap((table) =>
    ['', '|000', '|sizes'].map((part): [Table, string] => [table, `${TENANT}|${CYCLE}${part}`]),
  );
  for (const [table, partition] of [...ofCycle, tree]) {
    for await (const { key } of store.range(table, partition)) rows.push(`${table} ${key.rowKey}`);
  }
  return rows;
}
