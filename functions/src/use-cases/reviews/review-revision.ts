import type { Review } from '@samenhang/shared/reviews/review-state';
import type { EtagMismatch, Precondition } from '../preconditions.ts';

type Versions = Pick<Review, 'version' | 'steeredVersion'>;

/** A version as an opaque text of the length that every revision has. */
export function revisionOfReview({ version }: Pick<Versions, 'version'>): string {
  return version.toString().padStart(16, '0');
}

/**
 * Whether somebody who steers knew all that was steered. That others came in, guessed or voted
 * meanwhile is no reason to refuse: in a full room they do so all the time.
 */
export function knowsSteering(
  precondition: Exclude<Precondition, 'absent'>,
  { version, steeredVersion }: Versions,
): boolean {
  const known = Number(precondition.revision);
  return known >= steeredVersion && known <= version;
}

export function reviewMismatch(review: Versions): EtagMismatch {
  return { code: 'etag_mismatch', revision: revisionOfReview(review) };
}
