import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import { type Outlook, outlooks } from '@samenhang/shared/organisation/outlook';
import { CONFIRM_LEAVERS_ABOVE, FEWEST } from '@samenhang/shared/thresholds';
import type { ImportFindings } from '../../repositories/import-findings.ts';
import type { Person } from '../../repositories/people-table.ts';
import type { Unit } from '../../repositories/units-table.ts';
import type { WantedOrganisation, WantedPerson } from './wanted-organisation.ts';

/** The organisation of today, to compare with. */
export interface Today {
  readonly units: readonly Unit[];
  readonly people: AsyncIterable<Person>;
}

type Findings = Omit<ImportFindings, 'faults' | 'faultCounts' | 'digest'>;

/** What becomes of people and units, and of what is published of them, when an import is committed. */
export async function compareOrganisations(
  today: Today | undefined,
  wanted: Pick<WantedOrganisation, 'units' | 'people'>,
): Promise<Findings> {
  const ownToday = new Map<string, number>();
  const moves = { added: 0, moved: 0, roleChanged: 0, left: 0, unchanged: 0 };
  let known = 0;
  for await (const person of today?.people ?? []) {
    count(ownToday, person.unit);
    known += 1;
    for (const move of movesOf(person, wanted.people.get(person.id))) moves[move] += 1;
  }
  const stayed = known - moves.left;
  const counts = {
    ...moves,
    units: wanted.units.length,
    people: wanted.people.size,
    added: wanted.people.size - stayed,
  };
  const own = new Map<string, number>();
  for (const { unit } of wanted.people.values()) count(own, unit);
  const before = today === undefined ? NONE : outlooks(treeOf(today.units), ownToday);
  const after = outlooks(treeOf(wanted.units), own);
  const changed = changedUnits(before, after, namesOf([...(today?.units ?? []), ...wanted.units]));
  const brake = brakeOf(moves.left, known, before, after);
  return {
    counts,
    units: changed.slice(0, MOST_UNITS),
    unitsChanged: changed.length,
    ...(brake !== undefined && { brake }),
  };
}

/** So many units are told one by one. */
const MOST_UNITS = 500;
const NONE: ReadonlyMap<string, Outlook> = new Map();

type Move = 'left' | 'moved' | 'roleChanged' | 'unchanged';

/** Somebody can move and change role at once. */
function movesOf(person: Person, wanted: WantedPerson | undefined): readonly Move[] {
  if (wanted === undefined) return ['left'];
  const moves: Move[] = [];
  if (wanted.unit !== person.unit) moves.push('moved');
  if (wanted.surveyRole !== person.surveyRole) moves.push('roleChanged');
  return moves.length === 0 ? ['unchanged'] : moves;
}

function count(own: Map<string, number>, unit: string): void {
  own.set(unit, (own.get(unit) ?? 0) + 1);
}

export function treeOf(units: readonly Unit[]) {
  return createUnitTree(units.map(({ id, parent = null }) => ({ id, parent })));
}

const namesOf = (units: readonly Unit[]) => new Map(units.map(({ id, name }) => [id, name]));

type ChangedUnit = NonNullable<Findings['units']>[number];

/** Those whose outlook changes first, then by how many people come or go. */
function changedUnits(
  before: ReadonlyMap<string, Outlook>,
  after: ReadonlyMap<string, Outlook>,
  names: ReadonlyMap<string, string>,
): ChangedUnit[] {
  const all = [...new Set([...after.keys(), ...before.keys()])].map((unit) => ({
    unit,
    name: names.get(unit) ?? unit,
    before: before.get(unit) ?? null,
    after: after.get(unit) ?? null,
  }));
  const weight = ({ before: was, after: is }: ChangedUnit) =>
    (was?.outlook === is?.outlook ? 0 : 1e9) + Math.abs((is?.people ?? 0) - (was?.people ?? 0));
  return all.filter((one) => weight(one) > 0).sort((one, other) => weight(other) - weight(one));
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
