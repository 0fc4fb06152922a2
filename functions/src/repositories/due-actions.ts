import {
  OWNER_MOMENTS,
  type OwnedDay,
  type OwnerMoment,
} from '@samenhang/shared/notices/owner-notice';
import * as z from 'zod';
import type { Key, Properties, TableStore } from '../ports/table-store.ts';
import { dueKey, duePartition } from './keys.ts';
import { putOver } from './put-over.ts';
import type { Action, PlanOf } from './stored-action.ts';

const dueRow = z.object({
  Unit: z.string(),
  Action: z.string(),
  Due: z.string(),
  Settled: z.string(),
  Told: z.enum(OWNER_MOMENTS).optional(),
  Failed: z.boolean().optional(),
});

/** An action whose owner is to be told something before long. */
export interface DueAction extends PlanOf, OwnedDay {
  readonly id: string;
  /** Whether it was tried once to tell them, and nobody knows what came of it. */
  readonly failed: boolean;
  readonly etag: string;
}

/** The entry of an action that is open. */
export function dueEntry({ tenant, unit }: PlanOf, { id, due, changedAt }: Action) {
  return {
    key: dueKey(tenant, due, unit, id),
    properties: { Unit: unit, Action: id, Due: due, Settled: changedAt.slice(0, 10) },
  };
}

/** In table `Actions`: which open actions are due when, and what their owners were told. */
export function dueActions(store: TableStore) {
  const write = async (row: DueAction, change: Properties): Promise<void> => {
    const { unit, id, due, settled, told } = row;
    const before = { Unit: unit, Action: id, Due: due, Settled: settled };
    const properties = { ...before, ...(told && { Told: told }), ...change };
    // Where somebody else wrote it meanwhile, they told the owner, or the action is another.
    await store.transact('Actions', [putOver(row.etag, keyOf(row), properties)]);
  };
  return {
    /** Those that are due on that day or before, the earliest first. */
    dueUntil: async function* (tenant: string, day: string): AsyncGenerator<DueAction> {
      const rows = { before: `${day}}` };
      for await (const { properties, etag } of store.range('Actions', duePartition(tenant), rows)) {
        const row = dueRow.parse(properties);
        const { Unit: unit, Action: id, Due: due, Settled: settled } = row;
        const told = { told: row.Told ?? null, failed: row.Failed ?? false };
        yield { tenant, unit, id, due, settled, ...told, etag };
      }
    },
    ownerTold: (row: DueAction, moment: OwnerMoment) => write(row, { Told: moment }),
    ownerNotTold: (row: DueAction) => write(row, { Failed: true }),
    forgetDue: async (row: DueAction): Promise<void> => {
      await store.transact('Actions', [{ kind: 'delete', key: keyOf(row), etag: row.etag }]);
    },
  };
}

const keyOf = ({ tenant, due, unit, id }: DueAction): Key => dueKey(tenant, due, unit, id);
