import { PATHS } from '@samenhang/shared/api/paths';
import type { UnitResult, UnitResultView } from '@samenhang/shared/api/unit-result';
import { absentIfNotFound } from '../../../lib/absent.ts';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** What was published of a unit; it never changes, so it is read once. */
export function readUnitResult(
  backend: Backend,
  cycle: string,
  unit: string,
): Promise<Reply<UnitResultView>> {
  return backend.recall(PATHS.result(cycle, unit));
}

/** The result of the unit above, where that is what is shown; `null` where it is not, or not for this reader. */
export async function readResultAbove(
  backend: Backend,
  cycle: string,
  { kind, of }: UnitResult,
): Promise<Reply<UnitResult | null>> {
  if (kind !== 'parent' || of === null) return { ok: true, body: null, etag: null };
  return absentIfNotFound(await readUnitResult(backend, cycle, of));
}
