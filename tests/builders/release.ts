import { SURVEY_ROLES, type SurveyRole } from '@samenhang/shared/access/survey-role';
import { createUnitTree, type UnitTree } from '@samenhang/shared/disclosure/unit-tree';
import type { ReleaseInput } from '@samenhang/shared/releases/release-input';
import { type AnswerCodes, encodeAnswers } from '@samenhang/shared/scoring/answers';
import { createFold, type Outcomes } from '@samenhang/shared/tallies/fold';
import type { TallyKind } from '@samenhang/shared/tallies/layout';
import { foldOwn, type OwnCounts } from '@samenhang/shared/tallies/own-answers';
import { type Tally, withInvited } from '@samenhang/shared/tallies/tally';
import { instrument } from '../shared/instrument.ts';
import { oraclePersons } from './oracle.ts';

/** Somebody who was invited. */
export interface Invitee {
  readonly unit: string;
  readonly role: SurveyRole;
}

/** Somebody who answered. */
export interface Respondent extends Invitee {
  readonly codes: AnswerCodes;
  readonly outcomes: Outcomes;
  /** Answers to the round's own statements, where it has any. */
  readonly own?: AnswerCodes;
}

const openFolder = createFold(instrument);

/**
 * What a release is made of, counted from its respondents.
 * @param absent invited, but without an answer; one of every unit and role where they are not given,
 * so that nothing is kept back because everybody answered.
 */
export function releaseInput(
  tree: UnitTree,
  respondents: readonly Respondent[],
  rules = { minimumForScores: 5, minimumForDetails: 10 },
  absent: readonly Invitee[] = onePerRole(tree),
): ReleaseInput {
  const of = (unit: string) => respondents.filter((person) => person.unit === unit);
  const invited = [...respondents, ...absent];
  const units = tree.units.map((unit): [string, Tally] => {
    const asked = invited.filter((person) => person.unit === unit);
    return [unit, withInvited(count('unit', of(unit)), asked.length)];
  });
  const view = (unit: string, role: SurveyRole) => {
    const is = (person: Invitee) => person.unit === unit && person.role === role;
    const tally = count('view', respondents.filter(is));
    return withInvited(tally, invited.filter(is).length);
  };
  const views = tree.units.map((unit): [string, ReadonlyMap<string, Tally>] => [
    unit,
    new Map(SURVEY_ROLES.map((role) => [role, view(unit, role)])),
  ]);
  return {
    instrument,
    tree,
    rules,
    units: new Map(units),
    views: new Map(views),
    ...ownAnswers(tree, respondents),
    organisation: withInvited(count('organisation', respondents), invited.length),
  };
}

/** Own statements are called `OWN-1` and so on. */
function ownAnswers(tree: UnitTree, respondents: readonly Respondent[]): Pick<ReleaseInput, 'own'> {
  const statements = Math.max(0, ...respondents.map(({ own }) => own?.length ?? 0));
  if (statements === 0) return {};
  const units = tree.units.map((unit): [string, OwnCounts] => {
    const folder = foldOwn(statements);
    for (const person of respondents) if (person.unit === unit) folder.add(person.own);
    return [unit, folder.counts()];
  });
  const ids = Array.from({ length: statements }, (_, place) => `OWN-${place + 1}`);
  return { own: { ids, units: new Map(units) } };
}

/** The invented respondents of the oracle, in their teams and departments. */
export function oracleRelease(): ReleaseInput {
  const persons = oraclePersons();
  const units = new Map<string, string | null>([['all', null]]);
  for (const { department, team } of persons) {
    units.set(department, 'all');
    units.set(team, department);
  }
  const tree = createUnitTree([...units].map(([id, parent]) => ({ id, parent })));
  const respondents = persons.map(({ team, role, answers, outcomes }) => ({
    unit: team,
    role,
    codes: encodeAnswers(instrument, answers),
    outcomes,
  }));
  return releaseInput(tree, respondents);
}

function count(kind: TallyKind, persons: readonly Respondent[]): Tally {
  const folder = openFolder(kind);
  for (const { codes, outcomes } of persons) folder.add(codes, outcomes);
  return folder.finish();
}

function onePerRole(tree: UnitTree): Invitee[] {
  return tree.units.flatMap((unit) => SURVEY_ROLES.map((role) => ({ unit, role })));
}
