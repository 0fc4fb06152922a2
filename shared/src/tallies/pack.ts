import { err, ok, type Result } from '../result.ts';
import { TALLY_KINDS } from './layout.ts';
import { emptyTally, type Tally } from './tally.ts';
import { readVarint, writeVarint } from './varint.ts';

/**
 * Why bytes are no tally: `unknown_version` was written by a later release, `damaged` is no whole
 * and unchanged tally.
 */
export type UnpackError = 'unknown_version' | 'damaged';

const VERSION = 1;
const HEAD_BYTES = 2;
const CHECK_BYTES = 4;

/**
 * A tally as bytes: version, kind, counts, check. Counts are varints; a zero is followed by how
 * many more zeros come after it, as a small unit leaves most counts empty.
 */
export function packTally({ kind, counts }: Tally): Uint8Array {
  const bytes = [VERSION, TALLY_KINDS.indexOf(kind)];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    writeVarint(bytes, count);
    if (count !== 0) continue;
    const start = at;
    while (at + 1 < counts.length && counts[at + 1] === 0) at += 1;
    writeVarint(bytes, at - start);
  }
  const packed = new Uint8Array(bytes.length + CHECK_BYTES);
  packed.set(bytes);
  new DataView(packed.buffer).setUint32(bytes.length, checkOf(packed, bytes.length));
  return packed;
}

/** The reverse of {@link packTally}; bytes it did not write are an error, never another tally. */
export function unpackTally(bytes: Uint8Array): Result<Tally, UnpackError> {
  const [version, kindPlace] = bytes;
  if (version !== undefined && version > VERSION) return err('unknown_version');
  const kind = TALLY_KINDS[kindPlace ?? TALLY_KINDS.length];
  const end = bytes.length - CHECK_BYTES;
  if (version !== VERSION || kind === undefined || end < HEAD_BYTES) return err('damaged');
  const tally = emptyTally(kind);
  return readCounts(bytes.subarray(0, end), tally.counts) && isAsPacked(tally, bytes)
    ? ok(tally)
    : err('damaged');
}

/** Fills the counts; false unless the bytes hold just as many as the kind has. */
function readCounts(bytes: Uint8Array, counts: Float64Array): boolean {
  let from = HEAD_BYTES;
  let at = 0;
  while (from < bytes.length) {
    const count = readVarint(bytes, from);
    if (count === null || at >= counts.length) return false;
    counts[at] = count.value;
    at += 1;
    from = count.next;
    if (count.value !== 0) continue;
    const zeros = readVarint(bytes, from);
    if (zeros === null) return false;
    at += zeros.value;
    from = zeros.next;
  }
  return at === counts.length;
}

/** One tally has one packing, its check included: another way to write the same is not ours. */
function isAsPacked(tally: Tally, bytes: Uint8Array): boolean {
  const own = packTally(tally);
  return own.length === bytes.length && own.every((byte, at) => byte === bytes[at]);
}

/** FNV-1a (Fowler, Noll, Vo) over the first bytes: any one byte that changed changes it. */
function checkOf(bytes: Uint8Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
