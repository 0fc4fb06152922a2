import { type ActionState, isOpen } from './action-state.ts';

interface Placed {
  readonly id: string;
  readonly state: ActionState;
  /** `2027-03-01` */
  readonly due: string;
  /** ISO 8601, in UTC. */
  readonly changedAt: string;
}

/**
 * What is open comes first, by its day; then what is done or let go, the last change first. For `sort`.
 * @example an action due in March before one due in May, and both before one that is done
 */
export function planOrder(a: Placed, b: Placed): number {
  const open = Number(isOpen(b)) - Number(isOpen(a));
  if (open !== 0) return open;
  const byTime = isOpen(a) ? order(a.due, b.due) : order(b.changedAt, a.changedAt);
  return byTime || order(a.id, b.id);
}

const order = (a: string, b: string) => Number(a > b) - Number(a < b);
