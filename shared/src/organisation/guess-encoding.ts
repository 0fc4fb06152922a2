import type { TextEncoding } from './text-encodings.ts';

/** How an encoding was settled; `pattern` and `rest` are assumptions that a person should check. */
export type EncodingBasis = 'chosen' | 'mark' | 'pattern' | 'valid' | 'rest';

const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The encoding that the byte order mark names.
 * @example markedEncoding(Uint8Array.of(0xff, 0xfe, 0x41, 0)) → 'utf-16le'
 */
export function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}

const SAMPLE_BYTES = 4096;
/** In UTF-16 every other byte of a separator, a digit or a Latin letter is 0. */
const FEWEST_ZEROS = 0.3;

/**
 * UTF-16 without a byte order mark, by where its zeros are. Zeros on both sides are no text.
 * @example zerosOfUtf16(Uint8Array.of(0x41, 0, 0x2c, 0)) → 'utf-16le'
 */
export function zerosOfUtf16(bytes: Uint8Array): TextEncoding | null {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const many = zeros.map((count) => count / (sample.length / 2) >= FEWEST_ZEROS);
  if (many[0] === many[1]) return null;
  return many[0] === true ? 'utf-16be' : 'utf-16le';
}
