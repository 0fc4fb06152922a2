import { SURVEY_ROLES, type SurveyRole } from '@samenhang/shared/access/survey-role';
import type { UnitTree } from '@samenhang/shared/disclosure/unit-tree';
import type { ReleaseInput } from '@samenhang/shared/releases/release-input';
import type { AnswerCodes } from '@samenhang/shared/scoring/answers';
import { createFold, type Outcomes } from '@samenhang/shared/tallies/fold';
import type { TallyKind } from '@samenhang/shared/tallies/layout';
import { type Tally, withInvited } from '@samenhang/shared/tallies/tally';
import { instrument } from '../shared/instrument.ts';

/** Somebody who answered. */
export interface Respondent {
  readonly unit: string;
  readonly role: SurveyRole;
  readonly codes: AnswerCodes;
  readonly outcomes: Outcomes;
}

const openFolder = createFold(instrument);

/** What a release is made of, counted from its respondents; everybody invited has answered. */
export function releaseInput(
  tree: UnitTree,
  respondents: readonly Respondent[],
  rules = { minimumForScores: 5, minimumForDetails: 10 },
): ReleaseInput {
  const of = (unit: string) => respondents.filter((person) => person.unit === unit);
  const units = tree.units.map((unit): [string, Tally] => {
    const persons = of(unit);
    return [unit, withInvited(count('unit', persons), persons.length)];
  });
  const views = tree.units.map((unit): [string, ReadonlyMap<string, Tally>] => [
    unit,
    new Map(
      SURVEY_ROLES.map((role) => [
        role,
        count(
          'view',
          of(unit).filter((person) => person.role === role),
        ),
      ]),
    ),
  ]);
  return {
    instrument,
    tree,
    rules,
    units: new Map(units),
    views: new Map(views),
    organisation: withInvited(count('organisation', respondents), respondents.length),
  };
}

function count(kind: TallyKind, persons: readonly Respondent[]): Tally {
  const folder = openFolder(kind);
  for (const { codes, outcomes } of persons) folder.add(codes, outcomes);
  return folder.finish();
}
