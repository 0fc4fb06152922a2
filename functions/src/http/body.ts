import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { err, ok, type Result } from '@samenhang/shared/result';
import { visit } from 'jsonc-parser';
import type { ZodType } from 'zod';

/** The largest body of a route that does not say otherwise, in bytes. */
const LARGEST_BODY = 64 * 1024;

export type BodyEncoding = 'gzip';

/** What bodies a route takes. */
export interface BodyContract {
  readonly schema: () => ZodType;
  /** In bytes, packed and unpacked alike; 64 KiB unless said. */
  readonly largest?: number;
  /** In what it may be packed; nothing unless said. */
  readonly encodings?: readonly BodyEncoding[];
  /** Whether a request may come without one. */
  readonly optional?: true;
}

type BodyError = 'unsupported_media_type' | 'body_too_large' | 'malformed_json';

/** What reading a body takes of a request. */
export interface BodyCarrier {
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A request's JSON; names standing twice in one object are an error, not the last one's win. */
export async function readJson(
  request: BodyCarrier,
  { largest = LARGEST_BODY, encodings = [], optional }: Omit<BodyContract, 'schema'>,
): Promise<Result<unknown, BodyError>> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > largest) return err('body_too_large');
  const contentType = request.headers.get('content-type');
  if (optional && contentType === null) return readNothing(request, largest);
  if (!isJson(contentType)) return err('unsupported_media_type');
  const named = request.headers.get('content-encoding')?.trim().toLowerCase();
  const encoding = encodings.find((known) => known === named);
  if (named !== undefined && encoding === undefined) return err('unsupported_media_type');
  const sent = await request.arrayBuffer();
  if (sent.byteLength > largest) return err('body_too_large');
  if (optional && sent.byteLength === 0) return ok(undefined);
  const bytes = encoding === undefined ? ok(sent) : await unpack(sent, largest);
  return bytes.ok ? parseJson(bytes.value) : bytes;
}

/** A body that is not said to be anything; none at all is taken. */
async function readNothing(
  request: BodyCarrier,
  largest: number,
): Promise<Result<undefined, BodyError>> {
  const { byteLength } = await request.arrayBuffer();
  if (byteLength === 0) return ok(undefined);
  return err(byteLength > largest ? 'body_too_large' : 'unsupported_media_type');
}

const unzip = promisify(gunzip);

/** It stops at the limit: a small body can hold a very large one, which is never made. */
async function unpack(
  packed: ArrayBuffer,
  largest: number,
): Promise<Result<Uint8Array, BodyError>> {
  try {
    return ok(await unzip(packed, { maxOutputLength: largest }));
  } catch (error) {
    return err(isTooLarge(error) ? 'body_too_large' : 'malformed_json');
  }
}

function isTooLarge(error: unknown): boolean {
  const known = typeof error === 'object' && error !== null && 'code' in error;
  return known && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function parseJson(bytes: ArrayBuffer | Uint8Array): Result<unknown, BodyError> {
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
