/** A file that is no text, by what people take it for. */
export type OtherFile = 'workbook' | 'locked_workbook' | 'pdf' | 'binary';

const BEGINNINGS: readonly (readonly [OtherFile, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['locked_workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/**
 * Which other file this is by its first bytes, whatever it is called. A workbook is a zip archive;
 * one with a password or a sensitivity label, or of an old Excel, is an OLE container.
 * @example otherFile(bytesOf('%PDF-1.7')) → 'pdf'
 * @example otherFile(bytesOf('a,b')) → null
 */
export function otherFile(bytes: Uint8Array): OtherFile | null {
  const found = BEGINNINGS.find(([, first]) => first.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}
