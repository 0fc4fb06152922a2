import { isPastKeeping } from '@samenhang/shared/reviews/review-state';
import { steer } from '@samenhang/shared/reviews/steer';
import type { Uses } from '../services.ts';
import { changeReview } from './change-review.ts';
import { deleteParts, type Ending, withoutKey } from './end-review.ts';
import type { Revealing } from './reveal-when-due.ts';

type Sweeping = Revealing & Ending & Uses<'clock'>;

/**
 * Ends reviews that were left, a day after they began, and deletes what is kept of single people in
 * those that are done. A review whose start failed has only a key, which goes too.
 */
export async function sweepReviews(services: Sweeping, tenants: Iterable<string>): Promise<void> {
  for (const tenant of tenants) {
    for (const listed of await services.reviewLists.kept(tenant)) {
      const isLeft = isPastKeeping(listed, services.clock());
      const stored = await services.reviews.find(tenant, listed.id);
      if (!isLeft && stored?.review.step !== 'done') continue;
      if (stored !== undefined) await end(services, tenant, listed.id);
      await deleteParts(services, tenant, listed.id);
    }
  }
}

function end(services: Sweeping, tenant: string, id: string): Promise<void> {
  return changeReview<void>(services, tenant, id, async (stored) => {
    const ended = steer(stored.review, { kind: 'end' }, services.clock());
    if (!ended.ok || ended.value === stored.review) return undefined;
    const review = withoutKey({ ...stored, review: ended.value });
    const written = await services.reviews.replace(tenant, review);
    return written.ok ? undefined : written.error;
  });
}
