import { findActionPlace } from '@samenhang/functions/use-cases/plan/action-place';
import { addActions } from '@samenhang/functions/use-cases/plan/add-actions';
import { changeAction } from '@samenhang/functions/use-cases/plan/change-action';
import { findPlanPlace } from '@samenhang/functions/use-cases/plan/plan-place';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { NewAction } from '@samenhang/shared/api/actions';
import type { DemoCycle } from './cycles.ts';
import type { DemoOrganisation, DemoPerson } from './organisation.ts';
import { labelled } from './personas.ts';
import { type DemoPlan, PLANS } from './plans.ts';
import { type DemoPlatform, expectOk, hrAdmin } from './seed-cycle.ts';

const DAY_MS = 86_400_000;

/** What was agreed after a round, as if in its own time; once. */
export async function seedPlan(
  platform: DemoPlatform,
  organisation: DemoOrganisation,
  { id: cycle, closes }: DemoCycle,
): Promise<void> {
  const today = platform.clock().getTime();
  const services = createServices({
    ...platform,
    clock: () => new Date(today + (closes + 7) * DAY_MS),
  });
  for (const plan of PLANS[cycle] ?? []) {
    await seedPlanOf({ services, organisation, today }, cycle, plan);
  }
}

interface Seeding {
  readonly services: Services;
  readonly organisation: DemoOrganisation;
  readonly today: number;
}

async function seedPlanOf(
  { services, organisation, today }: Seeding,
  cycle: string,
  { unit, actions: planned }: DemoPlan,
): Promise<void> {
  const admin = hrAdmin(organisation);
  const place = expectOk(await findPlanPlace(services, admin, unit));
  const { actions } = await services.plans.read(place);
  if (actions.some(({ action }) => action.cycle === cycle)) return;
  const team = organisation.people.filter(({ person }) => person.unit === unit);
  const asked = planned.map(({ what, cell, by, due }) => ({
    ...{ what, cell, owner: ownerOf(team, by) },
    due: new Date(today + due * DAY_MS).toISOString().slice(0, 10),
  }));
  const added = expectOk(await addActions(services, admin, place, asked));
  for (const [at, { id: action, revision }] of added.entries()) {
    const state = planned[at]?.state ?? 'open';
    if (state === 'open') continue;
    const found = expectOk(await findActionPlace(services, admin, { unit, action }));
    expectOk(await changeAction(services, admin, found, { state }, revision));
  }
}

function ownerOf(team: readonly DemoPerson[], by: number): NewAction['owner'] {
  const who = team[by];
  if (who === undefined) throw new Error(`a demo plan names person ${by}, who is not there`);
  return { id: who.person.id, name: labelled(who) };
}
