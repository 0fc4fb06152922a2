import { unzipSync } from 'fflate';

const MOST_INFLATED = 400 * 2 ** 20;
/** A workbook has some dozens. */
const MOST_ENTRIES = 10_000;

/**
 * What is in a workbook. How much that would be is asked of the same directory by which it is unpacked,
 * before anything is; no entry becomes larger than it says there.
 */
export function unpackedParts(
  archive: Uint8Array,
): readonly Uint8Array[] | 'workbook_broken' | 'inflates_too_much' {
  try {
    if (inflatedSize(archive) > MOST_INFLATED) return 'inflates_too_much';
    return Object.values(unzipSync(archive));
  } catch {
    return 'workbook_broken';
  }
}

/** Entries that are not packed are copied by their packed size, whatever else is said of them. */
function inflatedSize(archive: Uint8Array): number {
  let entries = 0;
  let inflated = 0;
  unzipSync(archive, {
    filter: ({ size, originalSize }) => {
      entries += 1;
      if (entries > MOST_ENTRIES) throw new Error('too many entries');
      inflated += Math.max(size, originalSize);
      return false;
    },
  });
  return inflated;
}
