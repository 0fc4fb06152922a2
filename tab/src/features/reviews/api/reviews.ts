import type { PlanView } from '@samenhang/shared/api/actions';
import { PATHS } from '@samenhang/shared/api/paths';
import type {
  Decisions,
  OwnPart,
  ReviewsView,
  ReviewView,
  Steering,
} from '@samenhang/shared/api/review';
import type { Reply } from '../../../lib/api-client.ts';
import type { Asked, Backend } from '../../../lib/backend.ts';
import { within } from '../../../lib/within.ts';

/** A look that takes longer is given up, and the next one asked for. */
const LOOK_WITHIN = 8_000;

/** Begins a review of a unit's result; `meeting` is the one that it takes place in, where there is one. */
export function startReview(
  backend: Backend,
  { cycle, unit }: { readonly cycle: string; readonly unit: string },
  meeting: string | undefined,
): Promise<Reply<ReviewView>> {
  const body = meeting === undefined ? {} : { meeting };
  return backend.send({ method: 'POST', path: PATHS.unitReviews(cycle, unit), body });
}

/** As it stands now; nothing where it still stands as under that ETag. */
export function readReview(
  backend: Backend,
  review: string,
  unless: string | null,
): Promise<Reply<ReviewView | undefined>> {
  const path = PATHS.review(review);
  return backend.send({ method: 'GET', path, unless, within: LOOK_WITHIN });
}

/**
 * The look that the visit asked for before there was a page, once, and when; `undefined` where there is
 * none. It is given up as any other.
 */
export function takeEarlyLook(backend: Backend, review: string): Asked<ReviewView> | undefined {
  const early = backend.take<ReviewView>(PATHS.review(review));
  return early && { ...early, reply: within(LOOK_WITHIN, early.reply) };
}

/** One's own part of the step; the same again changes nothing. */
export function sendPart(backend: Backend, review: string, body: OwnPart): Promise<Reply<unknown>> {
  return backend.send({ method: 'PUT', path: PATHS.ownPart(review), body, plain: true });
}

/** What whoever steers does to the version that they saw. */
export function steerReview(
  backend: Backend,
  review: string,
  body: Steering,
  etag: string,
): Promise<Reply<unknown>> {
  return backend.send({ method: 'PATCH', path: PATHS.review(review), body, etag });
}

/** Makes what was decided the unit's plan. */
export function sendDecisions(
  backend: Backend,
  review: string,
  body: Decisions,
  etag: string,
): Promise<Reply<unknown>> {
  return backend.send({ method: 'PUT', path: PATHS.decisions(review), body, etag });
}

/** The reviews of a meeting, by the hash of its id. */
export function readMeetingReviews(backend: Backend, hash: string): Promise<Reply<ReviewsView>> {
  return backend.send({ method: 'GET', path: PATHS.meetingReviews(hash) });
}

/** What is in the plan of the unit, for what became of last time. */
export function readLastActions(backend: Backend, unit: string): Promise<Reply<PlanView>> {
  return backend.send({ method: 'GET', path: PATHS.plan(unit) });
}

/** Says of an action how it stands. */
export function sendActionState(
  backend: Backend,
  action: PlanView['items'][number],
  state: PlanView['items'][number]['state'],
): Promise<Reply<unknown>> {
  const { id, unit, etag } = action;
  return backend.send({ method: 'PATCH', path: PATHS.action(unit, id), body: { state }, etag });
}
