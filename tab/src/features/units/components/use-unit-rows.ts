import { useDeferredValue, useMemo } from 'react';
import { searchFor } from '../../../lib/search.ts';
import { useText } from '../../../lib/text.ts';
import { kindOf } from '../model/glance.ts';
import { sortedRows, type UnitSort } from '../model/sorted-lines.ts';
import { type ListedUnit, type UnitRow, unitRows } from '../model/tree-lines.ts';

interface Wanted {
  readonly sort: UnitSort | null;
  readonly open: ReadonlySet<string>;
  readonly query: string;
}

/** The lines to show, and how many are called as is searched for; `null` while nothing is. */
export function useUnitRows(units: readonly ListedUnit[], { sort, open, query }: Wanted) {
  const { language } = useText();
  // The letters typed show at once; what they find in two thousand units follows.
  const searched = useDeferredValue(query);
  const rows = useMemo(
    () =>
      sort === null
        ? unitRows(units, { open, query: searched, language })
        : sortedRows(units, { sort, query: searched, language }),
    [units, sort, open, searched, language],
  );
  const found = useMemo(() => {
    const isCalledSo = searchFor(searched, language);
    return isCalledSo === null ? null : rows.filter(({ unit }) => isCalledSo(unit.name)).length;
  }, [rows, searched, language]);
  return { rows, found };
}

/** Whose numbers stand in a line; a unit that others count in is named. */
export function useKindOf(units: readonly ListedUnit[]): (row: UnitRow) => string {
  const { t, format } = useText();
  const names = useMemo(() => new Map(units.map(({ id, name }) => [id, name])), [units]);
  return ({ unit }) => kindOf({ t, format }, unit, (id) => names.get(id));
}
