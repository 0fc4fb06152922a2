import { mayManageBenchmarks } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { SEGMENTS, type Segment } from '@samenhang/shared/api/segments';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { PoolMembership } from '../../repositories/tenants-table.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';

export type PoolMembershipError = { readonly code: 'forbidden' | 'being_changed' };

/**
 * Has the organisation share the scores of cycles released from now on with the pool. Doing so again
 * changes nothing; with another segment, what was shared with the old one is withdrawn.
 */
export async function joinPool(
  services: Uses<'audit' | 'clock' | 'poolContributions' | 'poolReleases' | 'tenants'>,
  principal: Principal,
  segment: Segment,
): Promise<Result<PoolMembership, PoolMembershipError>> {
  if (!mayManageBenchmarks(principal)) return err({ code: 'forbidden' });
  const { tenant, person } = principal;
  const current = await services.tenants.poolMembership(tenant);
  const isIn = current?.segment === segment;
  const membership = isIn ? current : { segment, since: services.clock(), by: person };
  if (!isIn) {
    const written = await services.tenants.setPoolMembership(tenant, membership);
    if (!written.ok) return err({ code: 'being_changed' });
  }
  await recordAct(
    services,
    { tenant, person: membership.by },
    { action: 'pool_joined', target: { kind: 'pool', id: 'pool' }, details: { segment } },
    { kept: { at: membership.since } },
  );
  const withdrawn = await withdraw(services, tenant, segment);
  return withdrawn.ok ? ok(membership) : withdrawn;
}

/**
 * Ends the membership and deletes what was shared. A second call deletes what a failed one left.
 * Published releases stay, as they reveal nobody.
 */
export async function leavePool(
  services: Uses<'audit' | 'clock' | 'poolContributions' | 'poolReleases' | 'tenants'>,
  principal: Principal,
): Promise<Result<undefined, PoolMembershipError>> {
  if (!mayManageBenchmarks(principal)) return err({ code: 'forbidden' });
  // First, so that a cycle released at this moment finds that it has ended.
  const { tenant } = principal;
  const wasIn = (await services.tenants.poolMembership(tenant)) !== undefined;
  await services.tenants.endPoolMembership(tenant);
  if (wasIn) {
    await recordAct(services, principal, {
      action: 'pool_left',
      target: { kind: 'pool', id: 'pool' },
      details: {},
    });
  }
  return withdraw(services, tenant);
}

/** Withdraws from every segment: after a fault, nobody knows which one it belonged to. */
async function withdraw(
  { poolContributions, poolReleases }: Uses<'poolContributions' | 'poolReleases'>,
  tenant: string,
  except?: Segment,
): Promise<Result<undefined, PoolMembershipError>> {
  for (const segment of SEGMENTS) {
    if (segment === except) continue;
    await poolContributions.remove(segment, tenant);
    const forgotten = await poolReleases.forget(segment, tenant);
    if (!forgotten.ok) return err({ code: 'being_changed' });
  }
  return ok(undefined);
}
