import { MIDDLE_OF_SCALE, OWN_DIFFERENCE_FROM } from '@samenhang/shared/thresholds';
import { rangeOf } from './range.ts';

/**
 * On which side of the middle a score surely lies: in the middle where its range reaches it, or, where
 * the margin is not known, where it is less than a difference worth a sentence away from it.
 * @param value points 0..100; @param margin ± points.
 */
export function leanOf(value: number, margin?: number): 'middle' | 'positive' | 'negative' {
  const { low, high } = rangeOf(value, margin ?? OWN_DIFFERENCE_FROM);
  if (low <= MIDDLE_OF_SCALE && high >= MIDDLE_OF_SCALE) return 'middle';
  return value > MIDDLE_OF_SCALE ? 'positive' : 'negative';
}
