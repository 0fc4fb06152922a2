import { setTimeout } from 'node:timers/promises';
import { StorageUnavailableError } from '../../ports/table-store.ts';
import type { StoredReview } from '../../repositories/review-rows.ts';
import { type Revealing, revealWhenDue } from './reveal-when-due.ts';

/** Other instances may write at the same time; one that lost this often says that it could not. */
const TRIES = 10;
const PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 400;

/**
 * Does something over a review as it is now, and again where somebody else wrote first. Within this
 * instance one change comes after the other.
 * @throws StorageUnavailableError when every try lost.
 */
export function changeReview<T>(
  services: Revealing,
  tenant: string,
  id: string,
  attempt: (stored: StoredReview) => Promise<T | 'changed'>,
): Promise<T> {
  return services.liveReviews.write(tenant, id, async () => {
    for (let tries = 0; tries < TRIES; tries++) {
      const stored = await services.reviews.find(tenant, id);
      if (stored === undefined) throw new Error('a review that was found is gone');
      const shown = await revealWhenDue(services, tenant, stored);
      const done = shown === 'changed' ? shown : await attempt(shown);
      if (done !== 'changed') return done;
      await setTimeout(Math.random() * Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** tries));
    }
    throw new StorageUnavailableError(new Error('a review changed under every try to write it'));
  });
}
