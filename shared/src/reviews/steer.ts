import { err, ok, type Result } from '../result.ts';
import { REVIEW } from '../thresholds.ts';
import { isRevealDue, isShown, type Proposed, type Review, type Subject } from './review-state.ts';
import type { ReviewStep } from './steps.ts';

/** What somebody who steers does; `end` is what the clock does with a review that was left. */
export type SteeringAct<S extends Subject = Subject> =
  | { readonly kind: 'step'; readonly step: ReviewStep }
  | { readonly kind: 'takeOver'; readonly by: string }
  | { readonly kind: 'gap'; readonly cell: S['cell'] }
  | { readonly kind: 'proposals'; readonly proposals: readonly Proposed<S>[] }
  | { readonly kind: 'closeVote'; readonly counts: ReadonlyMap<string, number> }
  | { readonly kind: 'end' };

export type SteeringError = { readonly code: 'invalid_transition' };

const REFUSED = err({ code: 'invalid_transition' } as const);

/**
 * The only way a review is steered. What is so already stays as it is, and its version with it; a
 * review that is done never changes. Whether somebody may do that is asked before.
 */
export function steer<S extends Subject>(
  review: Review<S>,
  act: SteeringAct<S>,
  now: Date,
): Result<Review<S>, SteeringError> {
  if (act.kind === 'end') return ok(ended(review));
  if (review.step === 'done') return isSameStep(review, act) ? ok(review) : REFUSED;
  if (isRevealDue(review, now)) return REFUSED;
  switch (act.kind) {
    case 'step':
      return stepTo(review, act.step, now);
    case 'takeOver':
      return ok(act.by === review.steeredBy ? review : steered(review, { steeredBy: act.by }));
    case 'gap':
      return isShown(review) ? ok(choose(review, act.cell)) : REFUSED;
    case 'proposals':
      if (review.counts !== null) return REFUSED;
      return ok(steered(review, { proposals: act.proposals }));
    case 'closeVote':
      return closeVote(review, act.counts);
  }
}

const isSameStep = ({ step }: Review, act: SteeringAct) => act.kind === 'step' && act.step === step;

function ended<S extends Subject>(review: Review<S>): Review<S> {
  if (review.step === 'done') return review;
  return steered(review, { step: 'done', revealAt: null, steeredBy: null });
}

function choose<S extends Subject>(review: Review<S>, cell: S['cell']): Review<S> {
  const { gap } = review;
  if (gap?.why === 'chosen' && gap.cell === cell) return review;
  return steered(review, { gap: { cell, why: 'chosen' } });
}

/** One step on, or one back; what was revealed is not hidden again. */
function stepTo<S extends Subject>(
  review: Review<S>,
  step: ReviewStep,
  now: Date,
): Result<Review<S>, SteeringError> {
  const { steps, revealAt } = review;
  if (step === review.step || (step === 'reveal' && revealAt !== null)) return ok(review);
  const at = steps.indexOf(review.step);
  const isNext = step === steps[at + 1];
  const isBack = at > 0 && step === steps[at - 1] && step !== 'predict';
  if (revealAt !== null || !(isNext || isBack)) return REFUSED;
  if (isNext && step === 'reveal') return ok(steered(review, { revealAt: revealTime(now) }));
  return ok(step === 'done' ? ended(review) : steered(review, { step }));
}

function closeVote<S extends Subject>(
  review: Review<S>,
  votes: ReadonlyMap<string, number>,
): Result<Review<S>, SteeringError> {
  if (review.counts !== null) return ok(review);
  if (review.step !== 'decide') return REFUSED;
  const counts = review.proposals.map(({ id }) => ({ proposal: id, votes: votes.get(id) ?? 0 }));
  return ok(steered(review, { counts }));
}

const revealTime = (now: Date) => new Date(now.getTime() + REVIEW.revealSeconds * 1000);

/** Shows the result once the countdown is over, with what the guesses said: it is the clock that does. */
export function reveal<S extends Subject>(
  review: Review<S>,
  told: Pick<Review<S>, 'spread' | 'gap'>,
  now: Date,
): Review<S> {
  if (!isRevealDue(review, now)) return review;
  return steered(review, { ...told, step: 'reveal', revealAt: null });
}

function steered<S extends Subject>(review: Review<S>, change: Partial<Review<S>>): Review<S> {
  const version = review.version + 1;
  return { ...review, ...change, version, steeredVersion: version };
}
