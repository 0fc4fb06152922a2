import type { Pillar } from '@samenhang/shared/instruments/vocabulary';
import type { OwnInput } from '@samenhang/shared/reviews/take-part';
import type { StoredReview } from '../../repositories/review-rows.ts';
import type { PartToWrite } from '../../repositories/reviews-table.ts';
import { packOwnPart, unpackOwnPart } from '../../sealing/own-part.ts';
import type { Uses } from '../services.ts';

type Parts = Uses<'liveReviews' | 'reviews'>;

/** Somebody's row in a review: what is in it, and how something else is put there. */
export interface OwnPartRow {
  readonly mine: OwnInput<Pillar> | undefined;
  sealed(mine: OwnInput<Pillar>): PartToWrite;
}

/** `undefined` where nothing is kept of anybody any more. */
export async function ownPartRow(
  { liveReviews, reviews }: Parts,
  { tenant, person }: { readonly tenant: string; readonly person: string },
  stored: StoredReview,
): Promise<OwnPartRow | undefined> {
  const sealer = await liveReviews.sealer(tenant, stored);
  if (sealer === undefined) return undefined;
  const key = reviews.partKey(tenant, stored.id, sealer.tagOf(person));
  const found = await reviews.findPart(key);
  const opened = found && sealer.open(key, found.sealed);
  return {
    mine: opened?.ok ? unpackOwnPart(opened.value) : undefined,
    sealed: (mine) => ({ key, sealed: sealer.seal(key, packOwnPart(mine)), over: found?.etag }),
  };
}

/** What everybody brought in. What cannot be opened is nobody's, and holds up no meeting. */
export async function allParts(
  { liveReviews, reviews }: Parts,
  tenant: string,
  stored: StoredReview,
): Promise<OwnInput<Pillar>[]> {
  const sealer = await liveReviews.sealer(tenant, stored);
  if (sealer === undefined) return [];
  const parts = await reviews.parts(tenant, stored.id);
  return parts.flatMap(({ key, sealed }) => {
    const opened = sealer.open(key, sealed);
    return opened.ok ? [unpackOwnPart(opened.value)] : [];
  });
}
