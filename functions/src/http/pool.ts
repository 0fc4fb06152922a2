import { type PoolView, poolMembershipSchema, poolSchema } from '@samenhang/shared/api/pool';
import { POOL_SCORES } from '@samenhang/shared/benchmarks/pool-contribution';
import type { PoolMembership } from '../repositories/tenants-table.ts';
import {
  joinPool,
  leavePool,
  type PoolMembershipError,
} from '../use-cases/pool/pool-membership.ts';
import type { Uses } from '../use-cases/services.ts';
import { hrAdmin, member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import type { Failure } from './definition.ts';
import { parseBody } from './parse-body.ts';

const MEMBERSHIP = 'api/pool/membership';

export const getPool = defineRoute({
  name: 'pool',
  methods: ['GET'],
  route: 'api/pool',
  access: member,
  summary: 'Whether we are in the pool, what is shared, and the latest release of our segment',
  responses: { 200: () => poolSchema },
  problems: [],
  handle: async ({ services, principal }) => {
    const membership = await services.tenants.poolMembership(principal.tenant);
    return { status: 200, body: await toView(services, membership) };
  },
});

export const putPoolMembership = defineRoute({
  name: 'put-pool-membership',
  methods: ['PUT'],
  route: MEMBERSHIP,
  access: hrAdmin,
  summary: 'Share the scores of cycles released from now on with the pool of a segment',
  body: { schema: () => poolMembershipSchema },
  responses: { 200: () => poolSchema },
  problems: ['etag_mismatch'],
  handle: async ({ services, principal, body }) => {
    const wanted = parseBody(poolMembershipSchema, body);
    if (!wanted.ok) return wanted.error;
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const joined = await joinPool(services, principal, wanted.value.segment);
    if (!joined.ok) return toFailure(joined.error);
    return { status: 200, body: await toView(services, joined.value) };
  },
});

export const deletePoolMembership = defineRoute({
  name: 'delete-pool-membership',
  methods: ['DELETE'],
  route: MEMBERSHIP,
  access: hrAdmin,
  summary: 'Leave the pool, and have what was shared removed',
  responses: { 204: undefined },
  problems: ['etag_mismatch'],
  handle: async ({ services, principal }) => {
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const left = await leavePool(services, principal);
    return left.ok ? { status: 204 } : toFailure(left.error);
  },
});

/** The scores' names, not their values: not every member may see the organisation's results. */
async function toView(
  { poolReleases }: Uses<'poolReleases'>,
  membership: PoolMembership | undefined,
): Promise<PoolView> {
  const release = membership && (await poolReleases.latest(membership.segment));
  return {
    membership: membership
      ? { segment: membership.segment, since: membership.since.toISOString() }
      : null,
    shared: [...POOL_SCORES],
    release: release ?? null,
  };
}

function toFailure({ code }: PoolMembershipError): Failure {
  return { problem: code === 'forbidden' ? code : 'etag_mismatch' };
}
