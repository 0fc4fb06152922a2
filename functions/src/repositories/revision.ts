import { createHash } from 'node:crypto';

/** A short name of a content (SHA-256, base64url): the same for the same content, in any store. */
export function revisionOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}
