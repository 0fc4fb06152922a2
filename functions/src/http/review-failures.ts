import type { DecideError } from '../use-cases/reviews/decide-review.ts';
import type { SteerReviewError } from '../use-cases/reviews/steer-review.ts';
import { toActionFailure } from './action-views.ts';
import type { Failure } from './definition.ts';
import { mismatchFailure } from './precondition-headers.ts';

/** The problem for each way in which steering can be refused. */
export function toSteeringFailure(error: SteerReviewError): Failure {
  switch (error.code) {
    case 'unknown_pick': {
      const pointer = `/proposals/${error.at}/what`;
      return { problem: 'validation_failed', errors: [{ pointer, code: 'pick_unknown' }] };
    }
    case 'etag_mismatch':
      return mismatchFailure(error);
    case 'invalid_transition':
      return { problem: error.code };
  }
}

/** The same for deciding; a fault of an action has its place among what was decided. */
export function toDecidingFailure(error: DecideError): Failure {
  switch (error.code) {
    case 'invalid_transition':
      return { problem: error.code };
    case 'validation_failed': {
      const errors = error.faults.map(({ at, pointer, code }) => ({
        pointer: `/items/${at}${pointer}`,
        code,
      }));
      return { problem: error.code, errors };
    }
    default:
      return toActionFailure(error);
  }
}
