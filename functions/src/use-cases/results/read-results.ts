import type { UnitAbility } from '@samenhang/shared/access/abilities';
import type { Principal } from '@samenhang/shared/access/principal';
import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Uses } from '../services.ts';
import { entryForReader, resultForReader } from './result-for-reader.ts';
import { resultReader } from './result-reader.ts';
import { parseIndex, parseResult, type ReleaseIndexEntry } from './stored-result.ts';

export type ReadResultError = { readonly code: 'not_found' };

/** A unit's published result as the reader may see it, and what they may do with it. */
export interface ReadResult {
  readonly result: UnitResult;
  readonly abilities: readonly UnitAbility[];
}

/** One read, but for what is remembered. */
export async function readResult(
  services: Uses<'frozenAudience' | 'released' | 'releases' | 'trees'>,
  principal: Principal,
  cycle: string,
  unit: string,
): Promise<Result<ReadResult, ReadResultError>> {
  const reader = await resultReader(services, principal, cycle);
  if (!reader.ok) return reader;
  const { released, find, abilities } = reader.value;
  if (find(unit) === undefined) return err({ code: 'not_found' });
  const stored = await services.releases.find(released.release, unit);
  if (stored === undefined) return err({ code: 'not_found' });
  return ok({
    result: resultForReader(reader.value, parseResult(stored)),
    abilities: abilities(unit),
  });
}

/** One role's part of a result; everybody's where that role may not be shown by itself. */
export function roleResult(result: UnitResult, view: SurveyRole) {
  const found = result.byRole?.groups.find(({ roles }) => roles.includes(view));
  const shown = { ...result, view, roles: found?.roles ?? null };
  return found === undefined ? shown : { ...shown, group: found.group };
}

export interface KnownUnit extends ReleaseIndexEntry {
  readonly name: string;
  readonly parent: string | null;
  readonly abilities: readonly UnitAbility[];
}

/** The units of a released cycle that a person may know of, in the order of the tree. */
export async function readUnits(
  services: Uses<'frozenAudience' | 'released' | 'releases' | 'trees'>,
  principal: Principal,
  cycle: string,
): Promise<Result<KnownUnit[], ReadResultError>> {
  const reader = await resultReader(services, principal, cycle);
  if (!reader.ok) return reader;
  const { released, find, abilities } = reader.value;
  const stored = await services.releases.index(released.release);
  return ok(
    parseIndex(stored).flatMap((entry) => {
      const unit = find(entry.unit);
      if (unit === undefined) return [];
      const parent = unit.parent !== undefined && find(unit.parent) ? unit.parent : null;
      const shown = entryForReader(reader.value, entry);
      return [{ ...shown, name: unit.name, parent, abilities: abilities(unit.id) }];
    }),
  );
}
