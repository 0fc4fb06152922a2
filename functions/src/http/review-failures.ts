import type { DecideError } from '../use-cases/reviews/decide-review.ts';
import type { SteerReviewError } from '../use-cases/reviews/steer-review.ts';
import type { Failure } from './definition.ts';
import { mismatchFailure } from './precondition-headers.ts';

/** The problem for each way in which steering can be refused; `list` is what the body calls its things. */
export function toSteeringFailure(error: SteerReviewError | DecideError, list: string): Failure {
  switch (error.code) {
    case 'unknown_pick':
      return {
        problem: 'validation_failed',
        errors: [{ pointer: `/${list}/${error.at}/what`, code: 'pick_unknown' }],
      };
    case 'etag_mismatch':
      return mismatchFailure(error);
    case 'invalid_transition':
      return { problem: error.code };
  }
}
