import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countParticipation } from '@samenhang/functions/use-cases/cycles/count-participation';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { putNorm } from '@samenhang/functions/use-cases/results/put-norm';
import { createServices } from '@samenhang/functions/use-cases/services';
import { DEMO_CYCLES, type DemoCycle } from './cycles.ts';
import { DEMO_NORM } from './norm.ts';
import type { DemoOrganisation } from './organisation.ts';
import { seedPlan } from './plan.ts';
import { joinDemoPool, releaseDemoPool } from './pool.ts';
import { beforeReorganisation } from './reorganisation.ts';
import { type DemoPlatform, expectOk, hrAdmin, seedCycle } from './seed-cycle.ts';
import { progressOf } from './synthetic-answers.ts';

export type Progress = (done: number, of: number) => void;

/**
 * The organisations of the demo: one that is measured, one that is not yet, one of whom nothing is
 * known yet, and those of a pool.
 */
export interface DemoTenants {
  readonly measured: DemoOrganisation;
  readonly other: DemoOrganisation;
  readonly empty: DemoOrganisation;
  readonly pool: readonly DemoOrganisation[];
}

/**
 * Fills an empty data folder with the demo: two cycles released and one open in the first
 * organisation, which was reorganised after the first; a norm and a pool to lay beside them. All of it
 * through the use cases, each in its own time. Says whether it had to: a finished demo is left alone,
 * one that was cut off is completed, and nothing is done twice.
 * @throws Error when a use case refuses what is synthetic but sound.
 */
export async function seedDemo(
  platform: DemoPlatform,
  dataFolder: string,
  { measured, other, pool }: Omit<DemoTenants, 'empty'>,
  progress: Progress,
): Promise<boolean> {
  const finished = join(dataFolder, 'demo-seeded');
  if (existsSync(finished)) return false;
  await importOnce(platform, other);
  await joinDemoPool(platform, [measured, ...pool]);
  const answers = DEMO_CYCLES.map((cycle) => answersTo(cycle, measured));
  const of = answers.reduce((sum, some) => sum + some, 0);
  let done = 0;
  progress(done, of);
  for (const cycle of DEMO_CYCLES) {
    const then = cycle.year === 'two_years_ago' ? beforeReorganisation(measured) : measured;
    await seedCycle(platform, then, cycle, (some) => {
      done += some;
      progress(done, of);
    });
    await seedPlan(platform, measured, cycle);
  }
  // As it would have been in the night before.
  await countParticipation(createServices(platform), measured.tenant);
  await importNorm(platform, measured);
  await releaseDemoPool(platform, measured, pool);
  writeFileSync(finished, `${platform.clock().toISOString()}\n`);
  return true;
}

const answersTo = (cycle: DemoCycle, { people }: DemoOrganisation) =>
  people.filter((person) => progressOf(person, cycle) !== 'none').length;

async function importOnce(platform: DemoPlatform, organisation: DemoOrganisation): Promise<void> {
  const services = createServices(platform);
  const { tenant, units } = organisation;
  if ((await services.tenants.organisation(tenant)) !== undefined) return;
  const people = organisation.people.map(({ person }) => person);
  expectOk(await importOrganisation(services, hrAdmin(organisation), { units, people }));
}

async function importNorm(platform: DemoPlatform, organisation: DemoOrganisation): Promise<void> {
  const services = createServices(platform);
  const { tenant } = organisation;
  if ((await services.norms.find(tenant, DEMO_NORM.id)) !== undefined) return;
  expectOk(await putNorm(services, hrAdmin(organisation), DEMO_NORM, 'absent'));
}
