import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';

/** Whose answers the page shows. */
export interface Shown {
  readonly result: UnitResult;
  /** `null` where nothing of these people may be shown. */
  readonly group: ReleasedGroup | null;
  /** The roles shown together; `null` for everybody. */
  readonly roles: readonly SurveyRole[] | null;
}

/** One role's part of a result, everybody's where no role is asked for; `null` of one not shown. */
export function shownOf(result: UnitResult, view: string | undefined): Shown | null {
  if (view === undefined) return { result, group: result.group, roles: null };
  const found = result.byRole?.groups.find(({ roles }) => roles.some((role) => role === view));
  if (found === undefined) return null;
  return { result, group: found.group, roles: found.roles };
}
