import { PATHS } from '@samenhang/shared/api/paths';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { absentIfNotFound } from '../../../lib/absent.ts';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** What the same unit's result was in other cycles, by cycle; those that may not be seen left out. */
export async function readEarlierResults(
  backend: Backend,
  cycles: readonly string[],
  unit: string,
): Promise<Reply<ReadonlyMap<string, UnitResult>>> {
  const replies = await Promise.all(
    cycles.map((cycle) => backend.recall<UnitResult>(PATHS.result(cycle, unit))),
  );
  const results = new Map<string, UnitResult>();
  for (const [place, reply] of replies.entries()) {
    const result = absentIfNotFound(reply);
    if (!result.ok) return result;
    const cycle = cycles[place];
    if (cycle !== undefined && result.body !== null) results.set(cycle, result.body);
  }
  return { ok: true, body: results, etag: null };
}
