import { type Zippable, zipSync } from 'fflate/browser';

export { strToU8, zipSync } from 'fflate/browser';

/**
 * Stands in the tab for `fflate`, whose `zip` would start workers from `blob:` addresses: our content
 * security policy forbids those, and then it never answers. What takes long runs in a worker anyway.
 */
export function zip(files: Zippable, done: (error: null, archive: Uint8Array) => void): void {
  done(null, zipSync(files));
}
