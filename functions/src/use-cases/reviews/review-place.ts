import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { StoredReview, UnitReview } from '../../repositories/review-rows.ts';
import { kindForReader } from '../results/result-for-reader.ts';
import { resultReader } from '../results/result-reader.ts';
import type { Uses } from '../services.ts';

/** A review, as somebody meets it who may read the result that it is about. */
export interface ReviewPlace {
  readonly principal: Principal;
  readonly id: string;
  readonly cycle: string;
  readonly unit: string;
  readonly unitName: string;
  readonly instrumentVersion: string;
  /** As what they see how the unit is shown. */
  readonly kind: UnitReview['kind'];
  readonly maySteer: boolean;
}

export type Finding = Uses<'frozenAudience' | 'liveReviews' | 'released' | 'trees'>;

/** A review for one person, and where it stood when they asked. */
export interface FoundReview {
  readonly place: ReviewPlace;
  readonly stored: StoredReview;
}

/** One that is not theirs to see is as one that is not there. */
export async function findReview(
  services: Finding,
  principal: Principal,
  id: string,
): Promise<Result<FoundReview, { readonly code: 'not_found' }>> {
  const stored = await services.liveReviews.read(principal.tenant, id);
  if (stored === undefined) return err({ code: 'not_found' });
  const { cycle, unit } = stored;
  const reader = await resultReader(services, principal, cycle);
  if (!reader.ok) return reader;
  const found = reader.value.find(unit);
  if (found === undefined) return err({ code: 'not_found' });
  const place = {
    ...{ principal, id, cycle, unit, unitName: found.name },
    instrumentVersion: reader.value.released.cycle.instrumentVersion,
    kind: kindForReader(reader.value, stored),
    maySteer: reader.value.abilities(unit).includes('startReview'),
  };
  return ok({ place, stored });
}
