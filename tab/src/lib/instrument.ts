import { PATHS } from '@samenhang/shared/api/paths';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Reply } from './api-client.ts';
import type { Backend } from './backend.ts';

/** A question bank by version; it never changes, so it is read once. */
export function readInstrument(backend: Backend, version: string): Promise<Reply<Instrument>> {
  return backend.recall(PATHS.instrument(version));
}
