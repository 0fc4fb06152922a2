import performanceApproach from './performance-approach.json' with { type: 'json' };
import type { Instrument } from './schema.ts';
import { instrumentSchema } from './structure.ts';

/**
 * Every published question bank, by version. A published bank never changes: answers and results
 * refer to it by version alone. A new wording is a new version beside the old one.
 */
const PUBLISHED: ReadonlyMap<string, unknown> = new Map([
  [performanceApproach.version, performanceApproach],
]);

const parsed = new Map<string, Instrument>();

/**
 * The published question bank of that version, frozen, or `undefined` where there is none.
 * Parsed when first asked for, not when loaded, so that a start costs nothing.
 */
export function findInstrument(version: string): Instrument | undefined {
  const known = parsed.get(version);
  if (known !== undefined) return known;
  const source = PUBLISHED.get(version);
  if (source === undefined) return undefined;
  const instrument = deepFreeze(instrumentSchema.parse(source));
  parsed.set(version, instrument);
  return instrument;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
