import * as z from 'zod';
import type { Entity, TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { unitKey, unitsPartition } from './keys.ts';

const row = z.object({
  Unit: z.string(),
  Name: z.string(),
  Parent: z.string().optional(),
  Managers: z.string(),
});

/** A unit of the organisation; the one without a parent is the organisation itself. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  /** Entra object ids. */
  readonly managers: readonly string[];
}

/** Table `Units`: every version of the organisation tree; a version never changes once written. */
export function unitsRepository(store: TableStore) {
  return {
    find: async (tenant: string, version: string, unit: string): Promise<Unit | undefined> => {
      const entity = await store.get('Units', unitKey(tenant, version, unit));
      return entity && toUnit(entity);
    },
    all: async (tenant: string, version: string): Promise<Unit[]> => {
      const units: Unit[] = [];
      for await (const entity of store.range('Units', unitsPartition(tenant, version))) {
        units.push(toUnit(entity));
      }
      return units;
    },
    writeVersion: (tenant: string, version: string, units: readonly Unit[]) =>
      makePartition(
        store,
        'Units',
        unitsPartition(tenant, version),
        units.map(({ id, name, parent, managers }) => ({
          key: unitKey(tenant, version, id),
          properties: {
            Unit: id,
            Name: name,
            ...(parent === undefined ? {} : { Parent: parent }),
            Managers: managers.join(' '),
          },
        })),
      ),
  };
}

function toUnit({ properties }: Entity): Unit {
  const { Unit, Name, Parent, Managers } = row.parse(properties);
  return {
    id: Unit,
    name: Name,
    ...(Parent === undefined ? {} : { parent: Parent }),
    managers: Managers === '' ? [] : Managers.split(' '),
  };
}
