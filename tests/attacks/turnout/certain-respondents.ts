import { SURVEY_ROLES } from '@samenhang/shared/access/survey-role';
import type { ReleaseRecord } from '@samenhang/shared/api/release';
import type { Turnout } from './made-up-turnout.ts';
import { isOwn, type TurnoutFact, turnoutFacts } from './turnout-facts.ts';
import { own, type Sizes, sizesOf, turnoutUnknowns } from './turnout-unknowns.ts';

export interface CertainRespondents {
  /** Sets of people all of whom are known to have answered. */
  readonly certain: readonly string[];
  /** Sets of which something was concluded that is not so: the facts were misread. */
  readonly wrong: readonly string[];
}

/** Reads from released records, and from who was invited, of whom it is certain that they answered. */
export function certainRespondents(
  turnout: Turnout,
  records: readonly ReleaseRecord[],
): CertainRespondents {
  const published = new Set(records.filter(isOwn).map(({ unit }) => unit));
  const invited = sizesOf(turnout, published);
  return certainBy(turnout, published, turnoutFacts(records, invited));
}

/** The same from any facts. */
export function certainBy(
  turnout: Turnout,
  published: ReadonlySet<string>,
  facts: readonly TurnoutFact[],
): CertainRespondents {
  const invited = sizesOf(turnout, published);
  const answered = sizesOf(turnout, published, (person) => turnout.answered.has(person));
  const unknowns = turnoutUnknowns(turnout, invited, published);
  for (const { name, ...range } of facts) unknowns.know(name, range);
  for (const [whole, roles] of mergedRoles(facts)) unknowns.sum(whole, roles);
  const ranges = unknowns.ranges();
  const wrong = [...answered].filter(([name, persons]) => {
    const { least = 0, most = 0 } = ranges.get(name) ?? {};
    return persons < least || persons > most;
  });
  return { certain: certainIn(turnout, invited, ranges), wrong: wrong.map(([name]) => name) };
}

/** All who are in no smaller set: where a larger set is certain, these are. */
function certainIn(
  { invited: { tree } }: Turnout,
  invited: Sizes,
  ranges: ReadonlyMap<string, { readonly least: number }>,
): string[] {
  const names = tree.units.flatMap((unit) => SURVEY_ROLES.map((role) => own(unit, role)));
  return names.filter((name) => {
    const people = invited.get(name) ?? 0;
    return people > 0 && (ranges.get(name)?.least ?? 0) >= people;
  });
}

const MERGED = /^(\S+\+\S+) of (.+)$/;

/** Roles that are told of as one are the sum of each. */
function mergedRoles(facts: readonly TurnoutFact[]): [whole: string, parts: string[]][] {
  return facts.flatMap(({ name }): [string, string[]][] => {
    const [, roles, unit] = MERGED.exec(name) ?? [];
    if (roles === undefined) return [];
    return [[name, roles.split('+').map((role) => `${role} of ${unit}`)]];
  });
}
