import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { EXPORT_FORMATS, EXPORT_SCOPES } from '@samenhang/shared/api/export-words';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle } from '../../repositories/cycle.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import { resultForReader } from './result-for-reader.ts';
import { type ResultReader, resultReader } from './result-reader.ts';
import { parseResult } from './stored-result.ts';

/** Published results that leave the product, with what is needed to know what they are. */
export interface ExportedResults {
  readonly cycle: Pick<Cycle, 'id' | 'title' | 'ownStatements'>;
  readonly instrumentVersion: string;
  readonly generation: number;
  readonly results: readonly UnitResult[];
}

interface Wanted {
  readonly unit: string;
  readonly scope: (typeof EXPORT_SCOPES)[number];
  readonly format: (typeof EXPORT_FORMATS)[number];
}

/**
 * The published results of a unit, alone or with all below it that the person may read. That HR took
 * them out is in the log.
 */
export async function exportResults(
  services: Uses<'audit' | 'clock' | 'frozenAudience' | 'released' | 'releases' | 'trees'>,
  principal: Principal,
  cycleId: string,
  { unit, scope, format }: Wanted,
): Promise<Result<ExportedResults, { readonly code: 'not_found' }>> {
  const reader = await resultReader(services, principal, cycleId);
  if (!reader.ok) return reader;
  const { released, find } = reader.value;
  if (find(unit) === undefined) return err({ code: 'not_found' });
  const results =
    scope === 'unit'
      ? await one(services, reader.value, unit)
      : await below(services, reader.value, unit);
  const { id, title, ownStatements, instrumentVersion } = released.cycle;
  if (mayManageCycles(principal)) {
    await recordAct(services, principal, {
      action: 'results_exported',
      target: { kind: 'cycle', id },
      details: { unit, scope, format },
    });
  }
  const { generation } = released.release;
  const cycle = { id, title, ...(ownStatements && { ownStatements }) };
  return ok({ cycle, instrumentVersion, generation, results });
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
