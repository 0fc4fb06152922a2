import type { ImportFindings } from '../../repositories/import-findings.ts';
import type { Unit } from '../../repositories/units-table.ts';
import type { PeopleChanges } from './compare-people.ts';

type Rename = NonNullable<ImportFindings['renames']>[number];

/** So many are told. */
const MOST_RENAMES = 20;

/**
 * Units that look as if they were renamed: one is gone, one is new, and more than half of the people
 * of each are those of the other. As they stand, the new one begins without a past.
 */
export function renamesAmong(
  before: readonly Unit[],
  after: readonly Unit[],
  { between, ownToday, own }: Pick<PeopleChanges, 'between' | 'ownToday' | 'own'>,
): Rename[] {
  const then = new Map(after.map(({ id, name }) => [id, name]));
  const today = new Set(before.map(({ id }) => id));
  const isMost = (people: number, all: number | undefined) => 2 * people > (all ?? 0);
  return before
    .filter(({ id }) => !then.has(id))
    .flatMap(({ id, name }) =>
      [...(between.get(id) ?? [])]
        .filter(([to]) => !today.has(to))
        .filter(([to, people]) => isMost(people, ownToday.get(id)) && isMost(people, own.get(to)))
        .map(([to, people]): Rename => ({ from: name, to: then.get(to) ?? to, people })),
    )
    .slice(0, MOST_RENAMES);
}
