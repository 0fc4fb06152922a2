import type { Decisions } from '@samenhang/shared/api/review';
import { err, ok, type Result } from '@samenhang/shared/result';
import { type SteeringError, steer } from '@samenhang/shared/reviews/steer';
import type { StoredReview } from '../../repositories/review-rows.ts';
import { revisionOf } from '../../repositories/revision.ts';
import type { AddActionsError } from '../plan/add-actions.ts';
import type { EtagMismatch, Precondition } from '../preconditions.ts';
import type { Uses } from '../services.ts';
import { changeReview } from './change-review.ts';
import { type Ending, forgetParts, withoutKey } from './end-review.ts';
import { addDecided, type Planning } from './plan-of-unit.ts';
import { recordReview } from './record-review.ts';
import type { Revealing } from './reveal-when-due.ts';
import type { ReviewPlace } from './review-place.ts';
import { knowsSteering, reviewMismatch } from './review-revision.ts';

export type DecideError = SteeringError | EtagMismatch | AddActionsError;

/**
 * Makes what was decided the unit's plan, and ends the review. The plan knows which review an action
 * is from, so that neither a fault in between nor the same sent again adds it twice.
 */
export async function decideReview(
  services: Revealing & Ending & Planning & Uses<'audit'>,
  place: ReviewPlace,
  { items }: Decisions,
  precondition: Exclude<Precondition, 'absent'>,
): Promise<Result<StoredReview, DecideError>> {
  const { principal, id } = place;
  const digest = revisionOf(JSON.stringify(items));
  const decided = await changeReview<Result<StoredReview, DecideError>>(
    services,
    principal.tenant,
    id,
    async (stored) => {
      if (stored.decided?.digest === digest) return ok(stored);
      if (!knowsSteering(precondition, stored.review)) return err(reviewMismatch(stored.review));
      const next = steer(stored.review, { kind: 'step', step: 'done' }, services.clock());
      if (!next.ok) return next;
      if (next.value === stored.review) return err({ code: 'invalid_transition' });
      const added = await addDecided(services, place, items);
      if (!added.ok) return added;
      const at = services.clock();
      const ended = withoutKey({ ...stored, review: next.value, decided: { digest, at } });
      const written = await services.reviews.replace(principal.tenant, ended);
      return written.ok ? written : written.error;
    },
  );
  if (!decided.ok) return decided;
  await recordReview(services, place, 'review_decided', decided.value.decided?.at);
  await forgetParts(services, principal.tenant, id);
  return decided;
}
