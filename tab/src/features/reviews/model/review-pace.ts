import type { ReviewView } from '@samenhang/shared/api/review';
import type { ReviewStep } from '@samenhang/shared/reviews/steps';

/** Where everybody waits for what the others do, and where people talk meanwhile. */
const TOGETHER = 1_500;
const TALKING = 4_000;
const RESTING = 15_000;

const EVERY: Readonly<Record<ReviewStep, number>> = {
  gathering: TALKING,
  lastTime: TALKING,
  predict: TOGETHER,
  reveal: TOGETHER,
  discuss: TALKING,
  decide: TOGETHER,
  done: RESTING,
};

/** Milliseconds between two looks at a review. */
export function paceOf(review: Pick<ReviewView, 'step'> | null, isHidden: boolean): number {
  if (isHidden) return RESTING;
  return review === null ? TOGETHER : EVERY[review.step];
}
