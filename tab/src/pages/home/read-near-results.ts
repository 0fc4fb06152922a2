import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Me } from '@samenhang/shared/api/me';
import type { UnitsView } from '@samenhang/shared/api/unit-result';
import { readUnits } from '../../features/units/api/units.ts';
import { absentIfNotFound } from '../../lib/absent.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';

type Listed = UnitsView['items'][number];

/** A result that is near to somebody: what they manage, their own team, or the whole organisation. */
export interface NearResult {
  readonly id: string;
  readonly name: string;
  readonly kind: Listed['kind'];
  /** Whose result stands there in its place, by name; `null` where it is its own, or there is none. */
  readonly shownWith: string | null;
  readonly is: 'managed' | 'own' | 'whole';
}

/** More than these are found sooner in the list of all units. */
const MOST_MANAGED = 3;

/**
 * What leads on from home, in this order: the units somebody manages now that were there in the cycle
 * too, the team they were invited in where that is none of those, and the whole organisation. Names are
 * those of then: after a reorganisation not all units are there.
 */
export async function readNearResults(
  backend: Backend,
  cycle: Pick<CycleView, 'id' | 'mine'>,
  managed: Me['managedUnits'],
): Promise<Reply<readonly NearResult[]>> {
  const units = absentIfNotFound(await readUnits(backend, cycle.id));
  if (!units.ok) return units;
  const listed = units.body?.items ?? [];
  const there = new Map(listed.map((unit) => [unit.id, unit]));
  const near = (id: string | null, is: NearResult['is']) => {
    const unit = id === null ? undefined : there.get(id);
    return unit === undefined ? [] : [{ unit, is }];
  };
  const tops = listed.filter(({ parent }) => parent === null);
  const [whole] = tops.length === 1 ? tops : [];
  const all = [
    ...managed.flatMap(({ id }) => near(id, 'managed')).slice(0, MOST_MANAGED),
    ...near(cycle.mine.unitId, cycle.mine.unitId === whole?.id ? 'whole' : 'own'),
    ...near(whole?.id ?? null, 'whole'),
  ];
  const first = new Map(all.toReversed().map((one) => [one.unit.id, one]));
  const body = all
    .filter((one) => first.get(one.unit.id) === one)
    .map(({ unit: { id, name, kind, of }, is }) => {
      const shownWith = of === null || of === id ? null : (there.get(of)?.name ?? null);
      return { id, name, kind, shownWith, is };
    });
  return { ok: true, body, etag: null };
}
