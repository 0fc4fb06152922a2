import { PATHS } from '@samenhang/shared/api/paths';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** What the same unit's result was in other cycles, by cycle; those that are not there left out. */
export async function readEarlierResults(
  backend: Backend,
  cycles: readonly string[],
  unit: string,
): Promise<Reply<ReadonlyMap<string, UnitResult>>> {
  const results = await Promise.all(
    cycles.map(async (cycle) => {
      const result = await backend.recall<UnitResult>(PATHS.result(cycle, unit));
      return result.ok ? [[cycle, result.body] as const] : [];
    }),
  );
  return { ok: true, body: new Map(results.flat()), etag: null };
}
