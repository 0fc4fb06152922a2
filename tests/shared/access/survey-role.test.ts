import { expect, test } from '@jest/globals';
import { SURVEY_ROLES, type SurveyRole, surveyRoleOf } from '@samenhang/shared/access/survey-role';

const EVERY_COMBINATION: readonly (readonly [
  roles: readonly SurveyRole[],
  answersAs: SurveyRole,
])[] = [
  [[], 'staff'],
  [['staff'], 'staff'],
  [['manager'], 'manager'],
  [['staff', 'manager'], 'manager'],
  [['hr'], 'hr'],
  [['staff', 'hr'], 'hr'],
  [['manager', 'hr'], 'hr'],
  [['staff', 'manager', 'hr'], 'hr'],
  [['board'], 'board'],
  [['staff', 'board'], 'board'],
  [['manager', 'board'], 'board'],
  [['staff', 'manager', 'board'], 'board'],
  [['hr', 'board'], 'board'],
  [['staff', 'hr', 'board'], 'board'],
  [['manager', 'hr', 'board'], 'board'],
  [['staff', 'manager', 'hr', 'board'], 'board'],
];

test.each(EVERY_COMBINATION)('a person who is %j answers as %s', (roles, answersAs) => {
  expect(surveyRoleOf(new Set(roles))).toBe(answersAs);
  expect(surveyRoleOf(new Set(roles.toReversed()))).toBe(answersAs);
});

test('the table above has every combination once', () => {
  const named = EVERY_COMBINATION.map(([roles]) =>
    SURVEY_ROLES.map((role) => (roles.includes(role) ? role : '-')).join(' '),
  );
  expect(new Set(named).size).toBe(2 ** SURVEY_ROLES.length);
});
