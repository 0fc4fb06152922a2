import type { Job, StoredJob } from '../../repositories/jobs-table.ts';
import type { Uses } from '../services.ts';
import { CloseFault, faultCodeOf, UnreadableFault } from './close-fault.ts';

/** Whoever gave no sign of life for so long has died; anyone may take the step over. */
const LEASE_MS = 20_000;
const RENEWED_EVERY_MS = 5_000;

/** Which step of which cycle is claimed. */
export interface StepPlace {
  readonly tenant: string;
  readonly cycle: string;
  readonly step: string;
}

/** Whether somebody is at work on a step. A sign of life from the future is of a clock gone wrong. */
export function isClaimed(job: Job | undefined, now: Date): boolean {
  if (job?.state !== 'running') return false;
  return Math.abs(now.getTime() - (job.renewed ?? job.since).getTime()) < LEASE_MS;
}

/**
 * Does the work of a step under a claim, renewed for as long as the process lives. Why the work
 * failed is kept, and lets it be begun again at once.
 * @param claims what the claim says besides; see {@link Job}.
 * @throws CloseFault `done_elsewhere` where somebody is at it; whatever goes wrong with the work.
 */
export async function underClaim<T>(
  services: Uses<'clock' | 'jobs'>,
  place: StepPlace,
  known: StoredJob | undefined,
  claims: Pick<Job, 'generation' | 'begun'>,
  work: () => Promise<T>,
): Promise<T> {
  const { clock, jobs } = services;
  const since = clock();
  if (isClaimed(known, since)) throw new CloseFault('done_elsewhere');
  const { etag, renewed: _, ...before } = known ?? { etag: undefined };
  const tries = (known?.tries ?? 0) + 1;
  const claim: Job = { ...before, ...claims, step: place.step, state: 'running', since, tries };
  const written = await jobs.write(place.tenant, place.cycle, claim, etag);
  if (!written.ok) throw new CloseFault('done_elsewhere');
  const stopRenewing = keepRenewing(services, place, claim);
  try {
    return await work().finally(stopRenewing);
  } catch (error) {
    // A claim that is left standing, because the store does not answer, lapses by itself.
    await noteFault(services, place, claim, error).catch(() => undefined);
    throw error;
  }
}

/** Renews a claim until it is told to stop; that settles once no renewal is on its way. */
function keepRenewing(services: Uses<'clock' | 'jobs'>, place: StepPlace, claim: Job) {
  let renewing = Promise.resolve();
  const renew = async () => {
    const renewed = services.clock();
    // A renewal that failed is made up for by the next one.
    await rewrite(services, place, claim, (own) => ({ ...own, renewed })).catch(() => undefined);
  };
  const timer = setInterval(() => {
    renewing = renewing.then(renew);
  }, RENEWED_EVERY_MS);
  return () => {
    clearInterval(timer);
    return renewing;
  };
}

async function noteFault(
  services: Uses<'clock' | 'jobs'>,
  place: StepPlace,
  claim: Job,
  error: unknown,
): Promise<void> {
  const code = faultCodeOf(error);
  // Whoever does the same says what becomes of it.
  const noted = {
    ...(code !== 'done_elsewhere' && { error: code }),
    ...(error instanceof UnreadableFault && { unreadable: error.unreadable }),
  };
  await rewrite(services, place, claim, ({ error: _, renewed: __, ...own }) => {
    return { ...own, ...noted, state: 'waiting', since: services.clock() };
  });
}

/**
 * Writes over a claim as long as it is the own one: begun at that moment, as that many-th try. What
 * HR chose meanwhile stays.
 */
async function rewrite(
  { jobs }: Uses<'jobs'>,
  { tenant, cycle, step }: StepPlace,
  claim: Job,
  change: (own: Job) => Job,
): Promise<void> {
  const known = await jobs.find(tenant, cycle, step);
  if (known === undefined) return;
  const { etag, ...own } = known;
  const isOwn =
    own.state === 'running' &&
    own.tries === claim.tries &&
    own.since.getTime() === claim.since.getTime();
  if (isOwn) await jobs.write(tenant, cycle, change(own), etag);
}
