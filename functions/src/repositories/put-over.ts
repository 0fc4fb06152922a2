import type { Key, Operation, Properties } from '../ports/table-store.ts';

/** Writes over what was read under that ETag, and over nothing else; without one, where there is none. */
export function putOver(etag: string | undefined, key: Key, properties: Properties): Operation {
  return etag === undefined
    ? { kind: 'create', key, properties }
    : { kind: 'replace', key, etag, properties };
}
