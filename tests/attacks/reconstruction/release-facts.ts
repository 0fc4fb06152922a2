import type { ReleaseRecord } from '@samenhang/shared/api/release';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import {
  type Group,
  remainderGroup,
  roleGroups,
  unitGroup,
} from '@samenhang/shared/releases/group';
import { type OwnQuestion, planOwn } from '@samenhang/shared/releases/own-plan';
import type { ReleaseInput } from '@samenhang/shared/releases/release-input';
import { planRelease, type ReleasePlan } from '@samenhang/shared/releases/release-plan';
import { rollUp, sameRemainder } from '@samenhang/shared/releases/rolled-up';
import { SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import { createScorer } from '@samenhang/shared/scoring/score-person';
import { emptyTally } from '@samenhang/shared/tallies/tally';
import { type Respondent, releaseInput } from '../../builders/release.ts';
import { instrument } from '../../shared/instrument.ts';
import type { LinearFact } from './linear-attack.ts';
import { respondentFrom, withOwnAnswers } from './made-up-answers.ts';
import { type MadeUp, makeUpOrganisation, membersOf, randomFrom } from './made-up-organisation.ts';

/** A made-up organisation that answered every statement, with what was released of it. */
export interface Released {
  readonly organisation: MadeUp;
  readonly respondents: readonly Respondent[];
  readonly input: ReleaseInput;
  readonly plan: ReleasePlan;
  readonly records: readonly ReleaseRecord[];
}

/** Persons of whom figures stand in the release, and what these are computed of. */
export interface ReleasedGroup {
  readonly name: string;
  readonly persons: readonly number[];
  readonly group: Group;
}

export function releaseMadeUp(seed: number): Released {
  const organisation = makeUpOrganisation(seed, instrument.items.length);
  const random = randomFrom(seed + 1);
  const respondents = withOwnAnswers(
    organisation.persons.map((person) => respondentFrom(person, random)),
    randomFrom(seed + 3),
  );
  const input = releaseInput(organisation.tree, respondents);
  const plan = planRelease(input);
  return { organisation, respondents, input, plan, records: composeRelease(input) };
}

/** Every group that figures are released of, as the release itself makes them. */
export function releasedGroups({ organisation, input, plan }: Released): ReleasedGroup[] {
  const { tree, persons } = organisation;
  const rolled = rollUp(tree, input.units, 'unit');
  const byRole = roleGroups(input, plan);
  const published = (unit: string) => tree.childrenOf(unit).filter((c) => plan.respondents.has(c));
  return [...plan.respondents].flatMap((unit) => {
    const members = membersOf(organisation, unit);
    const inChildren = new Set(published(unit).flatMap((child) => membersOf(organisation, child)));
    const left = members.filter((person) => !inChildren.has(person));
    const roles = plan.roleViews.units.has(unit) ? byRole(unit) : [];
    const whole = unitGroup(plan, unit, rolled.get(unit) ?? emptyTally('unit'));
    return [
      { name: unit, persons: members, group: whole },
      { name: `rest of ${unit}`, persons: left, group: remainderGroup(input, plan, rolled, unit) },
      ...roles.map(({ roles, group }) => ({
        name: `${roles.join('+')} of ${unit}`,
        persons: members.filter((person) => roles.some((role) => role === persons[person]?.role)),
        group,
      })),
    ];
  });
}

/** What the means of a release rest on: the sum of each statement, over those who answered it. */
export function itemSums(released: Released, groups: readonly ReleasedGroup[]): LinearFact[] {
  return statementFacts(released, groups, ({ items }) => items);
}

/** What its histograms rest on: how many of those who answered a statement gave each answer. */
export function histogramCounts(
  released: Released,
  groups: readonly ReleasedGroup[],
): LinearFact[] {
  return statementFacts(released, groups, ({ histograms }) => histograms);
}

function statementFacts(
  { organisation }: Released,
  groups: readonly ReleasedGroup[],
  used: (group: Group) => ReadonlySet<number>,
): LinearFact[] {
  return groups.flatMap(({ name, persons, group }) =>
    [...used(group)].map((item) => ({
      name: `statement ${item} of ${name}`,
      terms: persons
        .filter((person) => typeof organisation.persons[person]?.given[item] === 'number')
        .map((person) => ({ person, item, times: 1n })),
    })),
  );
}

/** In how many units, and in what is left of them, the answers to own statements are told. */
export function ownCounts(
  { input, plan, respondents }: Released,
  groups: readonly ReleasedGroup[],
  isTold = (question: OwnQuestion, name: string) => isOwnTold(input, plan, question, name),
): LinearFact[] {
  return planOwn(input, plan).flatMap((question, place) =>
    groups
      .filter(({ name }) => !ROLE.test(name) && isTold(question, name))
      .map(({ name, persons }) => ({
        name: `${question.id} of ${name}`,
        terms: persons
          .filter((person) => isAnswer(respondents[person]?.own?.[place]))
          .map((person) => ({ person, item: place, times: 1n })),
      })),
  );
}

/** Nothing is told of own statements by role. */
const ROLE = /^(?!rest of ).* of /;

function isOwnTold(
  { tree }: ReleaseInput,
  { respondents }: ReleasePlan,
  { plan }: OwnQuestion,
  name: string,
): boolean {
  const unit = name.replace(/^rest of /, '');
  return unit === name ? plan.units.has(unit) : sameRemainder(tree, plan.units, respondents, unit);
}

function isAnswer(code: number | undefined): boolean {
  return code !== undefined && code >= 1 && code <= 5;
}

const scoreOf = createScorer(instrument);

/** What its own standard deviations rest on: Σa² of each score, over those who have it. */
export function scoreSquares(released: Released, groups: readonly ReleasedGroup[]): LinearFact[] {
  const scores = released.respondents.map(({ codes }) => scoreOf(codes));
  const has = (person: number, name: ScoreName) =>
    (scores[person]?.[SCORES.indexOf(name)] ?? -1) >= 0;
  return groups.flatMap(({ name, persons, group }) =>
    [...group.spreads].flatMap((score) => {
      const valid = persons.filter((person) => has(person, score));
      // A smaller group borrows its spread.
      if (valid.length < 20) return [];
      const item = SCORES.indexOf(score);
      return [
        { name: `${score} of ${name}`, terms: valid.map((p) => ({ person: p, item, times: 1n })) },
      ];
    }),
  );
}
