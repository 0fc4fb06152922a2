import { useMemo } from 'react';
import { useText } from '../../../lib/text.ts';
import { sortedRows } from '../model/sorted-lines.ts';
import type { ListedUnit } from '../model/tree-lines.ts';

/** Units to choose from, by name, each with the unit above it: names are given more than once. */
export function useUnitOptions(items: readonly ListedUnit[]) {
  const { t, language } = useText();
  return useMemo(() => {
    const sort = { by: 'name', direction: 'ascending' } as const;
    return sortedRows(items, { sort, query: '', language }).map(
      ({ unit: { id, name }, above }) => ({
        unit: id,
        words: above.length === 0 ? name : t('compare.option', { unit: name, above: above.at(-1) }),
      }),
    );
  }, [items, t, language]);
}
