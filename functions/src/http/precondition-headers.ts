import type { EtagMismatch, Precondition } from '../use-cases/preconditions.ts';
import type { Failure, HttpRequest } from './definition.ts';

export const toEtag = (revision: string): string => `"${revision}"`;

/**
 * A tag of ours as it comes back: a server in between that compresses may have weakened it (`W/`) or
 * added the coding to it (`-gzip`, `--gzip`, `;gzip`, `-df;;;`, `:0`), some without the quotes. We made the
 * tag, and a revision has 16 characters, so what was added is known and says nothing of what is stored.
 */
const OUR_ETAG = /^(?:W\/)*"?([\w-]{16})(?:[-;:][a-z\d]*)*"?$/i;
/** No revision is ever empty, so this one matches nothing. */
const MATCHES_NOTHING = '';

/**
 * What a write takes to be stored, by `If-Match` or `If-None-Match: *`; `undefined` where it does
 * not say. `If-Match: *` does not say either: there is no blind overwrite.
 */
export function preconditionOf(headers: HttpRequest['headers']): Precondition | undefined {
  const match = headers.get('if-match')?.trim();
  if (match === '*') return undefined;
  if (match !== undefined) return { revision: OUR_ETAG.exec(match)?.[1] ?? MATCHES_NOTHING };
  return headers.get('if-none-match')?.trim() === '*' ? 'absent' : undefined;
}

/** Whether a reader has what is stored already, by `If-None-Match`. */
export function hasAlready(headers: HttpRequest['headers'], revision: string): boolean {
  const tags = headers.get('if-none-match')?.split(',') ?? [];
  return tags.some((tag) => OUR_ETAG.exec(tag.trim())?.[1] === revision);
}

/** The refusal of a write whose precondition does not hold, with the newer ETag where there is one. */
export function mismatchFailure({ revision }: EtagMismatch): Failure {
  if (revision === undefined) return { problem: 'etag_mismatch' };
  return { problem: 'etag_mismatch', headers: { etag: toEtag(revision) } };
}
