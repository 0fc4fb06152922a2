/** What a person answers as; the one attribute results are crossed with. */
export const SURVEY_ROLES = ['staff', 'manager', 'hr', 'board'] as const;
export type SurveyRole = (typeof SURVEY_ROLES)[number];

export function isSurveyRole(text: string): text is SurveyRole {
  return SURVEY_ROLES.some((role) => role === text);
}

const HIGHEST_FIRST: readonly SurveyRole[] = ['board', 'hr', 'manager', 'staff'];

/** The one role a person with several answers as: board, then HR, then manager, then staff. */
export function surveyRoleOf(roles: ReadonlySet<SurveyRole>): SurveyRole {
  return HIGHEST_FIRST.find((role) => roles.has(role)) ?? 'staff';
}
