import { err, ok, type Result } from '../result.ts';

/** What an archive says of itself, before anything in it is inflated. */
export interface ZipDirectory {
  readonly entries: number;
  /** All of it inflated, in bytes. */
  readonly inflated: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

/**
 * Reads the directory at the end of a zip archive (APPNOTE.TXT 6.3, §4.3): how much it would become.
 * One of Zip64 is refused, as no workbook below its limit needs that.
 */
export function zipDirectory(bytes: Uint8Array): Result<ZipDirectory, 'not_a_zip'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return err('not_a_zip');
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let inflated = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return err('not_a_zip');
    const size = view.getUint32(at + 24, true);
    if (size === IN_ZIP64) return err('not_a_zip');
    inflated += size;
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    at += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return ok({ entries, inflated });
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
