import * as z from 'zod';
import { type TableStore, WHATEVER } from '../ports/table-store.ts';
import { actionKey, ownedKey, ownedPartition } from './keys.ts';
import type { PlanOf } from './plan-rows.ts';
import { type Action, type StoredAction, toStoredAction } from './stored-action.ts';

const row = z.object({ Unit: z.string(), Action: z.string() });

/** In table `Actions`: who owns what. An entry may outlive its action, and is then passed over. */
export function actionOwners(store: TableStore) {
  return {
    /** Before the action is written: one without an entry would not be found. */
    note: async ({ tenant, unit }: PlanOf, { id, owner }: Action): Promise<void> => {
      const key = ownedKey(tenant, owner.id, unit, id);
      const properties = { Unit: unit, Action: id };
      // One that is there already says the same.
      await store.transact('Actions', [{ kind: 'create', key, properties }]);
    },
    forget: async ({ tenant, unit }: PlanOf, { id, owner }: Action): Promise<void> => {
      const key = ownedKey(tenant, owner.id, unit, id);
      await store.transact('Actions', [{ kind: 'delete', key, etag: WHATEVER }]);
    },
    /** The actions that somebody owns, in every unit. */
    ownedBy: async function* (
      tenant: string,
      person: string,
    ): AsyncGenerator<PlanOf & StoredAction> {
      for await (const { properties } of store.range('Actions', ownedPartition(tenant, person))) {
        const { Unit: unit, Action: id } = row.parse(properties);
        const entity = await store.get('Actions', actionKey(tenant, unit, id));
        const stored = entity && toStoredAction(entity);
        if (stored?.action.owner.id === person) yield { tenant, unit, ...stored };
      }
    },
  };
}
