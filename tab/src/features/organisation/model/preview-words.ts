import type { ImportView } from '@samenhang/shared/api/organisation';

type UnitChange = NonNullable<ImportView['units']>[number];

/** What an import does to a unit's results; how it will be shown, where that changes. */
export function effectOn({ before, after }: UnitChange) {
  if (after === null) return 'gone';
  return before?.outlook === after.outlook ? 'unchanged' : after.outlook;
}

/** Whether anything would be another than before. */
export function changesSomething({ counts, unitsChanged = 0 }: ImportView): boolean {
  if (counts === undefined) return false;
  const { added, moved, roleChanged, left } = counts;
  return added + moved + roleChanged + left + unitsChanged > 0;
}
