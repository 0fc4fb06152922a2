import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { contributeToPool } from '@samenhang/functions/use-cases/pool/contribute-to-pool';
import { joinPool, leavePool } from '@samenhang/functions/use-cases/pool/pool-membership';
import { releasePool } from '@samenhang/functions/use-cases/pool/release-pool';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { POOL_SCORES } from '@samenhang/shared/benchmarks/pool-contribution';
import { releasedRecords } from '../../../builders/closing.ts';
import { hrAdmin, organisation, principal, unwrap } from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import {
  measure,
  member,
  SEGMENT,
  sharing,
  tenantId,
  tenantIds,
} from '../../../builders/pool-members.ts';

const AUTUMN = new Date('2026-11-24T12:00:00Z');
const FIRST_QUARTER = new Date('2027-01-01T03:30:00Z');
const SECOND_QUARTER = new Date('2027-04-01T03:30:00Z');
let platform: TestPlatform;
let services: Services;
let now = AUTUMN;

beforeEach(async () => {
  now = AUTUMN;
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => now });
});
afterEach(() => platform.close());

const contribution = (tenant: string) => services.poolContributions.find(SEGMENT, tenant);
const join = (tenant: string) => joinPool(services, hrAdmin(tenant), SEGMENT);
const leave = (tenant: string) => leavePool(services, hrAdmin(tenant));
const released = () => services.poolReleases.latest(SEGMENT);

async function releaseAt(date: Date, tenants: readonly string[]) {
  now = date;
  await releasePool(services, tenants);
  return released();
}

/** Members with points of their own, from 40 on. */
async function members(from: number, to: number) {
  for (let number = from; number <= to; number++) {
    await member(services, tenantId(number), sharing(40 + (number % 40)));
  }
  return tenantIds(from, to);
}

describe('twelve organisations, measured from opening to release', () => {
  test('share what was released of the whole of each, and are pooled for a quarter', async () => {
    const tenants = tenantIds(1, 12);
    for (const [place, tenant] of tenants.entries()) {
      unwrap(await join(tenant));
      await measure(services, tenant, 'autumn', place + 1);
    }
    for (const tenant of tenants) {
      const root = (await releasedRecords(services, 'autumn', tenant)).get('org');
      const shared = await contribution(tenant);
      for (const score of POOL_SCORES) {
        expect(shared?.scores[score]).toBe(root?.group?.scores[score]?.points?.value);
      }
    }
    const norm = await releaseAt(FIRST_QUARTER, tenants);
    expect(norm).toMatchObject({
      id: 'pool-healthcare-2027-Q1',
      passport: {
        organisations: 12,
        respondents: 120,
        respondentsBound: 'orMore',
        period: { from: '2025-01-01', to: '2027-01-01' },
      },
      // Of 29, 33, 38, 42, 46, 50, 54, 58, 63, 67, 71 and 75 three quarters of the way from the third
      // to the fourth, half of that from the sixth to the seventh, a quarter from the ninth to the tenth.
      scores: { overall: { kind: 'quartiles', organisations: 12, points: [41, 52, 64] } },
    });
    for (const tenant of tenants.slice(0, 5)) await measure(services, tenant, 'winter', 12);
    const second = await releaseAt(SECOND_QUARTER, tenants);
    expect(second).toMatchObject({ id: 'pool-healthcare-2027-Q2' });
    expect(await services.poolReleases.find(SEGMENT, '2027-Q1')).toEqual(norm);
  });
});

describe('an organisation that is no member', () => {
  test('shares nothing', async () => {
    await measure(services, tenantId(1), 'autumn', 6);
    expect(await contribution(tenantId(1))).toBeUndefined();
  });

  test('shares nothing of before it joined', async () => {
    await measure(services, tenantId(1), 'autumn', 6);
    now = new Date('2026-12-01T12:00:00Z');
    unwrap(await join(tenantId(1)));
    await releaseAt(FIRST_QUARTER, [tenantId(1)]);
    expect(await contribution(tenantId(1))).toBeUndefined();
  });
});

