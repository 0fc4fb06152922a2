import type { Principal } from '@samenhang/shared/access/principal';
import type { Uses } from '../services.ts';
import { type Finding, type FoundReview, findReview } from './review-place.ts';

/** A series of meetings has one after the other; of those before, people look at the last ones. */
const MOST_SHOWN = 20;

/** The reviews of a meeting that somebody may read, the newest first. */
export async function reviewsOfMeeting(
  services: Finding & Uses<'reviewLists'>,
  principal: Principal,
  meeting: string,
): Promise<FoundReview[]> {
  const ids = await services.reviewLists.ofMeeting(principal.tenant, meeting, MOST_SHOWN);
  const found = await Promise.all(ids.map((id) => findReview(services, principal, id)));
  return found.flatMap((one) => (one.ok ? [one.value] : []));
}
