import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importOrganisation } from '@samenhang/functions/use-cases/import-organisation';
import { openCycle } from '@samenhang/functions/use-cases/open-cycle';
import { findResponsePlace } from '@samenhang/functions/use-cases/own-response';
import { planCycle } from '@samenhang/functions/use-cases/plan-cycle';
import { saveResponse } from '@samenhang/functions/use-cases/save-response';
import type { Services } from '@samenhang/functions/use-cases/services';
import type { Principal } from '@samenhang/shared/access/principal';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/rules';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import type { Result } from '@samenhang/shared/result';
import { demoResponse, progressOf } from './answers.ts';
import type { DemoOrganisation, DemoPerson } from './organisation.ts';

export const DEMO_CYCLE = 'demo-1';
const DAY_MS = 86_400_000;
const AT_A_TIME = 16;

export type Progress = (done: number, of: number) => void;

/**
 * Fills an empty data folder with the demo: everybody imported, one cycle open in the first
 * organisation, six in ten answers given, all through the use cases. Says whether it had to: a
 * finished one is left alone, one that was cut off is completed, and nothing is done twice.
 * @throws Error when a use case refuses what is synthetic but sound.
 */
export async function seedDemo(
  services: Services,
  dataFolder: string,
  organisations: readonly DemoOrganisation[],
  progress: Progress,
): Promise<boolean> {
  const finished = join(dataFolder, 'demo-seeded');
  if (existsSync(finished)) return false;
  for (const organisation of organisations) await importOnce(services, organisation);
  const [measured] = organisations;
  if (measured !== undefined) await seedCycle(services, measured, progress);
  writeFileSync(finished, `${services.clock().toISOString()}\n`);
  return true;
}

async function importOnce(services: Services, organisation: DemoOrganisation): Promise<void> {
  const { tenant, units } = organisation;
  if ((await services.tenants.organisationVersion(tenant)) !== undefined) return;
  const people = organisation.people.map(({ person }) => person);
  expectOk(await importOrganisation(services, hrAdmin(organisation), { units, people }));
}

async function seedCycle(services: Services, organisation: DemoOrganisation, progress: Progress) {
  await openOnce(services, organisation);
  const waiting = organisation.people.filter((person) => progressOf(person) !== 'none');
  progress(0, waiting.length);
  for (let done = 0; done < waiting.length; done += AT_A_TIME) {
    const some = waiting.slice(done, done + AT_A_TIME);
    // Answers that are saved side by side share one sync of the disk.
    await Promise.all(some.map((person) => answerOnce(services, person)));
    progress(done + some.length, waiting.length);
  }
}

async function openOnce(services: Services, organisation: DemoOrganisation): Promise<void> {
  const admin = hrAdmin(organisation);
  const find = () => services.cycles.find(organisation.tenant, DEMO_CYCLE);
  if ((await find()) === undefined) {
    const today = new Date(services.clock()).setUTCHours(8, 0, 0, 0);
    const plan = {
      id: DEMO_CYCLE,
      title: { en: 'First measurement (synthetic)', nl: 'Eerste meting (fictief)' },
      instrumentVersion: CURRENT_INSTRUMENT_VERSION,
      opensAt: new Date(today - 7 * DAY_MS),
      closesAt: new Date(today + 21 * DAY_MS),
      rules: DEFAULT_RULES,
    };
    expectOk(await planCycle(services, admin, plan));
  }
  if ((await find())?.cycle.state === 'planned') {
    expectOk(await openCycle(services, admin, DEMO_CYCLE));
  }
}

/** What somebody answered in the meantime, in the simulated Teams, is theirs and stays. */
async function answerOnce(services: Services, who: DemoPerson): Promise<void> {
  const state = progressOf(who);
  if (state === 'none') return;
  const principal = { tenant: who.tenant, person: who.person.id };
  const place = await findResponsePlace(services, { principal, cycle: DEMO_CYCLE });
  if (!place.ok) return expectOk(place);
  const saved = await saveResponse(services, place.value, {
    body: demoResponse(who, state, CURRENT_INSTRUMENT_VERSION),
    precondition: 'absent',
  });
  if (!saved.ok && saved.error.code !== 'etag_mismatch') expectOk(saved);
}

function hrAdmin({ tenant, people }: DemoOrganisation): Principal {
  const admin = people.find(({ appRoles }) => appRoles.includes('Assessment.Admin'));
  if (admin === undefined) throw new Error('the demo organisation has no HR admin');
  return { tenant, person: admin.person.id, accessRoles: new Set(['hr-admin']) };
}

function expectOk(result: Result<unknown, { readonly code: string }>): void {
  if (!result.ok) throw new Error(`the demo could not be made: ${result.error.code}`);
}
