import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok } from '@samenhang/shared/result';
import { findReviewNow } from '../use-cases/reviews/read-review.ts';
import type { FoundReview } from '../use-cases/reviews/review-place.ts';
import { OF_ANY_TOKEN } from './access-kinds.ts';
import type { AccessKind } from './definition.ts';

type InReview = AccessKind<Principal, { readonly review: string }, FoundReview>;

/** A member who may read the result that a review is about; to others it is not there. */
export const inReview: InReview = {
  name: 'review',
  wantsToken: true,
  problems: [...OF_ANY_TOKEN, 'not_found'],
  identify: (byToken) => byToken(),
  find: async (services, principal, { review }) => {
    const found = await findReviewNow(services, principal, review);
    return found.ok ? found : err({ problem: found.error.code });
  },
};

/** Of those, whoever may begin one too. */
export const steersReview: InReview = {
  ...inReview,
  name: 'steers-review',
  problems: [...inReview.problems, 'forbidden'],
  find: async (services, principal, params) => {
    const found = await inReview.find(services, principal, params);
    if (!found.ok) return found;
    return found.value.place.maySteer ? ok(found.value) : err({ problem: 'forbidden' });
  },
};
