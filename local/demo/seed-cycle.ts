import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { findResponsePlace } from '@samenhang/functions/use-cases/respond/own-response';
import { saveResponse } from '@samenhang/functions/use-cases/respond/save-response';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { Principal } from '@samenhang/shared/access/principal';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import type { Result } from '@samenhang/shared/result';
import type { DemoCycle } from './cycles.ts';
import type { DemoOrganisation, DemoPerson } from './organisation.ts';
import { demoResponse, progressOf } from './synthetic-answers.ts';

export type DemoPlatform = Parameters<typeof createServices>[0];

/** Told of every answer that is there. */
export type Answered = (answers: number) => void;

const DAY_MS = 86_400_000;
const AT_A_TIME = 16;

/**
 * One cycle of one organisation, up to where it stands today, as if done in its own time: imported,
 * planned, opened, answered and, where it is over, closed. What is there already is left as it is.
 * @throws Error when a use case refuses what is synthetic but sound.
 */
export async function seedCycle(
  platform: DemoPlatform,
  organisation: DemoOrganisation,
  cycle: DemoCycle,
  answered: Answered,
): Promise<void> {
  const today = new Date(platform.clock()).setUTCHours(8, 0, 0, 0);
  const dates = { opensAt: inDays(today, cycle.opens), closesAt: inDays(today, cycle.closes) };
  const admin = hrAdmin(organisation);
  const { state, opensAt, closesAt } = await planned(platform, admin, cycle, dates);
  const over = cycle.closes < 0;
  const during = createServices({ ...platform, clock: over ? () => opensAt : platform.clock });
  if (state === 'planned') await open(during, organisation, cycle);
  if (state === 'planned' || state === 'open') await answer(during, organisation, cycle, answered);
  if (!over || state === 'released') return;
  await close(createServices({ ...platform, clock: () => closesAt }), admin, cycle);
}

/** The plan as it was made at the first attempt: a later one finds its dates, not today's. */
async function planned(
  platform: DemoPlatform,
  admin: Principal,
  { id, title, instrumentVersion, ownStatements }: DemoCycle,
  dates: { readonly opensAt: Date; readonly closesAt: Date },
) {
  const services = createServices({ ...platform, clock: () => dates.opensAt });
  const found = await services.cycles.find(admin.tenant, id);
  if (found !== undefined) return found.cycle;
  const plan = { id, title, instrumentVersion, ownStatements, ...dates, rules: DEFAULT_RULES };
  return expectOk(await planCycle(services, admin, plan));
}

async function open(services: Services, organisation: DemoOrganisation, { id }: DemoCycle) {
  const admin = hrAdmin(organisation);
  const people = organisation.people.map(({ person }) => person);
  expectOk(await importOrganisation(services, admin, { units: organisation.units, people }));
  expectOk(await openCycle(services, admin, id));
}

async function answer(
  services: Services,
  { people }: DemoOrganisation,
  cycle: DemoCycle,
  answered: Answered,
) {
  const waiting = people.filter((person) => progressOf(person, cycle) !== 'none');
  for (let done = 0; done < waiting.length; done += AT_A_TIME) {
    const some = waiting.slice(done, done + AT_A_TIME);
    // Answers that are saved side by side share one sync of the disk.
    await Promise.all(some.map((person) => answerOnce(services, person, cycle)));
    answered(some.length);
  }
}

/** What somebody answered in the meantime, in the simulated Teams, is theirs and stays. */
async function answerOnce(services: Services, who: DemoPerson, cycle: DemoCycle): Promise<void> {
  const state = progressOf(who, cycle);
  if (state === 'none') return;
  const principal = { tenant: who.tenant, person: who.person.id };
  const place = expectOk(await findResponsePlace(services, { principal, cycle: cycle.id }));
  const body = demoResponse(who, state, cycle);
  const saved = await saveResponse(services, place, { body, precondition: 'absent' });
  if (!saved.ok && saved.error.code !== 'etag_mismatch') expectOk(saved);
}

/** Works off the steps of closing one after the other, as the queue would. */
async function close(services: Services, admin: Principal, { id }: DemoCycle): Promise<void> {
  const messages = expectOk(await closeCycle(services, admin, id));
  for (let message = messages.shift(); message !== undefined; message = messages.shift()) {
    messages.push(...(await runCloseStep(services, message)));
  }
}

export function hrAdmin({ tenant, people }: DemoOrganisation): Principal {
  const admin = people.find(({ appRoles }) => appRoles.includes('Assessment.Admin'));
  if (admin === undefined) throw new Error('the demo organisation has no HR admin');
  return { tenant, person: admin.person.id, accessRoles: new Set(['hr-admin']) };
}

/** @throws Error with the code of what was refused. */
export function expectOk<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`the demo could not be made: ${result.error.code}`);
  return result.value;
}

const inDays = (from: number, days: number) => new Date(from + days * DAY_MS);
