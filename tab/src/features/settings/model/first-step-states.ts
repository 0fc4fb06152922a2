import type { CycleView } from '@samenhang/shared/api/cycle';
import type { OrganisationView } from '@samenhang/shared/api/organisation';
import type { Checks, Settings } from '@samenhang/shared/api/settings';
import type { Check, CheckState } from '@samenhang/shared/api/settings-words';

/** How far a first step is, as the facts say; `unknown` where they could not be read. */
export type StepState = 'done' | 'todo' | 'unknown';

/** Without these nobody can answer; the others spare work. */
const NEEDED: readonly Check[] = ['tables', 'keys', 'queues'];

export function stateOfCheck({ items }: Checks, check: Check): CheckState | 'untried' {
  return items.find((item) => item.check === check)?.state ?? 'untried';
}

/** Those to be shown: of queues nobody can say anything where the platform cannot tell. */
export function isShown(checks: Checks, check: Check): boolean {
  return check !== 'queues' || stateOfCheck(checks, check) !== 'absent';
}

export function connectionStep(checks: Checks): StepState {
  const needed = NEEDED.filter((check) => isShown(checks, check));
  return needed.every((check) => stateOfCheck(checks, check) === 'works') ? 'done' : 'todo';
}

export function peopleStep(organisation: OrganisationView | null): StepState {
  if (organisation === null) return 'unknown';
  return organisation.current === null ? 'todo' : 'done';
}

/** What is promised holds by itself; only whom people may ask has to be said. */
export function promiseStep({ contact }: Settings): StepState {
  return contact === '' ? 'todo' : 'done';
}

/** How far the furthest round is; `none` where there is none, or only cancelled ones. */
export type Furthest = 'none' | 'planned' | 'running' | 'released';

export function furthestRound(cycles: readonly CycleView[]): Furthest {
  const states = new Set(cycles.map(({ state }) => state));
  if (states.has('released')) return 'released';
  if (states.has('open') || states.has('closing')) return 'running';
  return states.has('planned') ? 'planned' : 'none';
}

export function roundStep(cycles: readonly CycleView[]): StepState {
  const furthest = furthestRound(cycles);
  return furthest === 'none' || furthest === 'planned' ? 'todo' : 'done';
}
