import type { AuditView } from '@samenhang/shared/api/audit';
import { SYSTEM } from '@samenhang/shared/api/audit-actions';
import type { LogView } from '../api/log.ts';

/** What a month has to choose from, as the server said. */
export type Offered = Pick<AuditView, 'month' | 'actions' | 'actors' | 'you'>;

const NOTHING: Pick<Offered, 'actions' | 'actors'> = { actions: [], actors: [] };

/**
 * What can be chosen of the month that is looked at. What is chosen already stays there, also in a
 * month that has nothing of it, or that was not read yet.
 */
export function offeredIn(
  known: Offered | null,
  { month, action, actor }: LogView,
): Pick<Offered, 'actions' | 'actors' | 'you'> {
  const { actions, actors } = known?.month === month ? known : NOTHING;
  const role = roleOf(actor, known);
  return {
    actions: action === null || actions.includes(action) ? actions : [...actions, action],
    actors:
      actor === null || actors.some((one) => one.actor === actor)
        ? actors
        : [...actors, { actor, role }],
    you: known?.you ?? '',
  };
}

/** As which they are known from the month before this one. */
function roleOf(actor: string | null, known: Offered | null) {
  const one = known?.actors.find((other) => other.actor === actor);
  return one?.role ?? (actor === SYSTEM ? SYSTEM : 'hr');
}
