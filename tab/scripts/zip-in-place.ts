import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate/browser';

export { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';

/**
 * Stands in the tab for `fflate`, whose `zip` and `unzip` would start workers from `blob:` addresses:
 * our content security policy forbids those, and then they never answer. What takes long runs in a
 * worker anyway.
 */
export function zip(files: Zippable, done: (error: null, archive: Uint8Array) => void): void {
  done(null, zipSync(files));
}

/** Called without options alone by what reads workbooks. */
export function unzip(archive: Uint8Array, done: (error: unknown, files?: Unzipped) => void): void {
  const [error, files] = unzipped(archive);
  done(error, files);
}

function unzipped(archive: Uint8Array): [unknown, Unzipped?] {
  try {
    return [null, unzipSync(archive)];
  } catch (error) {
    return [error];
  }
}
