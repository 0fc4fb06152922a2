import type { ReleasedGroup, ReleaseRecord } from '@samenhang/shared/api/release';
import type { UnitTree } from '@samenhang/shared/disclosure/unit-tree';
import type { Respondent } from '../../builders/release.ts';
import type { FamilyPart } from './family-attack.ts';
import type { Question } from './family-questions.ts';

/** A released organisation, with its respondents, whom the attacker is to know nothing of. */
export interface Family {
  readonly tree: UnitTree;
  readonly respondents: readonly Respondent[];
  readonly records: readonly ReleaseRecord[];
}

/** The root with all parts that are told of within it; none where nothing is told of the root. */
export function familyOf(family: Family, question: Question): FamilyPart | undefined {
  const { tree, records } = family;
  const own = new Map<string, ReleasedGroup | null>();
  const rests = new Map<string, ReleasedGroup | null>();
  for (const { unit, kind, of, group } of records) {
    if (kind === 'exact' || kind === 'interval') own.set(unit, group);
    if (kind === 'pooled' && of !== null) rests.set(of, group);
  }
  const told = (group: ReleasedGroup | null | undefined) =>
    group == null ? null : question.toldOf(group);
  const partOf = (unit: string): FamilyPart => {
    const persons = personsOf(family, unit);
    const parts = tree
      .childrenOf(unit)
      .filter((child) => own.has(child))
      .map(partOf);
    const elsewhere = new Set(parts.flatMap((part) => part.persons));
    const rest = {
      name: `rest of ${unit}`,
      persons: persons.filter((person) => !elsewhere.has(person)),
      parts: [],
      told: told(rests.get(unit)),
    };
    const within = parts.length === 0 ? [] : [...parts, rest];
    return { name: unit, persons, parts: within, told: told(own.get(unit)) };
  };
  return own.has(tree.root) ? partOf(tree.root) : undefined;
}

function personsOf({ tree, respondents }: Family, unit: string): Respondent[] {
  const within = new Set([unit]);
  for (const other of tree.units) if (within.has(tree.parentOf.get(other) ?? '')) within.add(other);
  return respondents.filter((person) => within.has(person.unit));
}
