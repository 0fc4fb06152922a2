import type { ImportView } from '@samenhang/shared/api/organisation';
import { IMPORT_FAULTS } from '@samenhang/shared/api/organisation-words';
import type { useText } from '../../../lib/text.ts';

type Words = Pick<ReturnType<typeof useText>, 't' | 'format'>;
type Fault = NonNullable<ImportView['faults']>[number];

/** So many places are named of each kind, and so many units of a circle. */
const MOST_PLACES = 10;
const MOST_OF_CHAIN = 12;

/** What the server found wrong, each kind with where it stands and what to do. */
export function importFaultRows(
  { faults = [], faultCounts = {} }: ImportView,
  { t, format }: Words,
) {
  return IMPORT_FAULTS.flatMap((code) => {
    const count = faultCounts[code] ?? 0;
    if (count === 0) return [];
    const all = faults.filter((fault) => fault.code === code).map(placeOf);
    const places = all.filter((place) => place !== '').slice(0, MOST_PLACES);
    const rest = count - places.length;
    const more = t('importFaultTable.more', { count: rest });
    const where = [...places, ...(places.length > 0 && rest > 0 ? [more] : [])];
    const what = t(`importFault.${code}.what`);
    const told = count === 1 ? what : `${what} (${format.number(count)})`;
    return [{ key: code, cells: [told, where.join('; '), t(`importFault.${code}.mend`)] }];
  });
}

/** What stands there; of a circle all of it, of what contradicts itself both. */
function placeOf({ code, value = '', related = [] }: Fault): string {
  if (code === 'unit_in_circle') return chainOf(related);
  if (code === 'not_one_root') return related.join(', ');
  return value;
}

function chainOf(names: readonly string[]): string {
  if (names.length <= MOST_OF_CHAIN) return names.join(' → ');
  return [...names.slice(0, MOST_OF_CHAIN), '…', names.at(-1)].join(' → ');
}
