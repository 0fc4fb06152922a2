import { SURVEY_ROLES, type SurveyRole } from '@samenhang/shared/access/survey-role';
import { createUnitTree, type UnitTree } from '@samenhang/shared/disclosure/unit-tree';
import type { ReleaseInput } from '@samenhang/shared/releases/release-input';
import { type AnswerCodes, encodeAnswers } from '@samenhang/shared/scoring/answers';
import { createFold, type Outcomes } from '@samenhang/shared/tallies/fold';
import type { TallyKind } from '@samenhang/shared/tallies/layout';
import { invited } from '@samenhang/shared/tallies/read-outcomes';
import { type Tally, withInvited } from '@samenhang/shared/tallies/tally';
import { instrument } from '../shared/instrument.ts';
import { oraclePersons } from './oracle.ts';

/** Somebody who answered. */
export interface Respondent {
  readonly unit: string;
  readonly role: SurveyRole;
  readonly codes: AnswerCodes;
  readonly outcomes: Outcomes;
}

const openFolder = createFold(instrument);

/** How many were invited of those in a unit and role of whom so many answered. */
export type InvitedOf = (unit: string, role: SurveyRole, answered: number) => number;

/** Somebody of every unit and role has not answered, so that no number hides who did. */
const ONE_MORE: InvitedOf = (_unit, _role, answered) => answered + 1;

/** What a release is made of, counted from its respondents. */
export function releaseInput(
  tree: UnitTree,
  respondents: readonly Respondent[],
  rules = { minimumForScores: 5, minimumForDetails: 10 },
  invitedOf = ONE_MORE,
): ReleaseInput {
  const of = (unit: string) => respondents.filter((person) => person.unit === unit);
  const views = tree.units.map((unit): [string, ReadonlyMap<string, Tally>] => [
    unit,
    new Map(
      SURVEY_ROLES.map((role) => {
        const persons = of(unit).filter((person) => person.role === role);
        return [role, withInvited(count('view', persons), invitedOf(unit, role, persons.length))];
      }),
    ),
  ]);
  const askedOf = (roles: ReadonlyMap<string, Tally>) =>
    [...roles.values()].reduce((sum, tally) => sum + invited(tally), 0);
  const units = views.map(([unit, roles]): [string, Tally] => [
    unit,
    withInvited(count('unit', of(unit)), askedOf(roles)),
  ]);
  return {
    instrument,
    tree,
    rules,
    units: new Map(units),
    views: new Map(views),
    organisation: withInvited(
      count('organisation', respondents),
      views.reduce((sum, [, roles]) => sum + askedOf(roles), 0),
    ),
  };
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
