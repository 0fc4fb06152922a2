import { PATHS } from '@samenhang/shared/api/paths';
import type { Picks } from '@samenhang/shared/api/picks';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

interface Unit {
  readonly cycle: string;
  readonly unit: string;
}

export function readPicks(backend: Backend, { cycle, unit }: Unit): Promise<Reply<Picks>> {
  return backend.send({ method: 'GET', path: PATHS.picks(cycle, unit) });
}

/** Chooses anew over what was read under that ETag, or for the first time. */
export function savePicks(
  backend: Backend,
  { cycle, unit }: Unit,
  items: readonly string[],
  etag: string | null,
): Promise<Reply<Picks>> {
  return backend.send({ method: 'PUT', path: PATHS.picks(cycle, unit), body: { items }, etag });
}
