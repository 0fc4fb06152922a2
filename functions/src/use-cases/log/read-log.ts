import { auditRoleOf } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { AuditEntry, AuditFormat, AuditView } from '@samenhang/shared/api/audit';
import type { AuditAction } from '@samenhang/shared/api/audit-actions';
import { err, ok, type Result } from '@samenhang/shared/result';
import { monthOf } from '../../repositories/audit-months.ts';
import type { Uses } from '../services.ts';
import { choicesOf } from './log-choices.ts';
import { digestOf } from './log-lines.ts';
import { recordAct } from './record-act.ts';

/** What of a month is wanted; without a filter all of it. */
export interface LogView {
  /** In UTC: `2026-11`. */
  readonly month: string;
  readonly action?: AuditAction;
  /** An Entra object id, or `system`. */
  readonly actor?: string;
}

interface LogPage extends Pick<AuditView, 'actions' | 'actors'> {
  /** Of the whole month; see {@link digestOf}. */
  readonly digest: string;
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
  /** The entry that the next page comes after; absent on the last. */
  readonly next?: string;
}

type Refused = { readonly code: 'forbidden' };
type Reading = Uses<'audit' | 'clock'>;

/** So many entries are on a page. */
export const PAGE = 50;

/** A page of the log. That a view was read is an entry of its own, written once for all its pages. */
export async function readLog(
  services: Reading,
  principal: Principal,
  { after, ...view }: LogView & { readonly after?: string },
): Promise<Result<LogPage, Refused>> {
  const role = auditRoleOf(principal);
  if (role === undefined) return err({ code: 'forbidden' });
  const all = await services.audit.read(principal.tenant, view.month);
  const wanted = all.filter(isIn(view));
  const left = wanted.slice(wanted.findIndex(({ id }) => id === after) + 1);
  const entries = left.slice(0, PAGE);
  if (after === undefined) {
    const details = detailsOf(view);
    await recordAct(services, principal, { ...ofLog('log_read', view), details }, { role });
  }
  const last = left.length > PAGE ? entries.at(-1) : undefined;
  // That this was read becomes an entry of its month: told at once, it is no surprise the next time.
  const own = { action: 'log_read' as const, actor: principal.person, role };
  const isCurrent = view.month === monthOf(services.clock());
  const choices = choicesOf(isCurrent ? [own, ...all] : all);
  return ok({ digest: digestOf(all), entries, ...choices, ...(last && { next: last.id }) });
}

/** All of a view as it leaves the product, the oldest first; that it did is an entry of the log. */
export async function exportLog(
  services: Reading,
  principal: Principal,
  { format, ...view }: LogView & { readonly format: Exclude<AuditFormat, 'json'> },
): Promise<Result<readonly AuditEntry[], Refused>> {
  const role = auditRoleOf(principal);
  if (role === undefined) return err({ code: 'forbidden' });
  const all = await services.audit.read(principal.tenant, view.month);
  const details = { ...detailsOf(view), format };
  await recordAct(services, principal, { ...ofLog('log_exported', view), details }, { role });
  return ok(all.filter(isIn(view)).toReversed());
}

const isIn =
  ({ action, actor }: LogView) =>
  (entry: AuditEntry): boolean =>
    (action === undefined || entry.action === action) &&
    (actor === undefined || entry.actor === actor);

const ofLog = <A extends AuditAction>(action: A, { month }: LogView) => ({
  action,
  target: { kind: 'log' as const, id: month },
});

function detailsOf({ month, action, actor }: LogView) {
  return { month, filter: { ...(action && { action }), ...(actor && { actor }) } };
}
