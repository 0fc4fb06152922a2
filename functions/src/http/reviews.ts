import { PATHS } from '@samenhang/shared/api/paths';
import {
  decisionsSchema,
  newReviewSchema,
  ownPartSchema,
  reviewsSchema,
  reviewViewSchema,
  steeringSchema,
} from '@samenhang/shared/api/review';
import type { StoredReview } from '../repositories/review-rows.ts';
import { decideReview } from '../use-cases/reviews/decide-review.ts';
import { reviewsOfMeeting } from '../use-cases/reviews/meeting-reviews.ts';
import { putOwnPart } from '../use-cases/reviews/put-own-part.ts';
import { findReviewNow, readReview } from '../use-cases/reviews/read-review.ts';
import type { ReviewPlace } from '../use-cases/reviews/review-place.ts';
import { revisionOfReview } from '../use-cases/reviews/review-revision.ts';
import { findStartPlace, startReview } from '../use-cases/reviews/start-review.ts';
import { steerReview } from '../use-cases/reviews/steer-review.ts';
import type { Services } from '../use-cases/services.ts';
import { member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import type { Success } from './definition.ts';
import { inReview, steersReview } from './in-review.ts';
import { parseBody } from './parse-body.ts';
import { hasAlready, preconditionOf, toEtag } from './precondition-headers.ts';
import { toDecidingFailure, toSteeringFailure } from './review-failures.ts';
import { toListedReview, toReviewView } from './review-views.ts';

const ROUTE = 'api/reviews/{review}';

/** A review as it is now, for whoever asked or wrote. */
async function sent(
  services: Services,
  place: ReviewPlace,
  stored: StoredReview,
  status: 200 | 201 = 200,
): Promise<Success> {
  const read = await readReview(services, place, stored);
  const headers = {
    etag: toEtag(revisionOfReview(stored.review)),
    ...(status === 201 && { location: PATHS.review(place.id) }),
  };
  return { status, headers, body: toReviewView(read, services.clock()) };
}

export const postReview = defineRoute({
  name: 'post-review',
  methods: ['POST'],
  route: 'api/cycles/{cycle}/units/{unit}/reviews',
  access: member,
  summary: 'Begin a review of a unit’s result with its team',
  body: { schema: () => newReviewSchema },
  responses: { 201: () => reviewViewSchema },
  problems: ['not_found', 'forbidden', 'members_may_not_read'],
  handle: async ({ services, principal, params, body }) => {
    const { cycle, unit } = params;
    const begins = await findStartPlace(services, principal, { cycle, unit });
    if (!begins.ok) return { problem: begins.error.code };
    const asked = parseBody(newReviewSchema, body);
    if (!asked.ok) return asked.error;
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const begun = await startReview(services, begins.value, asked.value.meeting);
    const found = await findReviewNow(services, principal, begun.id);
    if (!found.ok) return { problem: found.error.code };
    return sent(services, found.value.place, begun, 201);
  },
});

export const listReviews = defineRoute({
  name: 'reviews',
  methods: ['GET'],
  route: 'api/meetings/{hash}/reviews',
  access: member,
  summary: 'The reviews of a meeting that I may read, newest first; it goes by a hash of its id',
  responses: { 200: () => reviewsSchema },
  problems: [],
  handle: async ({ services, principal, params }) => {
    const found = await reviewsOfMeeting(services, principal, params.hash);
    const now = services.clock();
    return { status: 200, body: { items: found.map((one) => toListedReview(one, now)) } };
  },
});

export const getReview = defineRoute({
  name: 'get-review',
  methods: ['GET'],
  route: ROUTE,
  access: inReview,
  summary: 'A review as it stands now, with my own part; If-None-Match while nothing changes',
  responses: { 200: () => reviewViewSchema, 304: undefined },
  problems: [],
  handle: async ({ services, place: { place, stored }, headers }) => {
    const revision = revisionOfReview(stored.review);
    if (hasAlready(headers, revision)) return { status: 304, headers: { etag: toEtag(revision) } };
    return sent(services, place, stored);
  },
});

export const putOwn = defineRoute({
  name: 'put-own-part',
  methods: ['PUT'],
  route: `${ROUTE}/mine`,
  access: inReview,
  summary: 'That I am here, my guess, or my votes; the same again changes nothing',
  body: { schema: () => ownPartSchema },
  responses: { 200: () => reviewViewSchema },
  problems: ['step_over'],
  handle: async ({ services, principal, place: { place }, body }) => {
    const part = parseBody(ownPartSchema, body);
    if (!part.ok) return part.error;
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const taken = await putOwnPart(services, place, part.value);
    if (!taken.ok) return { problem: taken.error.code };
    return sent(services, place, taken.value);
  },
});

export const patchReview = defineRoute({
  name: 'patch-review',
  methods: ['PATCH'],
  route: ROUTE,
  access: steersReview,
  summary: 'Steer a review: one thing at a time, with If-Match',
  body: { schema: () => steeringSchema },
  responses: { 200: () => reviewViewSchema },
  problems: ['etag_mismatch', 'invalid_transition'],
  handle: async ({ services, principal, place: { place }, headers, body }) => {
    const steering = parseBody(steeringSchema, body);
    if (!steering.ok) return steering.error;
    const precondition = preconditionOf(headers);
    if (precondition === undefined || precondition === 'absent') {
      return { problem: 'precondition_required' };
    }
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const steered = await steerReview(services, place, steering.value, precondition);
    if (!steered.ok) return toSteeringFailure(steered.error);
    return sent(services, place, steered.value);
  },
});

export const putDecisions = defineRoute({
  name: 'put-decisions',
  methods: ['PUT'],
  route: `${ROUTE}/decisions`,
  access: steersReview,
  summary: 'What is decided becomes the unit’s plan, and the review is done; with If-Match',
  body: { schema: () => decisionsSchema },
  responses: { 200: () => reviewViewSchema },
  problems: ['etag_mismatch', 'invalid_transition', 'plan_full'],
  handle: async ({ services, principal, place: { place }, headers, body }) => {
    const decisions = parseBody(decisionsSchema, body);
    if (!decisions.ok) return decisions.error;
    const precondition = preconditionOf(headers);
    if (precondition === undefined || precondition === 'absent') {
      return { problem: 'precondition_required' };
    }
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const decided = await decideReview(services, place, decisions.value, precondition);
    if (!decided.ok) return toDecidingFailure(decided.error);
    return sent(services, place, decided.value);
  },
});
