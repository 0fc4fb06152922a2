import { createHash, randomUUID } from 'node:crypto';
import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import { newReview } from '@samenhang/shared/reviews/review-state';
import { stepsOf } from '@samenhang/shared/reviews/steps';
import type { StoredReview, UnitReview, UnitSubject } from '../../repositories/review-rows.ts';
import { newDataKey } from '../../sealing/cycle-sealer.ts';
import { reviewKeyName } from '../../sealing/own-part.ts';
import { type ResultReader, resultReader } from '../results/result-reader.ts';
import { parseResult } from '../results/stored-result.ts';
import type { Uses } from '../services.ts';
import { hasOpenActions } from './plan-of-unit.ts';
import { recordReview } from './record-review.ts';

export type StartReviewError = {
  readonly code: 'not_found' | 'forbidden' | 'members_may_not_read';
};

/** A unit's result that somebody may begin a review of. */
export interface StartPlace extends Pick<UnitReview, 'cycle' | 'unit' | 'kind' | 'of'> {
  readonly principal: Principal;
}

type Finding = Uses<'frozenAudience' | 'released' | 'releases' | 'trees'>;

/**
 * Where the team may not see its result, its members would look at an empty stage: then there is no
 * review, and it is said why.
 */
export async function findStartPlace(
  services: Finding,
  principal: Principal,
  { cycle, unit }: Pick<StartPlace, 'cycle' | 'unit'>,
): Promise<Result<StartPlace, StartReviewError>> {
  const reader = await resultReader(services, principal, cycle);
  if (!reader.ok) return reader;
  if (reader.value.find(unit) === undefined) return err({ code: 'not_found' });
  const refused = refusal(reader.value, unit);
  if (refused !== undefined) return err({ code: refused });
  const body = await services.releases.find(reader.value.released.release, unit);
  if (body === undefined) return err({ code: 'not_found' });
  const { kind, of } = parseResult(body);
  return ok({ principal, cycle, unit, kind, of });
}

function refusal({ abilities, released }: ResultReader, unit: string) {
  if (!abilities(unit).includes('startReview')) return 'forbidden';
  return released.cycle.rules.staffSeeResults ? undefined : 'members_may_not_read';
}

type Starting = Uses<'audit' | 'clock' | 'keyWrap' | 'plans' | 'reviewLists' | 'reviews'>;

/** Begins a review. It is listed before it has a key, so that no key outlives a start that failed. */
export async function startReview(
  services: Starting,
  { principal, ...about }: StartPlace,
  meeting: string | undefined,
): Promise<StoredReview> {
  const { tenant, person } = principal;
  const [id, now] = [randomUUID(), services.clock()];
  const openActions = await hasOpenActions(services, tenant, about.unit);
  const steps = stepsOf({ hasOpenActions: openActions, hasResult: about.kind !== 'private' });
  await services.reviewLists.keep(tenant, id, now);
  const keyName = reviewKeyName(tenant, id);
  await services.keyWrap.create(keyName);
  const wrappedDataKey = await services.keyWrap.wrap(keyName, newDataKey());
  const review = newReview<UnitSubject>(steps, person, now);
  const created = await services.reviews.create(tenant, { id, ...about, wrappedDataKey, review });
  if (!created.ok) throw new Error('a random id of a review is taken');
  if (meeting !== undefined) {
    await services.reviewLists.addToMeeting(tenant, meetingHash(tenant, meeting), id, now);
  }
  await recordReview(services, { principal, id, ...about }, 'review_started', now);
  return created.value;
}

/** SHA-256, base64url: the id of a meeting stands in no key, address or line of the log. */
function meetingHash(tenant: string, meeting: string): string {
  return createHash('sha256').update(`${tenant}|${meeting}`).digest('base64url');
}
