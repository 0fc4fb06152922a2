import { zipSync } from 'fflate';

// A zip keeps a time for each file, in the zone of whoever makes it. fflate writes the local fields of
// a date, and this one has the same in every zone.
const ALWAYS = new Date(2026, 0, 1);

/** A zip that has the same bytes for the same files, whenever and wherever it is made. */
export function reproducibleZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: ALWAYS, level: 9 });
}
