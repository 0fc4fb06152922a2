import { IDENTIFIER } from '@samenhang/shared/identifiers';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Operation, TableStore } from '../ports/table-store.ts';
import type { Cycle, StoredCycle } from './cycle.ts';
import { toRow, toStoredCycle } from './cycle-rows.ts';
import { cycleKey, cyclesPartition } from './keys.ts';

/** Table `Cycles`: a tenant's measurement cycles. */
export function cyclesRepository(store: TableStore) {
  return {
    find: async (tenant: string, id: string): Promise<StoredCycle | undefined> => {
      // What cannot name a cycle may not even fit a key.
      if (!IDENTIFIER.test(id)) return undefined;
      const entity = await store.get('Cycles', cycleKey(tenant, id));
      return entity && toStoredCycle(entity);
    },
    all: async (tenant: string): Promise<StoredCycle[]> => {
      const cycles: StoredCycle[] = [];
      for await (const entity of store.range('Cycles', cyclesPartition(tenant))) {
        cycles.push(toStoredCycle(entity));
      }
      return cycles;
    },
    create: (tenant: string, cycle: Cycle) =>
      write(store, { kind: 'create', key: cycleKey(tenant, cycle.id), properties: toRow(cycle) }),
    replace: (tenant: string, cycle: Cycle, etag: string) => {
      const key = cycleKey(tenant, cycle.id);
      return write(store, { kind: 'replace', key, etag, properties: toRow(cycle) });
    },
  };
}

/** The new ETag. `taken`: the id exists already, or somebody else changed the cycle first. */
async function write(store: TableStore, operation: Operation): Promise<Result<string, 'taken'>> {
  const result = await store.transact('Cycles', [operation]);
  return result.ok ? ok(result.value[0] ?? '') : err('taken');
}
