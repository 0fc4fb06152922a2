import { OPENING_REFUSALS, type OpeningRefusal } from '@samenhang/shared/api/open-job';
import type { Uses } from '../services.ts';
import { isBeingOpened, type OpenMessage } from './ask-opening.ts';
import { type OpenCycleError, type OpeningServices, openBy, recordOpening } from './open-cycle.ts';

/**
 * Opens a cycle for which that was asked. Done twice, or by two at once, it opens once.
 * @throws Error where somebody else is at the same cycle; the message then comes again.
 */
export async function runOpening(
  services: OpeningServices,
  { tenant, cycle: id }: OpenMessage,
): Promise<void> {
  const stored = await services.cycles.find(tenant, id);
  const { opening } = stored?.cycle ?? {};
  if (stored === undefined || opening === undefined) return;
  // A process that died right after opening it has not said so in the log.
  if (stored.cycle.state === 'open') {
    return recordOpening(services, tenant, stored.cycle, opening.by);
  }
  if (!isBeingOpened(stored.cycle)) return;
  const opened = await openBy(services, tenant, id, opening.by);
  if (opened.ok || IS_ELSEWHERE.has(opened.error.code)) return;
  const { code } = opened.error;
  const refused = OPENING_REFUSALS.find((known) => known === code);
  if (refused === undefined) throw new Error('the cycle is being changed');
  await refuseOpening(services, { tenant, cycle: id }, refused);
}

/** Says why the cycle is not opened; it stays planned, and whoever asked may ask again. */
export async function refuseOpening(
  { clock, cycles }: Uses<'clock' | 'cycles'>,
  { tenant, cycle: id }: OpenMessage,
  refused: OpeningRefusal,
): Promise<void> {
  const stored = await cycles.find(tenant, id);
  const { opening } = stored?.cycle ?? {};
  if (stored === undefined || opening === undefined || !isBeingOpened(stored.cycle)) return;
  const { by } = opening;
  const after = { ...stored.cycle, opening: { by, since: clock(), refused } };
  const replaced = await cycles.replace(tenant, after, stored.etag);
  if (!replaced.ok) throw new Error('the cycle is being changed');
}

/** It was opened, or cancelled, while the message was on its way. */
const IS_ELSEWHERE: ReadonlySet<OpenCycleError['code']> = new Set([
  'not_found',
  'invalid_transition',
]);
