import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import {
  claimOpening,
  freeOpening,
  stillClaimed,
  withdrawClaim,
} from '@samenhang/functions/use-cases/cycles/opening-claim';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import {
  cyclePlan,
  hrAdmin,
  NOON,
  organisation,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';

let platform: TestPlatform;
let services: Services;
const claim = (id: string) => claimOpening(services, TENANT, id);
const stateOf = async (id: string) => (await services.cycles.find(TENANT, id))?.cycle.state;

beforeAll(async () => {
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => NOON });
  unwrap(await importOrganisation(services, hrAdmin(), organisation(4)));
  for (const id of ['x', 'y']) unwrap(await planCycle(services, hrAdmin(), cyclePlan(id)));
});
afterAll(() => platform.close());

describe('the claim to be the open cycle', () => {
  test('of a planned cycle keeps others out, and is renewed by the same cycle alone', async () => {
    const first = unwrap(await claim('x'));
    expect(await stillClaimed(services, TENANT, first)).toBe(true);
    expect(await claim('y')).toEqual({ ok: false, error: { code: 'another_cycle_open' } });
    const second = unwrap(await claim('x'));
    expect(await stillClaimed(services, TENANT, first)).toBe(false);
    expect(await stillClaimed(services, TENANT, second)).toBe(true);
  });

  test('that somebody else renewed meanwhile opens nothing', async () => {
    const overtaken: Services = {
      ...services,
      audienceSizes: {
        ...services.audienceSizes,
        freeze: async (...given) => {
          unwrap(await claim('x'));
          return services.audienceSizes.freeze(...given);
        },
      },
    };
    expect(await openCycle(overtaken, hrAdmin(), 'x')).toEqual({
      ok: false,
      error: { code: 'being_opened' },
    });
    expect(await stateOf('x')).toBe('planned');
  });

  test('once withdrawn leaves no earlier opening of the same cycle able to succeed', async () => {
    const slow = unwrap(await claim('x'));
    const refused = unwrap(await claim('x'));
    await withdrawClaim(services, TENANT, refused);
    expect(await services.openings.find(TENANT)).toBeUndefined();
    const { cycle, etag } = slow.stored;
    expect(await services.cycles.replace(TENANT, cycle, etag)).toEqual({
      ok: false,
      error: 'taken',
    });
  });

  test('is not withdrawn under somebody who renewed it', async () => {
    const refused = unwrap(await claim('x'));
    const other = unwrap(await claim('x'));
    await withdrawClaim(services, TENANT, refused);
    expect(await stillClaimed(services, TENANT, other)).toBe(true);
  });

  test('is not withdrawn once the cycle was written by somebody else, who may have opened it', async () => {
    const refused = unwrap(await claim('x'));
    const { cycle, etag } = refused.stored;
    unwrap(await services.cycles.replace(TENANT, cycle, etag));
    await withdrawClaim(services, TENANT, refused);
    expect(await stillClaimed(services, TENANT, refused)).toBe(true);
  });

  test('is freed for the cycle that has it, and for no other', async () => {
    unwrap(await claim('x'));
    await freeOpening(services, TENANT, 'y');
    expect(await services.openings.find(TENANT)).toMatchObject({ cycle: 'x' });
    await freeOpening(services, TENANT, 'x');
    expect(await services.openings.find(TENANT)).toBeUndefined();
  });

  test('of a cycle that is not there is taken over', async () => {
    unwrap(await services.openings.claim(TENANT, 'never-planned', undefined));
    expect(unwrap(await claim('y')).claim.cycle).toBe('y');
  });
});
