import {
  contributionOf,
  type PoolContribution,
} from '@samenhang/shared/benchmarks/pool-contribution';
import { closedOn } from '@samenhang/shared/cycles/closed-on';
import type { ReleasedCycle } from '../memory/released-cycles.ts';
import { parseResult } from '../results/stored-result.ts';
import type { Uses } from '../services.ts';

/**
 * Shares the scores of a released cycle with the pool, if its organisation is a member and no later
 * cycle is shared. May be done again.
 * @throws Error where another is sharing at the same moment.
 */
export async function contributeToPool(
  services: Uses<'poolContributions' | 'released' | 'releases' | 'tenants' | 'trees'>,
  tenant: string,
  cycleId: string,
): Promise<void> {
  const { tenants, poolContributions } = services;
  const membership = await tenants.poolMembership(tenant);
  if (membership === undefined) return;
  const released = await services.released.find(tenant, cycleId);
  // A pilot speaks for a part of the organisation.
  if (released === undefined || released.cycle.audienceUnit !== undefined) return;
  const scores = await rootContribution(services, tenant, released);
  if (scores === undefined) return;
  const { segment } = membership;
  const { instrumentVersion } = released.cycle;
  const contribution = { scores, instrumentVersion, closedAt: closedOn(released.cycle) };
  const offered = await poolContributions.offer(segment, tenant, contribution);
  if (!offered.ok) throw new Error('another is contributing for this organisation');
  // Whoever left meanwhile may have looked for a contribution before it was there.
  const still = await tenants.poolMembership(tenant);
  if (still?.segment !== segment) await poolContributions.remove(segment, tenant);
}

async function rootContribution(
  { releases, trees }: Uses<'releases' | 'trees'>,
  tenant: string,
  { launch, release }: ReleasedCycle,
): Promise<PoolContribution | undefined> {
  const { root } = await trees.find(tenant, launch.organisationVersion);
  const body = await releases.find(release, root.id);
  if (body === undefined) throw new Error(`cycle ${release.cycle} is released without its root`);
  return contributionOf(parseResult(body)) ?? undefined;
}
