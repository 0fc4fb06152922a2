import type { Me } from '@samenhang/shared/api/me';
import { useEffect, useState } from 'react';
import { readUnits } from '../../features/units/api/units.ts';
import { useBackend } from '../../lib/backend.ts';

type ManagedUnits = Me['managedUnits'];

/** More than these are found sooner in the list of all units. */
const MOST = 3;
const NONE: ManagedUnits = [];

/**
 * The units somebody manages now that were there in a cycle too: after a reorganisation not all of
 * them. None as long as that is not known.
 */
export function useOwnUnits(cycle: string, managed: ManagedUnits): ManagedUnits {
  const backend = useBackend();
  const [own, setOwn] = useState(NONE);
  useEffect(() => {
    if (managed.length === 0) return;
    void readUnits(backend, cycle).then((units) => {
      if (!units.ok) return;
      const there = new Map(units.body.items.map(({ id, name }) => [id, name]));
      setOwn(
        managed
          .flatMap(({ id }) => {
            const name = there.get(id);
            return name === undefined ? [] : [{ id, name }];
          })
          .slice(0, MOST),
      );
    });
  }, [backend, cycle, managed]);
  return own;
}
