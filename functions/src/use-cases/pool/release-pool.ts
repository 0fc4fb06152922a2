import type { Segment } from '@samenhang/shared/api/segments';
import type { PoolContribution } from '@samenhang/shared/benchmarks/pool-contribution';
import { composePoolRelease } from '@samenhang/shared/benchmarks/pool-release';
import { closedOn } from '@samenhang/shared/cycles/closed-on';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import type { PoolMembership } from '../../repositories/tenants-table.ts';
import { releasedNewestFirst } from '../cycles/released-newest-first.ts';
import type { Uses } from '../services.ts';
import { contributeToPool } from './contribute-to-pool.ts';

/** How long a contribution counts; the passport's period is this long whoever contributes. */
const YEARS_COUNTED = 2;

/**
 * Releases each segment of the pool for this quarter, where enough organisations contribute and enough
 * have changed; otherwise the last release goes on being served. Done again in a quarter, it changes
 * nothing that is released.
 * @param tenants the tenants that are served at all.
 */
export async function releasePool(
  services: Uses<
    | 'clock'
    | 'cycles'
    | 'poolContributions'
    | 'poolReleases'
    | 'released'
    | 'releases'
    | 'tenants'
    | 'trees'
  >,
  tenants: Iterable<string>,
): Promise<void> {
  const until = services.clock();
  const since = new Date(until);
  since.setUTCFullYear(until.getUTCFullYear() - YEARS_COUNTED);
  const segments = await gather(services, tenants, since);
  for (const [segment, contributions] of segments) {
    await releaseSegment(services, segment, contributions, { since, until });
  }
}

type Contributions = Map<string, PoolContribution>;

/** Current contributions of members, by segment. */
async function gather(
  services: Uses<'cycles' | 'poolContributions' | 'released' | 'releases' | 'tenants' | 'trees'>,
  tenants: Iterable<string>,
  since: Date,
): Promise<ReadonlyMap<Segment, Contributions>> {
  const segments = new Map<Segment, Contributions>();
  for (const tenant of tenants) {
    const membership = await services.tenants.poolMembership(tenant);
    if (membership === undefined) continue;
    await contributeLatest(services, tenant, membership);
    const { segment } = membership;
    const found = await services.poolContributions.find(segment, tenant);
    if (found === undefined || found.closedAt < since) continue;
    if (found.instrumentVersion !== CURRENT_INSTRUMENT_VERSION) continue;
    segments.set(segment, (segments.get(segment) ?? new Map()).set(tenant, found.scores));
  }
  return segments;
}

/** Makes good what a fault right after a release left undone. */
async function contributeLatest(
  services: Uses<'cycles' | 'poolContributions' | 'released' | 'releases' | 'tenants' | 'trees'>,
  tenant: string,
  { since }: PoolMembership,
) {
  const released = await releasedNewestFirst(services, tenant);
  const latest = released.find((cycle) => closedOn(cycle) >= since);
  if (latest !== undefined) await contributeToPool(services, tenant, latest.id);
}

async function releaseSegment(
  { poolReleases, poolContributions }: Uses<'poolContributions' | 'poolReleases'>,
  segment: Segment,
  contributions: Contributions,
  { since, until }: { readonly since: Date; readonly until: Date },
): Promise<void> {
  const quarter = quarterOf(until);
  if ((await poolReleases.find(segment, quarter)) !== undefined) return;
  const norm = composePoolRelease({
    segment,
    quarter,
    instrumentVersion: CURRENT_INSTRUMENT_VERSION,
    period: { from: dayOf(since), to: dayOf(until) },
    contributions,
    earlier: await poolReleases.contributors(segment),
  });
  if (!norm.ok) return;
  const created = await poolReleases.create(segment, quarter, norm.value, contributions);
  if (!created.ok) return;
  // Whoever left meanwhile may have had their scores forgotten before these were there.
  for (const tenant of contributions.keys()) {
    if ((await poolContributions.find(segment, tenant)) !== undefined) continue;
    const forgotten = await poolReleases.forget(segment, tenant);
    if (!forgotten.ok) throw new Error('another is leaving the pool at the same moment');
  }
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

function quarterOf(date: Date): string {
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
