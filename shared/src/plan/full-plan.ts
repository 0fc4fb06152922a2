import { type ActionState, isOpen } from './action-state.ts';

/** Open actions from one round: as many as a team can hold on to until it looks back. */
export const MOST_OPEN_ACTIONS = 3;

interface OfRound {
  readonly cycle: string;
  readonly state: ActionState;
}

/**
 * How many more actions from a round a plan takes: first finish something, or let it go. Actions from
 * other rounds are beside these.
 */
export function roomFor(cycle: string, actions: readonly OfRound[]): number {
  const open = actions.filter((action) => action.cycle === cycle && isOpen(action));
  return Math.max(0, MOST_OPEN_ACTIONS - open.length);
}
