import * as z from 'zod';
import type { TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { participationKey, participationPartition } from './keys.ts';

const row = z.object({
  Unit: z.string(),
  Answered: z.int(),
  Invited: z.int(),
  At: z.iso.datetime(),
});

/** How many of a unit have answered, rounded down, as of some night. */
export interface Participation {
  readonly unit: string;
  readonly answered: number;
  readonly invited: number;
  readonly at: Date;
}

/** Table `Participation`: the only count that exists while a cycle is open. */
export function participationRepository(store: TableStore) {
  return {
    all: async (tenant: string, cycle: string): Promise<Participation[]> => {
      const all: Participation[] = [];
      const partition = participationPartition(tenant, cycle);
      for await (const { properties } of store.range('Participation', partition)) {
        const { Unit, Answered, Invited, At } = row.parse(properties);
        all.push({ unit: Unit, answered: Answered, invited: Invited, at: new Date(At) });
      }
      return all;
    },
    replaceAll: (tenant: string, cycle: string, all: readonly Participation[]) =>
      makePartition(
        store,
        'Participation',
        participationPartition(tenant, cycle),
        all.map(({ unit, answered, invited, at }) => ({
          key: participationKey(tenant, cycle, unit),
          properties: { Unit: unit, Answered: answered, Invited: invited, At: at.toISOString() },
        })),
      ),
  };
}
