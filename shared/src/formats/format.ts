/**
 * What is kept in the store, or lies in a queue, is read by two versions: a release and the one
 * before it. Its format has a number: absent is 1, and a number stands for everything that a reader
 * of it has to know.
 *
 * A property more is no new format, and readers ignore what they do not know. Anything else is one:
 * another meaning, another value in a closed list, something left out. A release reads a new format
 * first; the next one writes it. See docs/decisions/0014.
 */
export class NewerFormatError extends Error {
  readonly code = 'format_newer';

  /** @param what is of the format `found`, where this version reads up to `newest`. */
  constructor(what: string, found: unknown, newest: number) {
    super(`${what} of format ${JSON.stringify(found)}; this version reads up to ${newest}`);
    this.name = 'NewerFormatError';
  }
}

/** @throws NewerFormatError for a format this version does not read, be it no number at all. */
export function refuseNewer(what: string, found: unknown, newest = 1): void {
  const known = found === undefined || (isWhole(found) && found >= 1 && found <= newest);
  if (!known) throw new NewerFormatError(what, found, newest);
}

/** Whether a version after this one may read what says it is of this format. */
export function isNewer(found: unknown, newest = 1): boolean {
  return isWhole(found) && found > newest;
}

function isWhole(found: unknown): found is number {
  return Number.isInteger(found);
}
