import type { Pillar } from '@samenhang/shared/instruments/vocabulary';
import { err, ok, type Result } from '@samenhang/shared/result';
import { type Part, type PartError, takePart } from '@samenhang/shared/reviews/take-part';
import type { StoredReview } from '../../repositories/review-rows.ts';
import { changeReview } from './change-review.ts';
import { ownPartRow } from './own-parts.ts';
import type { Revealing } from './reveal-when-due.ts';
import type { ReviewPlace } from './review-place.ts';

/** Takes somebody's part: their own row and the counts in one transaction, or nothing. */
export function putOwnPart(
  services: Revealing,
  { principal, id }: Pick<ReviewPlace, 'principal' | 'id'>,
  part: Part<Pillar>,
): Promise<Result<StoredReview, PartError>> {
  const { tenant } = principal;
  return changeReview(services, tenant, id, async (stored) => {
    const row = await ownPartRow(services, principal, stored);
    const taken = takePart(stored.review, row?.mine, part, services.clock());
    if (!taken.ok) return taken;
    const { review, mine } = taken.value;
    if (review.version === stored.review.version) return ok(stored);
    // Without its key nothing can be kept of anybody: it is ending at this moment.
    if (row === undefined) return err({ code: 'step_over' });
    const written = await services.reviews.writePart(
      tenant,
      { ...stored, review },
      row.sealed(mine),
    );
    return written.ok ? written : written.error;
  });
}
