import { LONGEST_UNIT_ID } from '../api/limits.ts';
import { pathKey } from './unit-paths.ts';

const LONGEST_NAME = LONGEST_UNIT_ID - 14;

/** The id of an organisation that has no code of its own. */
export const ROOT_ID = 'organisation';

/**
 * An id that stays the same as long as a unit's path does: its name to recognise it by, and a hash of
 * the path below the organisation.
 * @example unitIdOf(['Sales', 'North']) → 'north-…', at most 64 letters, digits and hyphens
 */
export function unitIdOf(path: readonly string[]): string {
  const name = (path.at(-1) ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST_NAME)
    .replace(/-$/, '');
  return `${name === '' ? 'unit' : name}-${hash(pathKey(path))}`;
}

const PRIME = 0x100000001b3n;
const OFFSET = 0xcbf29ce484222325n;
const MASK = 0xffffffffffffffffn;

/** FNV-1a of 64 bits over UTF-16 units, in base 36: a name for a path, not a secret. */
function hash(text: string): string {
  let value = OFFSET;
  for (let at = 0; at < text.length; at++) {
    value = ((value ^ BigInt(text.charCodeAt(at))) * PRIME) & MASK;
  }
  return value.toString(36).padStart(13, '0');
}
