/** An HMAC-SHA-256 in base64url. */
const COMMENT_ID = /^[\w-]{43}$/;

export function isCommentId(text: string): boolean {
  return COMMENT_ID.test(text);
}
