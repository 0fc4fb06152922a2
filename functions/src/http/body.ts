import { err, ok, type Result } from '@samenhang/shared/result';
import { visit } from 'jsonc-parser';

/** The largest body any route takes, in bytes. */
export const LARGEST_BODY = 64 * 1024;

type BodyError = 'unsupported_media_type' | 'body_too_large' | 'malformed_json';

/** What reading a body takes of a request. */
export interface BodyCarrier {
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A request's JSON; names standing twice in one object are an error, not the last one's win. */
export async function readJson(request: BodyCarrier): Promise<Result<unknown, BodyError>> {
  if (!isJson(request.headers.get('content-type'))) return err('unsupported_media_type');
  // Nothing is unpacked here: a compressed body could be of any size inside.
  if (request.headers.get('content-encoding') !== null) return err('unsupported_media_type');
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > LARGEST_BODY) return err('body_too_large');
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > LARGEST_BODY) return err('body_too_large');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return hasNameTwice(text) ? err('malformed_json') : ok(value);
  } catch {
    return err('malformed_json');
  }
}

function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType?.trim() ?? '');
}

/** @throws RangeError for nesting too deep to walk. */
function hasNameTwice(json: string): boolean {
  const open: Set<string>[] = [];
  let twice = false;
  visit(json, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectProperty: (name) => {
      const names = open.at(-1);
      if (names?.has(name)) twice = true;
      names?.add(name);
    },
    onObjectEnd: () => {
      open.pop();
    },
  });
  return twice;
}
