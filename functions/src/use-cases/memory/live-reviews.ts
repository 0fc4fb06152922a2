import type { KeyWrap } from '../../ports/key-wrap.ts';
import type { StoredReview } from '../../repositories/review-rows.ts';
import type { reviewsRepository } from '../../repositories/reviews-table.ts';
import { type CycleSealer, createCycleSealer } from '../../sealing/cycle-sealer.ts';
import { reviewKeyName } from '../../sealing/own-part.ts';
import { inTurn } from './in-turn.ts';
import { rememberMost } from './remember-most.ts';
import { sharedReads } from './shared-reads.ts';

/** Reviews that people are in, as one instance meets them. */
export interface LiveReviews {
  /** One point read, shared by all who poll at the same time. */
  read(tenant: string, id: string): Promise<StoredReview | undefined>;
  /** What everybody asks for at the moment of the reveal: done once for all of them. */
  atOnce(tenant: string, id: string, work: () => Promise<StoredReview>): Promise<StoredReview>;
  /** Writes to one review, one after the other; whoever reads afterwards reads what was written. */
  write<T>(tenant: string, id: string, work: () => Promise<T>): Promise<T>;
  /** Seals and opens what people brought in; `undefined` where nothing is kept any more. */
  sealer(tenant: string, stored: StoredReview): Promise<CycleSealer | undefined>;
  forgetKey(tenant: string, id: string): void;
}

const MOST_REMEMBERED = 200;

interface Deps {
  readonly reviews: ReturnType<typeof reviewsRepository>;
  readonly keyWrap: KeyWrap;
}

export function liveReviews({ reviews, keyWrap }: Deps): LiveReviews {
  const reads = sharedReads<StoredReview | undefined>();
  const reveals = sharedReads<StoredReview>();
  const writes = inTurn();
  const sealers = rememberMost<CycleSealer>(MOST_REMEMBERED);
  const nameOf = (tenant: string, id: string) => `${tenant} ${id}`;
  return {
    read: (tenant, id) => reads.read(nameOf(tenant, id), () => reviews.find(tenant, id)),
    atOnce: (tenant, id, work) => reveals.read(nameOf(tenant, id), work),
    write: (tenant, id, work) => {
      const name = nameOf(tenant, id);
      const forget = () => {
        reads.forget(name);
        reveals.forget(name);
      };
      return writes(name, () => work().finally(forget));
    },
    sealer: async (tenant, { id, wrappedDataKey }) => {
      if (wrappedDataKey === undefined) return undefined;
      const known = sealers.get(nameOf(tenant, id));
      if (known !== undefined) return known;
      const dataKey = await keyWrap.unwrap(reviewKeyName(tenant, id), wrappedDataKey);
      // Whoever ends a review destroys its key.
      if (!dataKey.ok) return undefined;
      const sealer = createCycleSealer(tenant, id, dataKey.value);
      sealers.set(nameOf(tenant, id), sealer);
      return sealer;
    },
    forgetKey: (tenant, id) => sealers.forget(nameOf(tenant, id)),
  };
}
