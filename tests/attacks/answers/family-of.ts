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

/** What is told of published units, and of what is left of some, by the id of the unit. */
interface ToldOf<T> {
  readonly units: ReadonlyMap<string, T | null>;
  readonly rests: ReadonlyMap<string, T | null>;
}

/**
 * The root with all parts that are told of within it, for any question; none where nothing is told
 * of the root.
 */
export function familiesOf(
  organisation: Organisation & { readonly records: readonly ReleaseRecord[] },
): (question: Question) => FamilyPart | undefined {
  const units = new Map<string, ReleasedGroup | null>();
  const rests = new Map<string, ReleasedGroup | null>();
  for (const { unit, kind, of, group } of organisation.records) {
    if (kind === 'exact' || kind === 'interval') units.set(unit, group);
    if (kind === 'pooled' && of !== null) rests.set(of, group);
  }
  const root = partsOf<ReleasedGroup>(organisation, { units, rests });
  return (question) => {
    const told = (group: ReleasedGroup | null) => (group === null ? null : question.toldOf(group));
    return root === undefined ? undefined : familyWith(root, told);
  };
}

interface PartOf<T> {
  readonly name: string;
  readonly persons: readonly Respondent[];
  readonly parts: readonly PartOf<T>[];
  readonly of: T | null;
}

function familyWith<T>(part: PartOf<T>, told: (of: T | null) => ReleasedBins | null): FamilyPart {
  const { name, persons } = part;
  const parts = part.parts.map((within) => familyWith(within, told));
  return { name, persons, parts, told: told(part.of) };
}

/** Of published units of which nothing is told as yet. */
export function untoldFamily(
  organisation: Organisation,
  published: Iterable<string>,
): FamilyPart | undefined {
  const units = new Map([...published].map((unit) => [unit, null]));
  const root = partsOf(organisation, { units, rests: new Map() });
  return root === undefined ? undefined : familyWith(root, () => null);
}

function partsOf<T>(
  organisation: Organisation,
  { units, rests }: ToldOf<T>,
): PartOf<T> | undefined {
  const { tree } = organisation;
  const partOf = (unit: string): PartOf<T> => {
    const persons = personsOf(organisation, unit);
    const children = tree.childrenOf(unit).filter((child) => units.has(child));
    const parts = children.map(partOf);
    const elsewhere = new Set(parts.flatMap((part) => part.persons));
    const rest = {
      name: `rest of ${unit}`,
      persons: persons.filter((person) => !elsewhere.has(person)),
      parts: [],
      of: rests.get(unit) ?? null,
    };
    const within = parts.length === 0 ? [] : [...parts, rest];
    return { name: unit, persons, parts: within, of: units.get(unit) ?? null };
  };
  return units.has(tree.root) ? partOf(tree.root) : undefined;
}

function personsOf({ tree, respondents }: Organisation, unit: string): Respondent[] {
  const within = new Set([unit]);
  for (const other of tree.units) if (within.has(tree.parentOf.get(other) ?? '')) within.add(other);
  return respondents.filter((person) => within.has(person.unit));
}
