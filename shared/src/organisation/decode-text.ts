import { err, ok, type Result } from '../result.ts';
import { type EncodingBasis, markedEncoding, zerosOfUtf16 } from './guess-encoding.ts';
import { type OtherFile, otherFile } from './other-files.ts';
import type { TextEncoding } from './text-encodings.ts';
import { mendWindows1252 } from './windows-1252.ts';

/** So much of what browsers and Node both have. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly basis: EncodingBasis;
  /** Nothing in the file says this encoding; somebody who knows its names should look. */
  readonly assumed: boolean;
}

/** Lines are counted from 1. */
export type TextFault =
  | { readonly code: 'not_text'; readonly kind: OtherFile }
  /** Not in the encoding that was chosen, or that the file itself names. */
  | { readonly code: 'encoding_unfit'; readonly encoding: TextEncoding; readonly line: number }
  /** In none of the encodings that can be recognised. */
  | { readonly code: 'encoding_unknown'; readonly line: number }
  /** Holds U+FFFD: another program lost the letters that stood there. */
  | { readonly code: 'letters_lost'; readonly line: number };

/**
 * The text of a file from a person. A byte order mark decides, then the zeros of UTF-16, then
 * whether all of it is UTF-8; what is left is taken for Windows-1252, which is an assumption.
 * @param chosen what a person says it is, which goes before all of this.
 * @example decodeText(Uint8Array.of(0x5a, 0x6f, 0xeb))
 * → { text: 'Zoë', encoding: 'windows-1252', basis: 'rest', assumed: true }
 */
export function decodeText(
  bytes: Uint8Array,
  chosen?: TextEncoding,
): Result<DecodedText, TextFault> {
  const kind = otherFile(bytes);
  if (kind !== null) return err({ code: 'not_text', kind });
  const [encoding, basis] = settle(bytes, chosen);
  const text = decodeStrictly(bytes, encoding);
  if (text === null) {
    const line = lineOf(decodeLeniently(bytes, encoding), encoding);
    return err(
      basis === 'rest'
        ? { code: 'encoding_unknown', line }
        : { code: 'encoding_unfit', encoding, line },
    );
  }
  if (text.includes('\0')) return err({ code: 'not_text', kind: 'binary' });
  if (text.includes('\ufffd')) return err({ code: 'letters_lost', line: lineOf(text, encoding) });
  return ok({ text, encoding, basis, assumed: basis === 'rest' || basis === 'pattern' });
}

function settle(bytes: Uint8Array, chosen?: TextEncoding): [TextEncoding, EncodingBasis] {
  if (chosen !== undefined) return [chosen, 'chosen'];
  const marked = markedEncoding(bytes);
  if (marked !== null) return [marked, 'mark'];
  const patterned = zerosOfUtf16(bytes);
  if (patterned !== null) return [patterned, 'pattern'];
  return decodeStrictly(bytes, 'utf-8') === null ? ['windows-1252', 'rest'] : ['utf-8', 'valid'];
}

/** The text, or `null` where bytes mean nothing in that encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    const text = mended(decoder.decode(bytes), encoding);
    return unfit(encoding).test(text) ? null : text;
  } catch {
    return null;
  }
}

const decodeLeniently = (bytes: Uint8Array, encoding: TextEncoding): string =>
  mended(new TextDecoder(encoding, { fatal: false }).decode(bytes), encoding);

const mended = (text: string, encoding: TextEncoding): string =>
  encoding === 'windows-1252' ? mendWindows1252(text) : text;

const CONTROLS = /[\u0080-\u009f]/u;
const NEVER = /(?!)/u;

/** What a byte becomes that an encoding of single bytes has no letter for. */
const unfit = (encoding: TextEncoding) => (encoding.startsWith('utf') ? NEVER : CONTROLS);

/** The line of the first letter that could not be read. */
function lineOf(text: string, encoding: TextEncoding): number {
  const at = text.search(encoding.startsWith('utf') ? /\ufffd/u : CONTROLS);
  return text.slice(0, Math.max(0, at)).split(/\r\n|\r|\n/u).length;
}
