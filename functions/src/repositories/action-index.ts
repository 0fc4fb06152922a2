import * as z from 'zod';
import { type Key, type TableStore, WHATEVER } from '../ports/table-store.ts';
import { actionKey, chosenKey, chosenPartition, ownedKey, ownedPartition } from './keys.ts';
import { type Action, type PlanOf, type StoredAction, toStoredAction } from './stored-action.ts';

const ownedRow = z.object({ Unit: z.string(), Action: z.string() });
const chosenRow = z.object({ Unit: z.string(), Cell: z.string() });

/**
 * In table `Actions`: who owns what, and which units chose which cell in a round. An entry may outlive
 * its action for a while; an action is never without its entries.
 */
export function actionIndex(store: TableStore) {
  const remove = (key: Key) => store.transact('Actions', [{ kind: 'delete', key, etag: WHATEVER }]);
  return {
    /** Before the action is written. */
    note: async (of: PlanOf, action: Action): Promise<void> => {
      for (const { key, properties } of entriesOf(of, action)) {
        // One that is there already says the same.
        await store.transact('Actions', [{ kind: 'create', key, properties }]);
      }
    },
    /** After the action was written anew, or is gone: what was said of it and no longer is. */
    forget: async (of: PlanOf, before: Action, after?: Action): Promise<void> => {
      const kept = new Set(after && entriesOf(of, after).map(({ key }) => nameOf(key)));
      for (const { key } of entriesOf(of, before)) {
        if (!kept.has(nameOf(key))) await remove(key);
      }
    },
    /** The actions that somebody owns, in every unit. */
    ownedBy: async function* (
      tenant: string,
      person: string,
    ): AsyncGenerator<PlanOf & StoredAction> {
      for await (const { properties } of store.range('Actions', ownedPartition(tenant, person))) {
        const { Unit: unit, Action: id } = ownedRow.parse(properties);
        const entity = await store.get('Actions', actionKey(tenant, unit, id));
        const stored = entity && toStoredAction(entity);
        if (stored?.action.owner.id === person) yield { tenant, unit, ...stored };
      }
    },
    /** By cell, the units with an action about it from that round. */
    chosenIn: async (tenant: string, cycle: string): Promise<Map<string, Set<string>>> => {
      const chosen = new Map<string, Set<string>>();
      for await (const { properties } of store.range('Actions', chosenPartition(tenant, cycle))) {
        const { Cell, Unit } = chosenRow.parse(properties);
        chosen.set(Cell, (chosen.get(Cell) ?? new Set()).add(Unit));
      }
      return chosen;
    },
  };
}

function entriesOf({ tenant, unit }: PlanOf, { id, owner, cycle, cell }: Action) {
  const owned = {
    key: ownedKey(tenant, owner.id, unit, id),
    properties: { Unit: unit, Action: id },
  };
  if (cell === null) return [owned];
  const key = chosenKey(tenant, cycle, cell, unit, id);
  return [owned, { key, properties: { Unit: unit, Cell: cell } }];
}

const nameOf = ({ partitionKey, rowKey }: Key) => `${partitionKey} ${rowKey}`;
