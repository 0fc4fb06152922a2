import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import { type Outlook, outlooks } from '@samenhang/shared/organisation/outlook';
import { CONFIRM_LEAVERS_ABOVE, FEWEST } from '@samenhang/shared/thresholds';
import type { ImportFindings } from '../../repositories/import-findings.ts';
import type { Person } from '../../repositories/people-table.ts';
import type { Unit } from '../../repositories/units-table.ts';
import { comparePeople } from './compare-people.ts';
import { compareUnits, type Sized } from './compare-units.ts';
import { renamesAmong } from './renames-among.ts';
import type { WantedOrganisation } from './wanted-organisation.ts';

/** The organisation of today, to compare with. */
export interface Today {
  readonly units: readonly Unit[];
  readonly people: AsyncIterable<Person>;
}

type Who = NonNullable<ImportFindings['who']>;
type Findings = Omit<ImportFindings, 'faults' | 'faultCounts' | 'digest'>;

/** What becomes of people and units, and of what is published of them, when an import is committed. */
export async function compareOrganisations(
  today: Today | undefined,
  wanted: Pick<WantedOrganisation, 'units' | 'people'>,
): Promise<Findings> {
  const people = await comparePeople(today?.people ?? [], wanted.people);
  const before = sized(today?.units ?? [], people.ownToday);
  const after = sized(wanted.units, people.own);
  const { changed, tree } = compareUnits(before, after);
  const brake = brakeOf(people.counts.left, people.known, before.outlooks, after.outlooks);
  return {
    counts: { ...people.counts, units: wanted.units.length, people: wanted.people.size },
    tree,
    units: changed.slice(0, MOST_UNITS),
    unitsChanged: changed.length,
    renames: renamesAmong(before.units, after.units, people),
    who: withNames(people.who, [...before.units, ...after.units]),
    ...(brake !== undefined && { brake }),
  };
}

/** So many units are told one by one. */
const MOST_UNITS = 500;

function sized(units: readonly Unit[], own: ReadonlyMap<string, number>): Sized {
  return { units, outlooks: units.length === 0 ? new Map() : outlooks(treeOf(units), own) };
}

/** With units by what they are called. */
function withNames({ moved, ...who }: Who, units: readonly Unit[]): Who {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    ...who,
    moved: moved.map(({ id, from, to }) => ({ id, from: nameOf(from), to: nameOf(to) })),
  };
}

export function treeOf(units: readonly Unit[]) {
  return createUnitTree(units.map(({ id, parent = null }) => ({ id, parent })));
}

function brakeOf(
  leavers: number,
  known: number,
  before: ReadonlyMap<string, Outlook>,
  after: ReadonlyMap<string, Outlook>,
): Findings['brake'] {
  const large = (one: Outlook | undefined) => (one?.people ?? 0) >= FEWEST.scores;
  const unitsBelow = [...after].filter(
    ([unit, is]) => large(before.get(unit)) && !large(is),
  ).length;
  const share = known === 0 ? 0 : leavers / known;
  const many = share > CONFIRM_LEAVERS_ABOVE.share || leavers > CONFIRM_LEAVERS_ABOVE.people;
  return many || unitsBelow > 0 ? { leavers, share, unitsBelow } : undefined;
}
