import type { ImportView } from '@samenhang/shared/api/organisation';
import type { useText } from '../../../lib/text.ts';

type T = ReturnType<typeof useText>['t'];
type UnitChange = NonNullable<ImportView['units']>[number];

/** What an import does to a unit's results; how it will be shown, where that changes. */
export function effectOn({ before, after }: UnitChange) {
  if (after === null) return 'gone';
  return before?.outlook === after.outlook ? 'unchanged' : after.outlook;
}

/** What changes in the unit itself, in sentences. */
export function changeOf({ nameBefore, parentBefore, managers }: UnitChange, t: T): string[] {
  const { added = 0, removed = 0 } = managers ?? {};
  return [
    ...(nameBefore === undefined ? [] : [t('unitChange.name', { name: nameBefore })]),
    ...(parentBefore === undefined ? [] : [placeBefore(parentBefore, t)]),
    ...(added === 0 ? [] : [t('unitChange.managersAdded', { count: added })]),
    ...(removed === 0 ? [] : [t('unitChange.managersRemoved', { count: removed })]),
  ];
}

function placeBefore(parent: string | null, t: T): string {
  return parent === null ? t('unitChange.top') : t('unitChange.parent', { name: parent });
}

/** Whether anything would be another than before. */
export function changesSomething({ counts, unitsChanged = 0 }: ImportView): boolean {
  if (counts === undefined) return false;
  const { added, moved, roleChanged, languageChanged, left } = counts;
  return added + moved + roleChanged + languageChanged + left + unitsChanged > 0;
}
