import { isStorageUnavailable } from '../../ports/table-store.ts';
import type { StoredReview } from '../../repositories/review-rows.ts';
import { reviewKeyName } from '../../sealing/own-part.ts';
import type { Uses } from '../services.ts';

export type Ending = Uses<'forgetDeleted' | 'keyWrap' | 'liveReviews' | 'reviewLists' | 'reviews'>;

/** A review that is done keeps no key: from this write on nobody can open what is still there. */
export function withoutKey(stored: StoredReview): StoredReview {
  const { wrappedDataKey, ...rest } = stored;
  return stored.review.step === 'done' ? rest : stored;
}

/**
 * Deletes all that is kept of single people in a review that is done. It may be done again, and is
 * listed until it was done to the end.
 */
export async function deleteParts(services: Ending, tenant: string, id: string): Promise<void> {
  await services.reviews.removeParts(tenant, id);
  await services.keyWrap.destroy(reviewKeyName(tenant, id));
  services.liveReviews.forgetKey(tenant, id);
  await services.forgetDeleted();
  await services.reviewLists.drop(tenant, id);
}

/** The same at the end of a meeting, which a fault does not hold up: within minutes the clock does it. */
export async function forgetParts(services: Ending, tenant: string, id: string): Promise<void> {
  try {
    await deleteParts(services, tenant, id);
  } catch (error) {
    if (!isStorageUnavailable(error)) throw error;
  }
}