describe('what a member shares', () => {
  test('is that of its latest cycle, whichever comes in last', async () => {
    unwrap(await join(tenantId(1)));
    await measure(services, tenantId(1), 'autumn', 6);
    now = new Date('2026-12-20T12:00:00Z');
    await measure(services, tenantId(1), 'winter', 12);
    await contributeToPool(services, tenantId(1), 'autumn');
    expect((await contribution(tenantId(1)))?.scores.overall).toBe(75);
  });

  test('is made good by the quarter’s release where a fault prevented it', async () => {
    unwrap(await join(tenantId(1)));
    await measure(services, tenantId(1), 'autumn', 6);
    await services.poolContributions.remove(SEGMENT, tenantId(1));
    await releaseAt(FIRST_QUARTER, [tenantId(1)]);
    expect((await contribution(tenantId(1)))?.scores.overall).toBe(50);
  });

  test('does not count when it is older than two years', async () => {
    const tenants = await members(1, 10);
    expect(await releaseAt(new Date('2028-11-25T00:00:00Z'), tenants)).toBeUndefined();
    expect(await releaseAt(new Date('2028-11-24T00:00:00Z'), tenants)).toBeDefined();
  });

  test('does not count when other statements were asked', async () => {
    const tenants = await members(1, 9);
    unwrap(await join(tenantId(10)));
    unwrap(
      await services.poolContributions.offer(SEGMENT, tenantId(10), {
        scores: sharing(60),
        instrumentVersion: '0.9.0',
        closedAt: now,
      }),
    );
    expect(await releaseAt(FIRST_QUARTER, [...tenants, tenantId(10)])).toBeUndefined();
  });

  test('is gone when it leaves, also beside releases that were made', async () => {
    const tenants = await members(1, 12);
    const norm = await releaseAt(FIRST_QUARTER, tenants);
    unwrap(await leave(tenantId(3)));
    expect(await contribution(tenantId(3))).toBeUndefined();
    expect(await services.tenants.poolMembership(tenantId(3))).toBeUndefined();
    const [past] = await services.poolReleases.contributors(SEGMENT);
    expect(past?.get(tenantId(3))).toBeNull();
    expect(past?.get(tenantId(4))).toEqual(sharing(44));
    expect(await released()).toEqual(norm);
  });

  test('is gone when its cycle was released while it left', async () => {
    unwrap(await join(tenantId(1)));
    const leaving = {
      ...services,
      poolContributions: {
        ...services.poolContributions,
        offer: async (...given: Parameters<Services['poolContributions']['offer']>) => {
          unwrap(await leave(tenantId(1)));
          return services.poolContributions.offer(...given);
        },
      },
    };
    await measure(leaving, tenantId(1), 'autumn', 6);
    expect(await contribution(tenantId(1))).toBeUndefined();
  });

  test('is gone beside a release that was made while it left', async () => {
    const tenants = await members(1, 12);
    const leaving = {
      ...services,
      poolReleases: {
        ...services.poolReleases,
        create: async (...given: Parameters<Services['poolReleases']['create']>) => {
          unwrap(await leave(tenantId(3)));
          return services.poolReleases.create(...given);
        },
      },
    };
    now = FIRST_QUARTER;
    await releasePool(leaving, tenants);
    const [past] = await services.poolReleases.contributors(SEGMENT);
    expect(past?.get(tenantId(3))).toBeNull();
  });
});

