import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compressed = promisify(brotliCompress);

/** Below this many characters the way costs more than the words. */
const WORTH_IT = 1024;
/** Halfway: nearly the size of the best, at a hundredth of its time. */
const OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** RFC 9110 12.5.3: by name, and not with a weight of nothing. */
export function takesBrotli(acceptEncoding: string | null): boolean {
  return (acceptEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .some((coding) => /^br(\s*;\s*q=(?!0(\.0*)?$).*)?$/.test(coding));
}

interface Sent {
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
}

/**
 * A long text, made short for a client that can read it so: Azure Functions does not. One with an entity tag
 * stays as it is, since a strong tag names the bytes that are sent (RFC 9110 8.8.3.3).
 */
export async function compress<T extends Sent>(
  response: T,
  acceptEncoding: string | null,
): Promise<T> {
  const { body, headers } = response;
  if (typeof body !== 'string' || body.length < WORTH_IT || 'etag' in headers) return response;
  const varying = { ...headers, vary: 'accept-encoding' };
  if (!takesBrotli(acceptEncoding)) return { ...response, headers: varying };
  return {
    ...response,
    headers: { ...varying, 'content-encoding': 'br' },
    body: await compressed(body, OPTIONS),
  };
}
