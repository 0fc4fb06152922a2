import type { AuditEntry, AuditView } from '@samenhang/shared/api/audit';
import { AUDIT_ACTIONS } from '@samenhang/shared/api/audit-actions';

type Told = Pick<AuditEntry, 'action' | 'actor' | 'role'>;

/**
 * What can be chosen of a month: the acts that it has, and whose they are, by the role of their newest.
 * @param newestFirst all entries of the month.
 */
export function choicesOf(newestFirst: readonly Told[]): Pick<AuditView, 'actions' | 'actors'> {
  const done = new Set(newestFirst.map(({ action }) => action));
  const roles = new Map(newestFirst.toReversed().map(({ actor, role }) => [actor, role]));
  return {
    actions: AUDIT_ACTIONS.filter((action) => done.has(action)),
    actors: Array.from(roles, ([actor, role]) => ({ actor, role })).toSorted((one, other) =>
      one.actor < other.actor ? -1 : 1,
    ),
  };
}
