import type { Me } from '@samenhang/shared/api/me';
import { readUnits } from '../../features/units/api/units.ts';
import { absentIfNotFound } from '../../lib/absent.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';

type ManagedUnits = Me['managedUnits'];

/** More than these are found sooner in the list of all units. */
const MOST = 3;

/**
 * The units somebody manages now that were there in a cycle too, by the names they had: after a
 * reorganisation not all of them.
 */
export async function readOwnUnits(
  backend: Backend,
  cycle: string,
  managed: ManagedUnits,
): Promise<Reply<ManagedUnits>> {
  if (managed.length === 0) return { ok: true, body: [], etag: null };
  const units = absentIfNotFound(await readUnits(backend, cycle));
  if (!units.ok) return units;
  const there = new Map(units.body?.items.map(({ id, name }) => [id, name]));
  const own = managed.flatMap(({ id }) => {
    const name = there.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
  return { ok: true, body: own.slice(0, MOST), etag: null };
}