describe('a release of the pool', () => {
  test('is made of ten organisations, not of nine', async () => {
    const tenants = await members(1, 9);
    expect(await releaseAt(FIRST_QUARTER, tenants)).toBeUndefined();
    await members(10, 10);
    expect(await releaseAt(FIRST_QUARTER, tenantIds(1, 10))).toBeDefined();
  });

  test('counts those alone that are served', async () => {
    await members(1, 10);
    expect(await releaseAt(FIRST_QUARTER, tenantIds(1, 9))).toBeUndefined();
  });

  test('of a segment counts that segment alone', async () => {
    const tenants = await members(1, 10);
    unwrap(await joinPool(services, hrAdmin(tenantId(1)), 'education'));
    expect(await contribution(tenantId(1))).toBeUndefined();
    expect(await releaseAt(FIRST_QUARTER, tenants)).toBeUndefined();
    expect(await services.poolReleases.latest('education')).toBeUndefined();
  });

  test('is made once a quarter and never changes', async () => {
    const norm = await releaseAt(FIRST_QUARTER, await members(1, 10));
    await members(11, 20);
    expect(await releaseAt(new Date('2027-03-31T23:59:59Z'), tenantIds(1, 20))).toEqual(norm);
    expect((await releaseAt(SECOND_QUARTER, tenantIds(1, 20)))?.passport.organisations).toBe(20);
    expect(await services.poolReleases.find(SEGMENT, '2027-Q1')).toEqual(norm);
  });

  test('is not made when fewer than five joined, left or changed: the last one stays', async () => {
    const norm = await releaseAt(FIRST_QUARTER, await members(1, 12));
    await members(13, 16);
    expect(await releaseAt(SECOND_QUARTER, tenantIds(1, 16))).toEqual(norm);
    unwrap(await leave(tenantId(1)));
    expect((await releaseAt(SECOND_QUARTER, tenantIds(1, 16)))?.passport.organisations).toBe(15);
  });

  test('is compared with every one before: five who come back undo what their leaving hid', async () => {
    const tenants = await members(1, 16);
    await releaseAt(FIRST_QUARTER, tenants);
    for (let number = 1; number <= 5; number++) unwrap(await leave(tenantId(number)));
    const second = await releaseAt(SECOND_QUARTER, tenants);
    expect(second?.passport.organisations).toBe(11);
    await members(1, 5);
    expect(await releaseAt(new Date('2027-07-01T03:30:00Z'), tenants)).toEqual(second);
  });

  test('is not made when some left and came back so that one other’s score would show', async () => {
    const tenants = await members(1, 12);
    const norm = await releaseAt(FIRST_QUARTER, tenants);
    for (let number = 1; number <= 5; number++) {
      unwrap(await leave(tenantId(number)));
      await member(services, tenantId(number), sharing(40 + number));
    }
    await member(services, tenantId(6), sharing(90));
    expect(await releaseAt(SECOND_QUARTER, tenants)).toEqual(norm);
  });
});

describe('the membership', () => {
  test('is for HR admins to begin and to end', async () => {
    const anyone = principal(1, tenantId(1));
    const forbidden = { ok: false, error: { code: 'forbidden' } };
    expect(await joinPool(services, anyone, SEGMENT)).toEqual(forbidden);
    expect(await leavePool(services, anyone)).toEqual(forbidden);
  });

  test('keeps who opted in and when, however often they say so', async () => {
    const first = unwrap(await join(tenantId(1)));
    now = FIRST_QUARTER;
    expect(unwrap(await join(tenantId(1)))).toEqual(first);
    expect(first).toEqual({ segment: SEGMENT, since: AUTUMN, by: hrAdmin().person });
  });

  test('outlives an import of the organisation, and the organisation an end of it', async () => {
    unwrap(await join(tenantId(1)));
    const imported = () => importOrganisation(services, hrAdmin(tenantId(1)), organisation(4));
    unwrap(await imported());
    const { version } = unwrap(await imported());
    expect(await services.tenants.poolMembership(tenantId(1))).toBeDefined();
    unwrap(await leave(tenantId(1)));
    unwrap(await leave(tenantId(1)));
    expect(await services.tenants.organisation(tenantId(1))).toMatchObject({ version });
  });
});
