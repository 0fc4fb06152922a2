import * as z from 'zod';
import type { TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { audienceSizeKey, audienceSizesPartition } from './keys.ts';

const row = z.object({ Invited: z.int() });

/** Table `Audience`: how many are invited of each unit with all below it, frozen with who they are. */
export function audienceSizesRepository(store: TableStore) {
  return {
    /** Absent where it was not counted. */
    find: async (tenant: string, cycle: string, unit: string): Promise<number | undefined> => {
      const entity = await store.get('Audience', audienceSizeKey(tenant, cycle, unit));
      return entity && row.parse(entity.properties).Invited;
    },
    freeze: (tenant: string, cycle: string, sizes: ReadonlyMap<string, number>) =>
      makePartition(
        store,
        'Audience',
        audienceSizesPartition(tenant, cycle),
        [...sizes].map(([unit, invited]) => ({
          key: audienceSizeKey(tenant, cycle, unit),
          properties: { Invited: invited },
        })),
      ),
  };
}
