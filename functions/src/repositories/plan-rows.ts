import { err, ok, type Result } from '@samenhang/shared/result';
import type { TableStore } from '../ports/table-store.ts';
import { actionIndex } from './action-index.ts';
import { dueActions } from './due-actions.ts';
import { AFTER_ACTIONS, actionKey, FIRST_ACTION, planKey, unitActionsPartition } from './keys.ts';
import { putOver } from './put-over.ts';
import {
  type Action,
  type PlanOf,
  revisionOfAction,
  type StoredAction,
  toActionRow,
  toStoredAction,
} from './stored-action.ts';

/** A unit's plan as it was read; what is added to it is added to this. */
export interface StoredPlan {
  readonly actions: readonly StoredAction[];
  /** ETag of the row that guards the plan; `undefined` before the first action. */
  readonly guard: string | undefined;
}

/** In table `Actions`: the plans of units. */
export function planRepository(store: TableStore) {
  const index = actionIndex(store);
  return {
    ...planWrites(store, index),
    ownedBy: index.ownedBy,
    chosenIn: index.chosenIn,
    ...dueActions(store),
    read: async ({ tenant, unit }: PlanOf): Promise<StoredPlan> => {
      // The guard comes first: whoever adds meanwhile has changed it, and the reader's write fails.
      const guard = await store.get('Actions', planKey(tenant, unit));
      if (guard === undefined) return { actions: [], guard };
      const actions: StoredAction[] = [];
      const rows = { from: FIRST_ACTION, before: AFTER_ACTIONS };
      const partition = unitActionsPartition(tenant, unit);
      for await (const entity of store.range('Actions', partition, rows)) {
        actions.push(toStoredAction(entity));
      }
      return { actions, guard: guard.etag };
    },
    find: async ({ tenant, unit }: PlanOf, action: string): Promise<StoredAction | undefined> => {
      const entity = await store.get('Actions', actionKey(tenant, unit, action));
      return entity && toStoredAction(entity);
    },
  };
}

/** Each answers `changed` where somebody else wrote the same meanwhile. */
function planWrites(store: TableStore, index: ReturnType<typeof actionIndex>) {
  return {
    /** Adds to the plan that was read. @returns the revision of each. */
    add: async (
      of: PlanOf,
      guard: string | undefined,
      actions: readonly Action[],
    ): Promise<Result<readonly Omit<StoredAction, 'etag'>[], 'changed'>> => {
      const written = await index.around(of, { after: actions }, () =>
        store.transact('Actions', [
          guarding(of, guard, actions),
          ...actions.map((action) => putOver(undefined, keyOf(of, action), toActionRow(action))),
        ]),
      );
      if (!written.ok) return err('changed');
      return ok(actions.map((action) => ({ action, revision: revisionOfAction(action) })));
    },
    /** Writes an action over what was read; with the guard, where more are open after it. */
    replace: async (
      of: PlanOf,
      before: StoredAction,
      action: Action,
      guard?: string,
    ): Promise<Result<string, 'changed'>> => {
      const written = await index.around(of, { before: [before.action], after: [action] }, () =>
        store.transact('Actions', [
          ...(guard === undefined ? [] : [guarding(of, guard, [action])]),
          putOver(before.etag, keyOf(of, action), toActionRow(action)),
        ]),
      );
      return written.ok ? ok(revisionOfAction(action)) : err('changed');
    },
    remove: async (
      of: PlanOf,
      { action, etag }: StoredAction,
    ): Promise<Result<undefined, 'changed'>> => {
      const key = keyOf(of, action);
      const removed = await index.around(of, { before: [action] }, () =>
        store.transact('Actions', [{ kind: 'delete', key, etag }]),
      );
      return removed.ok ? ok(undefined) : err('changed');
    },
  };
}

const keyOf = ({ tenant, unit }: PlanOf, { id }: Action) => actionKey(tenant, unit, id);

function guarding({ tenant, unit }: PlanOf, guard: string | undefined, of: readonly Action[]) {
  return putOver(guard, planKey(tenant, unit), { ChangedAt: of[0]?.changedAt ?? '' });
}
