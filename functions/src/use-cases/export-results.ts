import type { Principal } from '@samenhang/shared/access/principal';
import type { UnitResult } from '@samenhang/shared/api/result';
import { err, ok, type Result } from '@samenhang/shared/result';
import { parseResult } from './read-results.ts';
import { resultReader } from './result-reader.ts';
import type { Services } from './services.ts';

/** Published results that leave the product, with what is needed to know what they are. */
export interface ExportedResults {
  readonly cycle: {
    readonly id: string;
    readonly title: { readonly en: string; readonly nl: string };
  };
  readonly instrumentVersion: string;
  readonly generation: number;
  readonly results: readonly UnitResult[];
}

/** The published results of a unit and of all below it that the person may read, and nothing more. */
export async function exportResults(
  services: Services,
  principal: Principal,
  cycleId: string,
  unit: string,
): Promise<Result<ExportedResults, { readonly code: 'not_found' }>> {
  const reader = await resultReader(services, principal, cycleId);
  if (!reader.ok) return reader;
  const { released, tree, find } = reader.value;
  if (find(unit) === undefined) return err({ code: 'not_found' });
  const wanted = new Set(
    tree.units
      .filter(({ id }) => tree.path(id).includes(unit) && find(id) !== undefined)
      .map(({ id }) => id),
  );
  const results: UnitResult[] = [];
  for await (const body of services.releases.all(released.release)) {
    const result = parseResult(body);
    if (wanted.has(result.unit)) results.push(result);
  }
  const { id, title, instrumentVersion } = released.cycle;
  const { generation } = released.release;
  return ok({ cycle: { id, title }, instrumentVersion, generation, results });
}
