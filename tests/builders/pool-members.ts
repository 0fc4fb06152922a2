import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { joinPool } from '@samenhang/functions/use-cases/pool/pool-membership';
import type { Services } from '@samenhang/functions/use-cases/services';
import type { Segment } from '@samenhang/shared/api/segments';
import type { PoolContribution } from '@samenhang/shared/benchmarks/pool-contribution';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { closeWholly } from './closing.ts';
import { asIfAlone, cyclePlan, hrAdmin, organisation, principal, unwrap } from './organisation.ts';
import { saveAs } from './own-response.ts';
import { allAnswers, responseBody } from './response.ts';

export const SEGMENT: Segment = 'healthcare';

/** The tenant with that number. */
export const tenantId = (number: number): string =>
  `bbbbbbbb-bbbb-4bbb-8bbb-${number.toString(16).padStart(12, '0')}`;

export const tenantIds = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, place) => tenantId(from + place));

const PEOPLE = 12;
const DAY_MS = 86_400_000;

/**
 * Measures an organisation of twelve from opening to release: so many of them agree with everything,
 * the rest with nothing, which makes 25 + 50·agreeing/12 points.
 */
export async function measure(
  services: Services,
  tenant: string,
  id: string,
  agreeing: number,
): Promise<void> {
  const now = services.clock().getTime();
  const opensAt = new Date(now - DAY_MS);
  const closesAt = new Date(now + DAY_MS);
  const admin = hrAdmin(tenant);
  unwrap(await importOrganisation(services, admin, organisation(PEOPLE)));
  unwrap(await planCycle(services, admin, { ...cyclePlan(id), opensAt, closesAt }));
  unwrap(await openCycle(asIfAlone(services), admin, id));
  for (let person = 0; person < PEOPLE; person++) {
    const body = responseBody({ answers: allAnswers(person < agreeing ? 5 : 1) });
    const mine = { principal: principal(person, tenant), cycle: id };
    unwrap(await saveAs(services, { ...mine, body, precondition: 'absent' }));
  }
  await closeWholly(services, id, tenant);
}

/** The same points on every score. */
export const sharing = (points: number): PoolContribution => ({
  overall: points,
  connect: points,
  perform: points,
  develop: points,
  progress: points,
  structure: points,
  culture: points,
  leadership: points,
});

/** A member with these scores, as if a cycle had been released at this moment. */
export async function member(
  services: Services,
  tenant: string,
  scores: PoolContribution,
): Promise<void> {
  unwrap(await joinPool(services, hrAdmin(tenant), SEGMENT));
  const closedAt = services.clock();
  const contribution = { scores, instrumentVersion: CURRENT_INSTRUMENT_VERSION, closedAt };
  unwrap(await services.poolContributions.offer(SEGMENT, tenant, contribution));
}
