import type { Norm } from '@samenhang/shared/api/norm';
import { PATHS } from '@samenhang/shared/api/paths';
import type { PoolView } from '@samenhang/shared/api/pool';
import type { Segment } from '@samenhang/shared/api/segments';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';
import { readInstrument } from '../../../lib/instrument.ts';

/** What results are laid beside here, and the names that the question bank gives scores. */
export interface Yardsticks {
  readonly norms: readonly Norm[];
  readonly pool: PoolView;
  readonly instrument: Instrument;
}

export async function readYardsticks(backend: Backend): Promise<Reply<Yardsticks>> {
  const [norms, pool, instrument] = await Promise.all([
    backend.send<{ readonly items: readonly Norm[] }>({ method: 'GET', path: PATHS.norms() }),
    backend.send<PoolView>({ method: 'GET', path: PATHS.pool() }),
    readInstrument(backend, CURRENT_INSTRUMENT_VERSION),
  ]);
  if (!norms.ok) return norms;
  if (!pool.ok) return pool;
  if (!instrument.ok) return instrument;
  const body = { norms: norms.body.items, pool: pool.body, instrument: instrument.body };
  return { ok: true, body, etag: null };
}

/** Imports a norm where there is none of its id. */
export function createNorm(backend: Backend, id: string, body: unknown): Promise<Reply<Norm>> {
  return backend.send({ method: 'PUT', path: PATHS.norm(id), body, etag: null });
}

/** Imports a norm in place of the one that has its id now. */
export async function replaceNorm(
  backend: Backend,
  id: string,
  body: unknown,
): Promise<Reply<Norm>> {
  const path = PATHS.norm(id);
  const current = await backend.send<Norm>({ method: 'GET', path });
  if (!current.ok) return current;
  return backend.send({ method: 'PUT', path, body, etag: current.etag });
}

/** Shares scores with the pool of a segment from now on; `PUT` as the server has it, over nothing read. */
export function joinPool(backend: Backend, segment: Segment): Promise<Reply<PoolView>> {
  const path = PATHS.poolMembership();
  return backend.send({ method: 'PUT', path, body: { segment }, etag: null });
}

export function leavePool(backend: Backend): Promise<Reply<undefined>> {
  return backend.send({ method: 'DELETE', path: PATHS.poolMembership(), etag: null });
}
