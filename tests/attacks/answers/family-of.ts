import type { ReleasedBins, ReleasedGroup, ReleaseRecord } from '@samenhang/shared/api/release';
import type { UnitTree } from '@samenhang/shared/disclosure/unit-tree';
import type { Respondent } from '../../builders/release.ts';
import type { FamilyPart } from './family-attack.ts';
import type { Question } from './family-questions.ts';

/** An organisation, with its respondents, whom the attacker is to know nothing of. */
export interface Organisation {
  readonly tree: UnitTree;
  readonly respondents: readonly Respondent[];
}

/** The root with all parts that are told of within it; none where nothing is told of the root. */
export function familyOf(
  organisation: Organisation & { readonly records: readonly ReleaseRecord[] },
  question: Question,
): FamilyPart | undefined {
  const own = new Map<string, ReleasedBins | null>();
  const rests = new Map<string, ReleasedBins | null>();
  const told = (group: ReleasedGroup | null) => (group === null ? null : question.toldOf(group));
  for (const { unit, kind, of, group } of organisation.records) {
    if (kind === 'exact' || kind === 'interval') own.set(unit, told(group));
    if (kind === 'pooled' && of !== null) rests.set(of, told(group));
  }
  return familyTold(organisation, own, rests);
}

/** By what is told of published units, and of what is left of some. */
export function familyTold(
  organisation: Organisation,
  units: ReadonlyMap<string, ReleasedBins | null>,
  rests: ReadonlyMap<string, ReleasedBins | null>,
): FamilyPart | undefined {
  const { tree } = organisation;
  const partOf = (unit: string): FamilyPart => {
    const persons = personsOf(organisation, unit);
    const children = tree.childrenOf(unit).filter((child) => units.has(child));
    const parts = children.map(partOf);
    const elsewhere = new Set(parts.flatMap((part) => part.persons));
    const rest = {
      name: `rest of ${unit}`,
      persons: persons.filter((person) => !elsewhere.has(person)),
      parts: [],
      told: rests.get(unit) ?? null,
    };
    const within = parts.length === 0 ? [] : [...parts, rest];
    return { name: unit, persons, parts: within, told: units.get(unit) ?? null };
  };
  return units.has(tree.root) ? partOf(tree.root) : undefined;
}

function personsOf({ tree, respondents }: Organisation, unit: string): Respondent[] {
  const within = new Set([unit]);
  for (const other of tree.units) if (within.has(tree.parentOf.get(other) ?? '')) within.add(other);
  return respondents.filter((person) => within.has(person.unit));
}
