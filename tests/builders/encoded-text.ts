import type { TextEncoding } from '@samenhang/shared/organisation/text-encodings';

/** The bytes 80 to 9F of Windows-1252, by unicode.org's CP1252.TXT; those left out mean nothing. */
const CP1252: Record<number, number> = {
  128: 0x20ac,
  130: 0x201a,
  131: 0x0192,
  132: 0x201e,
  133: 0x2026,
  134: 0x2020,
  135: 0x2021,
  136: 0x02c6,
  137: 0x2030,
  138: 0x0160,
  139: 0x2039,
  140: 0x0152,
  142: 0x017d,
  145: 0x2018,
  146: 0x2019,
  147: 0x201c,
  148: 0x201d,
  149: 0x2022,
  150: 0x2013,
  151: 0x2014,
  152: 0x02dc,
  153: 0x2122,
  154: 0x0161,
  155: 0x203a,
  156: 0x0153,
  158: 0x017e,
  159: 0x0178,
};

const BYTES = Array.from({ length: 256 }, (_, byte) => byte);

/** What each byte of Windows-1252 means, without those that mean nothing. */
export const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  BYTES.filter((byte) => byte < 0x80 || byte >= 0xa0 || CP1252[byte] !== undefined).map((byte) => [
    String.fromCodePoint(CP1252[byte] ?? byte),
    byte,
  ]),
);

/** The text in an encoding, without a byte order mark. */
export function encoded(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = encoding === 'windows-1252' ? WINDOWS_1252 : singleBytes(encoding);
  return Uint8Array.from(text, (letter) => {
    const byte = table.get(letter);
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`);
    return byte;
  });
}

/** With the byte order mark that Excel writes. */
export const marked = (text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be') =>
  encoded(`\uFEFF${text}`, encoding);

function singleBytes(encoding: TextEncoding): Map<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(BYTES.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}
