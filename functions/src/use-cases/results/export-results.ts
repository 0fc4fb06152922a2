import type { Principal } from '@samenhang/shared/access/principal';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Localized } from '@samenhang/shared/languages';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Uses } from '../services.ts';
import { resultForReader } from './result-for-reader.ts';
import { type ResultReader, resultReader } from './result-reader.ts';
import { parseResult } from './stored-result.ts';

/** Published results that leave the product, with what is needed to know what they are. */
export interface ExportedResults {
  readonly cycle: { readonly id: string; readonly title: Localized };
  readonly instrumentVersion: string;
  readonly generation: number;
  readonly results: readonly UnitResult[];
}

/** What of a unit leaves the product: its own result, or with those of all units below it. */
export const EXPORT_SCOPES = ['unit', 'below'] as const;
export type ExportScope = (typeof EXPORT_SCOPES)[number];

/** The published results of a unit, alone or with all below it that the person may read. */
export async function exportResults(
  services: Uses<'frozenAudience' | 'released' | 'releases' | 'trees'>,
  principal: Principal,
  cycleId: string,
  unit: string,
  scope: ExportScope,
): Promise<Result<ExportedResults, { readonly code: 'not_found' }>> {
  const reader = await resultReader(services, principal, cycleId);
  if (!reader.ok) return reader;
  const { released, find } = reader.value;
  if (find(unit) === undefined) return err({ code: 'not_found' });
  const results =
    scope === 'unit'
      ? await one(services, reader.value, unit)
      : await below(services, reader.value, unit);
  const { id, title, instrumentVersion } = released.cycle;
  const { generation } = released.release;
  return ok({ cycle: { id, title }, instrumentVersion, generation, results });
}

async function one(
  { releases }: Uses<'releases'>,
  reader: ResultReader,
  unit: string,
): Promise<UnitResult[]> {
  const body = await releases.find(reader.released.release, unit);
  return body === undefined ? [] : [resultForReader(reader, parseResult(body))];
}

async function below(
  { releases }: Uses<'releases'>,
  reader: ResultReader,
  unit: string,
): Promise<UnitResult[]> {
  const { released, tree, find } = reader;
  const wanted = new Set([unit, ...tree.below(unit)].filter((id) => find(id) !== undefined));
  const results: UnitResult[] = [];
  for await (const body of releases.all(released.release)) {
    const result = parseResult(body);
    if (wanted.has(result.unit)) results.push(resultForReader(reader, result));
  }
  return results;
}
