import { resultSchema, type UnitResult } from '@samenhang/shared/api/unit-result';
import { parseStored } from '@samenhang/shared/formats/parse-stored';

/** As a property: within a string JSON escapes the quotes. */
const EARLIER = '"reason":"withheld"';
const NOW = '"reason":"too_few"';

/**
 * Results as they were stored, as they are served. Those released earlier tell by their reason that
 * enough of a unit answered and that a smaller group beside it is protected; that is one reason now,
 * as it tells how many answered.
 */
export function asServed(stored: Uint8Array): Uint8Array {
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  if (!bytes.includes(EARLIER)) return stored;
  return Buffer.from(bytes.toString('utf8').replaceAll(EARLIER, NOW));
}

/** A stored result. @throws ZodError for anything that this product did not write. */
export function parseResult(stored: Uint8Array): UnitResult {
  return parseStored(resultSchema, parseServed(stored));
}

/** Stored JSON, as it is served. */
export function parseServed(stored: Uint8Array): unknown {
  return JSON.parse(Buffer.from(asServed(stored)).toString('utf8'));
}
