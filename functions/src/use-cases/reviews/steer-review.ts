import { randomUUID } from 'node:crypto';
import type { Steering } from '@samenhang/shared/api/review';
import { err, ok, type Result } from '@samenhang/shared/result';
import { countVotes } from '@samenhang/shared/reviews/count-votes';
import { type SteeringAct, type SteeringError, steer } from '@samenhang/shared/reviews/steer';
import type { StoredReview, UnitSubject } from '../../repositories/review-rows.ts';
import type { EtagMismatch, Precondition } from '../preconditions.ts';
import type { Uses } from '../services.ts';
import { changeReview } from './change-review.ts';
import { type Ending, forgetParts, withoutKey } from './end-review.ts';
import { allParts } from './own-parts.ts';
import { recordReview } from './record-review.ts';
import type { Revealing } from './reveal-when-due.ts';
import type { ReviewPlace } from './review-place.ts';
import { knowsSteering, reviewMismatch } from './review-revision.ts';
import { unknownWhat } from './unknown-what.ts';

export type SteerReviewError =
  | SteeringError
  | EtagMismatch
  /** A proposal that the question bank of the cycle does not have, by its place. */
  | { readonly code: 'unknown_pick'; readonly at: number };

type Steered = Exclude<Precondition, 'absent'>;

/** Does one thing that somebody steers, over what they knew of it. Whether they may is asked before. */
export async function steerReview(
  services: Revealing & Ending & Uses<'audit'>,
  place: ReviewPlace,
  steering: Steering,
  precondition: Steered,
): Promise<Result<StoredReview, SteerReviewError>> {
  const at = steering.kind === 'proposals' ? unknownWhat(place, steering.proposals) : undefined;
  if (at !== undefined) return err({ code: 'unknown_pick', at });
  const { tenant } = place.principal;
  let isTakenOver = false;
  const steered = await changeReview<Result<StoredReview, SteerReviewError>>(
    services,
    tenant,
    place.id,
    async (stored) => {
      const act = await actOf(services, place, stored, steering);
      const next = steer(stored.review, act, services.clock());
      // What is so already was pressed twice, or by two: neither is told that it failed.
      if (next.ok && next.value === stored.review) return ok(stored);
      if (!knowsSteering(precondition, stored.review)) return err(reviewMismatch(stored.review));
      if (!next.ok) return next;
      const changed = { ...stored, review: next.value };
      const written = await services.reviews.replace(tenant, withoutKey(changed));
      isTakenOver = act.kind === 'takeOver';
      return written.ok ? written : written.error;
    },
  );
  if (!steered.ok) return steered;
  if (isTakenOver) await recordReview(services, place, 'review_taken_over');
  if (steered.value.review.step === 'done') await forgetParts(services, tenant, place.id);
  return steered;
}

async function actOf(
  services: Revealing,
  { principal }: ReviewPlace,
  stored: StoredReview,
  steering: Steering,
): Promise<SteeringAct<UnitSubject>> {
  switch (steering.kind) {
    case 'takeOver':
      return { kind: 'takeOver', by: principal.person };
    case 'closeVote': {
      const parts = await allParts(services, principal.tenant, stored);
      return { kind: 'closeVote', counts: countVotes(parts) };
    }
    case 'proposals':
      return { kind: 'proposals', proposals: named(steering.proposals, stored) };
    default:
      return steering;
  }
}

/** Those that stay keep their ids, and so their votes; others get one. */
function named(
  proposals: Extract<Steering, { kind: 'proposals' }>['proposals'],
  { review }: Pick<StoredReview, 'review'>,
) {
  const left = new Set(review.proposals.map(({ id }) => id));
  return proposals.map(({ id, ...proposal }) => {
    const stays = id !== undefined && left.delete(id);
    return { ...proposal, id: stays ? id : randomUUID() };
  });
}
