import type { Principal } from '@samenhang/shared/access/principal';
import type { Pillar } from '@samenhang/shared/instruments/vocabulary';
import { ok, type Result } from '@samenhang/shared/result';
import { isRevealDue } from '@samenhang/shared/reviews/review-state';
import type { OwnInput } from '@samenhang/shared/reviews/take-part';
import type { StoredReview } from '../../repositories/review-rows.ts';
import type { ReadAction } from '../plan/read-actions.ts';
import { changeReview } from './change-review.ts';
import { ownPartRow } from './own-parts.ts';
import { decidedIn, type Planning } from './plan-of-unit.ts';
import type { Revealing } from './reveal-when-due.ts';
import { type Finding, type FoundReview, findReview, type ReviewPlace } from './review-place.ts';

/** A review as one person gets it, but for the form it is sent in. */
export interface ReadReview extends FoundReview {
  readonly mine: OwnInput<Pillar> | undefined;
  readonly decisions: readonly ReadAction[] | null;
}

export type Reading = Finding & Revealing & Planning;

/** The review as it stands now: one point read, shared with whoever polls at the same time. */
export async function findReviewNow(
  services: Finding & Revealing,
  principal: Principal,
  id: string,
): Promise<Result<FoundReview, { readonly code: 'not_found' }>> {
  const found = await findReview(services, principal, id);
  if (!found.ok) return found;
  const { place, stored } = found.value;
  if (!isRevealDue(stored.review, services.clock())) return found;
  const { tenant } = principal;
  const shown = await services.liveReviews.atOnce(tenant, id, () =>
    changeReview(services, tenant, id, async (now) => now),
  );
  return ok({ place, stored: shown });
}

/** With what the person brought in themselves, and with what was decided. */
export async function readReview(
  services: Reading,
  place: ReviewPlace,
  stored: StoredReview,
): Promise<ReadReview> {
  const [row, decisions] = await Promise.all([
    ownPartRow(services, place.principal, stored),
    stored.review.step === 'done' ? decidedIn(services, place) : null,
  ]);
  return { place, stored, mine: row?.mine, decisions };
}
