import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { closeWholly } from '../builders/closing.ts';
import {
  type CallFault,
  type FailingPlatform,
  failingPlatform,
} from '../builders/failing-platform.ts';
import {
  asIfAlone,
  cyclePlan,
  hrAdmin,
  NOON,
  organisation,
  unwrap,
} from '../builders/organisation.ts';
import { azuritePlatform, sqlitePlatform, type TestPlatform } from '../builders/platforms.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Calls of the store and the key keeper that one opening makes at most. */
const CALLS = 24;
const CRASHES: readonly CallFault[] = ['crash_before', 'crash_after', 'reply_lost'];

describe.each([
  ['SQLite', sqlitePlatform],
  ['Azurite', azuritePlatform],
])('six planned cycles that are opened at the same moment, on %s', (_, start) => {
  let platform: TestPlatform;
  let tenants = 0;
  beforeAll(async () => {
    platform = await start();
  });
  afterAll(() => platform?.close());

  const instance = (over: Pick<FailingPlatform, 'store' | 'keyWrap'> = platform) =>
    createServices({ ...over, clock: () => NOON });
  const open = (services: Services, tenant: string, id: string) =>
    openCycle(services, hrAdmin(tenant), id);
  /** A tenant of its own with six planned cycles. */
  const planned = async () => {
    tenants += 1;
    const tenant = `77777777-7777-4777-8777-${String(tenants).padStart(12, '0')}`;
    const services = instance();
    unwrap(await importOrganisation(services, hrAdmin(tenant), organisation(6)));
    for (const id of IDS) unwrap(await planCycle(services, hrAdmin(tenant), cyclePlan(id)));
    return tenant;
  };
  const openNow = async (tenant: string) =>
    (await instance().cycles.all(tenant))
      .filter(({ cycle }) => cycle.state === 'open')
      .map(({ cycle }) => cycle.id);

  test('open exactly once', async () => {
    const tenant = await planned();
    const opened = await Promise.all(IDS.map((id) => open(instance(), tenant, id)));
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = opened.flatMap((result) => (result.ok ? [] : [result.error.code]));
    expect(new Set(refusals)).toEqual(new Set(['another_cycle_open']));
    expect(await openNow(tenant)).toHaveLength(1);
  });

  test.each(CRASHES)(
    'open once in the end, wherever some of them meet a fault (%s)',
    async (fault) => {
      for (let nth = 0; nth < CALLS; nth += 3) {
        const tenant = await planned();
        const failing = IDS.map((_, number) => failingPlatform(platform, nth + number, fault));
        const first = await Promise.allSettled(
          IDS.map((id, number) => open(instance(failing[number]), tenant, id)),
        );
        const reported = first.filter((one) => one.status === 'fulfilled' && one.value.ok).length;
        const after = await openNow(tenant);
        expect({ nth, open: after.length <= 1, reported: reported <= after.length }).toEqual({
          nth,
          open: true,
          reported: true,
        });
        // Whatever died, asking again opens the one that had begun, or any one.
        await Promise.all(IDS.map((id) => open(instance(), tenant, id)));
        expect({ nth, open: (await openNow(tenant)).length }).toEqual({ nth, open: 1 });
      }
    },
  );

  test('open again once the open one is released, although its claim was left behind', async () => {
    const tenant = await planned();
    const services = instance();
    unwrap(await open(services, tenant, 'a'));
    const left = await services.openings.find(tenant);
    await closeWholly(services, 'a', tenant);
    expect(await services.openings.find(tenant)).toBeUndefined();
    unwrap(await services.openings.claim(tenant, left?.cycle ?? '', undefined));
    const month = createServices({ ...platform, clock: () => new Date('2027-01-01T12:00:00Z') });
    const dates = { opensAt: NOON, closesAt: new Date('2027-03-01T12:00:00Z') };
    for (const id of ['g', 'h']) {
      unwrap(await planCycle(month, hrAdmin(tenant), { ...cyclePlan(id), ...dates }));
    }
    const opened = await Promise.all(['g', 'h'].map((id) => open(month, tenant, id)));
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('respect one that an earlier version opened, which left no claim', async () => {
    const tenant = await planned();
    const services = instance();
    unwrap(await open(asIfAlone(services), tenant, 'a'));
    expect(await services.openings.find(tenant)).toBeUndefined();
    const opened = await Promise.all(IDS.slice(1).map((id) => open(instance(), tenant, id)));
    for (const result of opened) {
      expect(result).toMatchObject({ ok: false, error: { code: 'another_cycle_open' } });
    }
    await closeWholly(services, 'a', tenant);
    expect(await services.openings.find(tenant)).toBeUndefined();
  });

  test('leave the place free where each was refused', async () => {
    const tenant = await planned();
    unwrap(
      await importOrganisation(instance(), hrAdmin(tenant), { ...organisation(0), people: [] }),
    );
    expect(await open(instance(), tenant, 'a')).toMatchObject({
      ok: false,
      error: { code: 'nobody_to_invite' },
    });
    unwrap(await importOrganisation(instance(), hrAdmin(tenant), organisation(6)));
    unwrap(await open(instance(), tenant, 'b'));
  });
});
