import { joinPool } from '@samenhang/functions/use-cases/pool/pool-membership';
import { releasePool } from '@samenhang/functions/use-cases/pool/release-pool';
import { createServices } from '@samenhang/functions/use-cases/services';
import type { Segment } from '@samenhang/shared/api/segments';
import { DEMO_CYCLES, type DemoCycle } from './cycles.ts';
import type { DemoOrganisation } from './organisation.ts';
import { guidOf } from './random.ts';
import { type DemoPlatform, expectOk, hrAdmin, seedCycle } from './seed-cycle.ts';
import type { OrganisationShape } from './shape.ts';

const SEGMENT: Segment = 'demonstration';
const ORGANISATIONS = 12;
const DAY_MS = 86_400_000;

/** Small organisations that share their scores, so that there is a pool; nobody can be one of them. */
export const POOL_SHAPES: readonly OrganisationShape[] = Array.from(
  { length: ORGANISATIONS },
  (_, index) => ({
    tenant: guidOf(`pool|${index}`),
    domain: `deelnemer-${index + 1}.example`,
    name: `Deelnemer ${index + 1} (fictief)`,
    board: 0,
    departments: [
      {
        name: 'Bureau',
        teams: [
          ['Uitvoering', 16],
          ['Staf', 4],
        ],
      },
    ],
    hrTeam: 'Staf',
    technicalTeam: 'Staf',
  }),
);

/** When each of them measured: in one month after the other, last year. */
const cycleOf = (index: number): DemoCycle => {
  const [, lastYear] = DEMO_CYCLES;
  if (lastYear === undefined) throw new Error('there was no last year');
  return { ...lastYear, opens: lastYear.opens + 20 * index, closes: lastYear.closes + 20 * index };
};

/**
 * The pool of organisations of the first one's segment: everybody joins before they measure, and it is
 * released as it would be at the turn of a quarter.
 */
export async function joinDemoPool(
  platform: DemoPlatform,
  organisations: readonly DemoOrganisation[],
): Promise<void> {
  const before = platform.clock().getTime() + ((DEMO_CYCLES[0]?.opens ?? 0) - 1) * DAY_MS;
  const services = createServices({ ...platform, clock: () => new Date(before) });
  for (const organisation of organisations) {
    if ((await services.tenants.poolMembership(organisation.tenant)) !== undefined) continue;
    expectOk(await joinPool(services, hrAdmin(organisation), SEGMENT));
  }
}

export async function releaseDemoPool(
  platform: DemoPlatform,
  measured: DemoOrganisation,
  others: readonly DemoOrganisation[],
): Promise<void> {
  for (const [index, organisation] of others.entries()) {
    await seedCycle(platform, organisation, cycleOf(index), () => {});
  }
  const tenants = [measured, ...others].map(({ tenant }) => tenant);
  await releasePool(createServices(platform), tenants);
}
