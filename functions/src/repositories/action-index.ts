import { isOpen } from '@samenhang/shared/plan/action-state';
import * as z from 'zod';
import { type Key, type Properties, type TableStore, WHATEVER } from '../ports/table-store.ts';
import { dueEntry } from './due-actions.ts';
import { actionKey, chosenKey, chosenPartition, ownedKey, ownedPartition } from './keys.ts';
import { type Action, type PlanOf, type StoredAction, toStoredAction } from './stored-action.ts';

const ownedRow = z.object({ Unit: z.string(), Action: z.string() });
const chosenRow = z.object({ Unit: z.string(), Cell: z.string() });

/**
 * In table `Actions`: who owns what, what is due when, and which units chose which cell in a round.
 * Entries of owners and days come before the action, which would not be found without them, and are
 * passed over where the action is not there; a choice is counted as it stands, and so comes after it.
 */
export function actionIndex(store: TableStore) {
  const create = (entries: readonly Entry[]) =>
    // One that is there already says the same.
    each(entries, ({ key, properties }) =>
      store.transact('Actions', [{ kind: 'create', key, properties }]),
    );
  const remove = (entries: readonly Entry[]) =>
    each(entries, ({ key }) =>
      store.transact('Actions', [{ kind: 'delete', key, etag: WHATEVER }]),
    );
  return {
    /** Around a write that makes actions what they are `after` of what they were `before`. */
    around: async <R extends { readonly ok: boolean }>(
      of: PlanOf,
      { before = [], after = [] }: { before?: readonly Action[]; after?: readonly Action[] },
      write: () => Promise<R>,
    ): Promise<R> => {
      const [old, made] = [entriesOf(of, before), entriesOf(of, after)];
      await create(added(old.first, made.first));
      const written = await write();
      if (!written.ok) return written;
      await create(added(old.chosen, made.chosen));
      await remove([...added(made.first, old.first), ...added(made.chosen, old.chosen)]);
      return written;
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

interface Entry {
  readonly key: Key;
  readonly properties: Properties;
}

function entriesOf({ tenant, unit }: PlanOf, actions: readonly Action[]) {
  const owned = actions.map(({ id, owner }) => ({
    key: ownedKey(tenant, owner.id, unit, id),
    properties: { Unit: unit, Action: id },
  }));
  const chosen = actions.flatMap(({ id, cycle, cell }) => {
    if (cell === null) return [];
    const key = chosenKey(tenant, cycle, cell, unit, id);
    return [{ key, properties: { Unit: unit, Cell: cell } }];
  });
  const due = actions.filter(isOpen).map((action) => dueEntry({ tenant, unit }, action));
  return { first: [...owned, ...due], chosen };
}

/** What is in the later list alone. */
function added(before: readonly Entry[], after: readonly Entry[]): Entry[] {
  const known = new Set(before.map(({ key }) => nameOf(key)));
  return after.filter(({ key }) => !known.has(nameOf(key)));
}

const nameOf = ({ partitionKey, rowKey }: Key) => `${partitionKey} ${rowKey}`;

async function each(entries: readonly Entry[], act: (entry: Entry) => Promise<unknown>) {
  for (const entry of entries) await act(entry);
}
