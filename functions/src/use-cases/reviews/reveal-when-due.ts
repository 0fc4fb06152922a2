import { spreadOf } from '@samenhang/shared/reviews/guess-spread';
import { proposedGap } from '@samenhang/shared/reviews/proposed-gap';
import { isRevealDue } from '@samenhang/shared/reviews/review-state';
import { reveal } from '@samenhang/shared/reviews/steer';
import type { StoredReview } from '../../repositories/review-rows.ts';
import type { Uses } from '../services.ts';
import { allParts } from './own-parts.ts';
import { toldPillars } from './told-pillars.ts';

export type Revealing = Uses<'clock' | 'liveReviews' | 'released' | 'releases' | 'reviews'>;

const NO_GUESSES = { structure: 0, culture: 0, leadership: 0 };

/**
 * The review, after the reveal where the countdown is over. Nobody presses anything at that moment, so
 * whoever comes first writes what the guesses said. It is over the review as it was read: a guess that
 * is still taken elsewhere makes this one look again, and after it none is taken.
 * @returns `changed` where somebody else wrote first.
 */
export async function revealWhenDue(
  services: Revealing,
  tenant: string,
  stored: StoredReview,
): Promise<StoredReview | 'changed'> {
  const { clock, reviews } = services;
  if (!isRevealDue(stored.review, clock())) return stored;
  const [parts, pillars] = await Promise.all([
    allParts(services, tenant, stored),
    toldPillars(services, tenant, stored),
  ]);
  const guesses = parts.flatMap(({ guess }) => guess ?? []);
  const spread = spreadOf(guesses, NO_GUESSES);
  const gap = proposedGap(pillars, spread?.lags ?? null);
  const review = reveal(stored.review, { spread, gap }, clock());
  const written = await reviews.replace(tenant, { ...stored, review });
  return written.ok ? written.value : written.error;
}
