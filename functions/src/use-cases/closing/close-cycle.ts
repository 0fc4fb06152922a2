import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { type TransitionError, transition } from '@samenhang/shared/cycles/life-cycle';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { StoredCycle } from '../../repositories/cycle.ts';
import type { Job, StoredJob } from '../../repositories/jobs-table.ts';
import { recordAct, recordOfSystem } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import { unreadableIn, unreadableOf } from './close-progress.ts';
import { type CloseMessage, phaseOf } from './close-steps.ts';
import { messagesToSend } from './messages-to-send.ts';

export type CloseCycleError =
  | { readonly code: 'forbidden' | 'not_found' | 'being_closed' }
  | { readonly code: 'unreadable_differs' | 'key_gone' }
  | TransitionError;

type ClosingUses = Uses<'audit' | 'clock' | 'cycles' | 'jobs' | 'launched'>;

/**
 * Closes an open cycle, or tries what failed again where it is closing already.
 * @param withoutUnreadable that many answers, which nobody can read, may be left out: as many as HR was
 * told. `unreadable_differs` where they are not as many by now, or the cycle is not closing yet.
 * `key_gone` where nobody can read the answers of an open cycle: closed, it could only be cancelled.
 * @returns the messages that wake the steps to do.
 */
export async function closeCycle(
  services: ClosingUses,
  principal: Principal,
  id: string,
  withoutUnreadable?: number,
): Promise<Result<CloseMessage[], CloseCycleError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant, person } = principal;
  const stored = await services.cycles.find(tenant, id);
  if (stored === undefined) return err({ code: 'not_found' });
  const isChoice = withoutUnreadable !== undefined;
  if (stored.cycle.state !== 'closing') {
    if (isChoice) return err({ code: 'unreadable_differs' });
    const found = await services.launched.find(tenant, id);
    if (!found.ok && found.error === 'key_gone') return err({ code: 'key_gone' });
    return beginClosing(services, tenant, stored, principal);
  }
  const jobs = await services.jobs.all(tenant, id);
  if (isChoice && unreadableIn(jobs) !== withoutUnreadable) {
    return err({ code: 'unreadable_differs' });
  }
  await tryAgain(services, { tenant, cycle: id }, jobs, isChoice ? person : undefined);
  await recordAct(services, principal, {
    action: 'closing_tried_again',
    target: { kind: 'cycle', id },
    // Not how many: a count of answers is never recorded.
    details: { withoutUnreadable: isChoice },
  });
  return ok(await messagesToSend(services, tenant, stored));
}

/**
 * From here on the cycle takes no answers, whatever becomes of the rest.
 * @param by who closes it; the clock where absent.
 */
export async function beginClosing(
  services: ClosingUses,
  tenant: string,
  stored: StoredCycle,
  by?: Principal,
): Promise<Result<CloseMessage[], CloseCycleError>> {
  const state = transition(stored.cycle.state, 'close');
  if (!state.ok) return state;
  const cycle = { ...stored.cycle, state: state.value, closedAt: services.clock() };
  const replaced = await services.cycles.replace(tenant, cycle, stored.etag);
  const begun = replaced.ok ? { cycle } : await services.cycles.find(tenant, cycle.id);
  if (begun === undefined || !isClosed(begun)) return err({ code: 'being_closed' });
  services.launched.forget(tenant, cycle.id);
  if (replaced.ok) await recordClosing(services, tenant, cycle.id, by);
  return ok(await messagesToSend(services, tenant, begun));
}

async function recordClosing(
  services: ClosingUses,
  tenant: string,
  id: string,
  by: Principal | undefined,
): Promise<void> {
  const act = { action: 'cycle_closed', target: { kind: 'cycle', id }, details: {} } as const;
  await (by ? recordAct(services, by, act) : recordOfSystem(services, tenant, act));
}

/** By whoever changed it first, where it was not this caller. */
const isClosed = ({ cycle: { state } }: Pick<StoredCycle, 'cycle'>) =>
  state === 'closing' || state === 'released';

/**
 * Lets what failed be begun again. Where somebody of HR has chosen that, every shard that is still to
 * be counted may leave out what could not be read of it, whether its step has failed for good or not.
 */
async function tryAgain(
  services: Uses<'clock' | 'jobs'>,
  { tenant, cycle }: { readonly tenant: string; readonly cycle: string },
  jobs: ReadonlyMap<string, StoredJob>,
  leaveOutBy: string | undefined,
) {
  const anew = countAnew(jobs);
  for (const { etag, ...job } of jobs.values()) {
    const isAgain = job.state === 'failed' || anew.has(phaseOf(job.step));
    const unreadable = unreadableOf(jobs, job.step);
    const isChosen = unreadable > 0 && (isAgain || job.state !== 'done');
    const choice = leaveOutBy !== undefined && isChosen && { leaveOut: unreadable, leaveOutBy };
    if (!isAgain && !choice) continue;
    const again = isAgain ? begunAgain(job, unreadable, services.clock()) : job;
    // Whoever changed it first did the same, or did the step.
    await services.jobs.write(tenant, cycle, { ...again, ...choice }, etag);
  }
}

/** What could not be read of a shard is said by the step that counts it; others have yet to look. */
function begunAgain(
  { error: _, unreadable: __, ...job }: Job,
  unreadable: number,
  since: Date,
): Job {
  return { ...job, ...(unreadable > 0 && { unreadable }), state: 'waiting', since };
}

/**
 * The phases to be done over. Where counts are damaged that nothing was published of yet, or answers
 * are by now that were counted, the answers are still there, and are counted anew.
 */
function countAnew(jobs: ReadonlyMap<string, StoredJob>): ReadonlySet<string> {
  const isDamaged = [...jobs.values()].some(
    ({ step, state, error, unreadable }) =>
      BEFORE_PUBLISHING.has(phaseOf(step)) &&
      state !== 'done' &&
      (unreadable !== undefined || (state === 'failed' && error === 'counts_damaged')),
  );
  return isDamaged ? new Set(['fold', ...BEFORE_PUBLISHING]) : new Set();
}

const BEFORE_PUBLISHING: ReadonlySet<string> = new Set(['release', 'verify']);
