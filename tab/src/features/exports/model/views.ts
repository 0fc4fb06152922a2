import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Wording } from '../../../words/score-words.ts';

/** Whose answers a row of an export tells of. */
export interface View {
  readonly seenBy: string;
  /** `null` where the unit has nothing of its own. */
  readonly group: ReleasedGroup | null;
}

/** Everybody, and after that the roles that may be shown apart. */
export function viewsOf({ t }: Wording, { group, byRole }: UnitResult): View[] {
  const roles = (byRole?.groups ?? []).map(({ roles: names, group: shown }) => ({
    seenBy: names.map((role) => t(`exportRole.${role}`)).join(' + '),
    group: shown,
  }));
  return [{ seenBy: t('exportView.everybody'), group }, ...roles];
}
