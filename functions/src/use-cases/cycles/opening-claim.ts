import { err, ok, type Result } from '@samenhang/shared/result';
import type { StoredCycle } from '../../repositories/cycle.ts';
import type { OpeningClaim } from '../../repositories/openings.ts';
import type { Uses } from '../services.ts';

/** A cycle about to be opened: as it was read after the tenant's one place was claimed for it. */
export interface Claimed {
  readonly stored: StoredCycle;
  readonly claim: OpeningClaim;
}

export type ClaimError = {
  readonly code: 'not_found' | 'another_cycle_open' | 'being_opened';
};

/** After this many tries against other openings, the caller had better ask again. */
const TRIES = 5;

/**
 * Claims for a cycle the one row of its tenant that says which cycle may be open. The claim of a
 * cycle that is over, or that is not there, is taken over. The claim of the same cycle is renewed:
 * an opening that crashed goes on, and one still at work finds that it has lost its claim.
 */
export async function claimOpening(
  { openings, cycles }: Uses<'cycles' | 'openings'>,
  tenant: string,
  cycle: string,
): Promise<Result<Claimed, ClaimError>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const held = await openings.find(tenant);
    if (held !== undefined && held.cycle !== cycle && (await mayBeOpen(cycles, tenant, held))) {
      return err({ code: 'another_cycle_open' });
    }
    const claimed = await openings.claim(tenant, cycle, held?.etag);
    if (!claimed.ok) continue;
    const stored = await cycles.find(tenant, cycle);
    if (stored === undefined) return err({ code: 'not_found' });
    return ok({ stored, claim: { cycle, etag: claimed.value } });
  }
  return err({ code: 'being_opened' });
}

/** Whether nobody claimed the place since; to be asked right before the cycle is marked open. */
export async function stillClaimed(
  { openings }: Uses<'openings'>,
  tenant: string,
  { claim }: Claimed,
): Promise<boolean> {
  return (await openings.find(tenant))?.etag === claim.etag;
}

/**
 * Gives the place back where opening is refused. The cycle's row is written first, though nothing in
 * it changes: another opening of the same cycle can then no longer succeed without a claim.
 */
export async function withdrawClaim(
  { openings, cycles }: Uses<'cycles' | 'openings'>,
  tenant: string,
  { stored, claim }: Claimed,
): Promise<void> {
  const written = await cycles.replace(tenant, stored.cycle, stored.etag);
  if (written.ok) await openings.end(tenant, claim);
}

/** Gives the place back once a cycle is over. Left undone, the next opening takes the claim over. */
export async function freeOpening(
  { openings }: Uses<'openings'>,
  tenant: string,
  cycle: string,
): Promise<void> {
  const held = await openings.find(tenant);
  if (held?.cycle === cycle) await openings.end(tenant, held);
}

/** A planned cycle with a claim is being opened, or its opening crashed and may go on. */
async function mayBeOpen(
  cycles: Uses<'cycles'>['cycles'],
  tenant: string,
  { cycle }: OpeningClaim,
): Promise<boolean> {
  const state = (await cycles.find(tenant, cycle))?.cycle.state;
  return state !== undefined && MAY_BE_OPEN.has(state);
}

const MAY_BE_OPEN: ReadonlySet<StoredCycle['cycle']['state']> = new Set([
  'planned',
  'open',
  'closing',
]);
