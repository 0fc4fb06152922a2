import { findActionPlace } from '@samenhang/functions/use-cases/plan/action-place';
import { addActions } from '@samenhang/functions/use-cases/plan/add-actions';
import { changeAction } from '@samenhang/functions/use-cases/plan/change-action';
import { findPlanPlace } from '@samenhang/functions/use-cases/plan/plan-place';
import { createServices } from '@samenhang/functions/use-cases/services';
import type { NewAction } from '@samenhang/shared/api/actions';
import type { ActionState } from '@samenhang/shared/plan/action-state';
import type { DemoCycle } from './cycles.ts';
import type { DemoOrganisation, DemoPerson } from './organisation.ts';
import { type DemoPlatform, expectOk, hrAdmin } from './seed-cycle.ts';
import { PLANNING_TEAM } from './shape.ts';

interface DemoAction extends Pick<NewAction, 'what' | 'cell'> {
  /** Which of the team sees to it: the first manages it. */
  readonly by: number;
  /** Days from today by which it should be done. */
  readonly due: number;
  readonly state: ActionState;
}

/** By the round that they came from. What the first brought is told at the second. */
const PLANS: Readonly<Record<string, readonly DemoAction[]>> = {
  'demo-1': [
    {
      ...{ what: { kind: 'step', item: 'PRO-LEA-3' }, cell: 'progress.leadership' },
      ...{ by: 0, due: -500, state: 'done' },
    },
    {
      ...{ what: { kind: 'step', item: 'CON-CUL-3' }, cell: 'connect.culture' },
      ...{ by: 2, due: -450, state: 'done' },
    },
    {
      ...{ what: { kind: 'step', item: 'PRO-STR-2' }, cell: 'progress.structure' },
      ...{ by: 3, due: -420, state: 'letGo' },
    },
  ],
  'demo-2': [
    {
      ...{ what: { kind: 'step', item: 'DEV-STR-4' }, cell: 'develop.structure' },
      ...{ by: 2, due: 40, state: 'going' },
    },
    {
      ...{
        what: { kind: 'habit', habit: 'measuring-for-the-report', change: 'stop' },
        cell: 'perform.structure',
      },
      ...{ by: 0, due: -5, state: 'open' },
    },
  ],
};

const DAY_MS = 86_400_000;

/** What the team agreed after a round, as if in its own time; once. */
export async function seedPlan(
  platform: DemoPlatform,
  organisation: DemoOrganisation,
  { id: cycle, closes }: DemoCycle,
): Promise<void> {
  const planned = PLANS[cycle] ?? [];
  const today = platform.clock().getTime();
  const services = createServices({
    ...platform,
    clock: () => new Date(today + (closes + 7) * DAY_MS),
  });
  const admin = hrAdmin(organisation);
  const place = expectOk(await findPlanPlace(services, admin, PLANNING_TEAM));
  const { actions } = await services.plans.read(place);
  if (planned.length === 0 || actions.some(({ action }) => action.cycle === cycle)) return;
  const team = organisation.people.filter(({ person }) => person.unit === PLANNING_TEAM);
  const asked = planned.map(({ what, cell, by, due }) => ({
    ...{ what, cell, owner: ownerOf(team, by) },
    due: new Date(today + due * DAY_MS).toISOString().slice(0, 10),
  }));
  const added = expectOk(await addActions(services, admin, place, asked));
  for (const [at, { id: action, revision }] of added.entries()) {
    const state = planned[at]?.state ?? 'open';
    if (state === 'open') continue;
    const found = expectOk(await findActionPlace(services, admin, { unit: PLANNING_TEAM, action }));
    expectOk(await changeAction(services, admin, found, { state }, revision));
  }
}

function ownerOf(team: readonly DemoPerson[], by: number): NewAction['owner'] {
  const who = team[by];
  if (who === undefined) throw new Error(`${PLANNING_TEAM} has no person ${by}`);
  return { id: who.person.id, name: who.name };
}
