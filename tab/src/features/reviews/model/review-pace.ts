import type { ReviewView } from '@samenhang/shared/api/review';
import type { ReviewStep } from '@samenhang/shared/reviews/steps';

/** Where everybody waits for what the others do, and where people talk meanwhile. */
const TOGETHER = 1_500;
const TALKING = 4_000;
const RESTING = 15_000;
/** A page that was left open follows for no longer than this since somebody last looked at it. */
const LEFT_AFTER = 4 * 3_600_000;
/** Nothing changes any more, but what its owners say of their actions. */
const DONE_AFTER = 30 * 60_000;

const EVERY: Readonly<Record<ReviewStep, number>> = {
  gathering: TALKING,
  lastTime: TALKING,
  predict: TOGETHER,
  reveal: TOGETHER,
  discuss: TALKING,
  decide: TOGETHER,
  done: RESTING,
};

/**
 * Milliseconds between two looks at a review; `null` where it is to rest until somebody comes back.
 * @param followed how many milliseconds it is followed since somebody last came to it.
 */
export function paceOf(
  review: Pick<ReviewView, 'step'> | null,
  isHidden: boolean,
  followed: number,
): number | null {
  if (followed >= (review?.step === 'done' ? DONE_AFTER : LEFT_AFTER)) return null;
  if (isHidden) return RESTING;
  return review === null ? TOGETHER : EVERY[review.step];
}
