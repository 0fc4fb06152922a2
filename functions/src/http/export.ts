import { EXPORT_FORMATS, EXPORT_SCOPES } from '@samenhang/shared/api/export-words';
import { exportedResultsSchema } from '@samenhang/shared/api/exported-results';
import { findInstrument } from '@samenhang/shared/instruments/published';
import { exportResults } from '../use-cases/results/export-results.ts';
import { member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import type { Failure } from './definition.ts';
import { resultsCsv } from './results-csv.ts';
import { DATA_HEADERS } from './security-headers.ts';

export const getExport = defineRoute({
  name: 'export',
  methods: ['GET'],
  route: 'api/cycles/{cycle}/units/{unit}/export',
  access: member,
  summary:
    'Published results, ?format=json or csv, of a unit and those below it that I may see, or with ?scope=unit of it alone; a CSV has the separators of the language it is in',
  query: ['format', 'scope'],
  responses: { 200: () => exportedResultsSchema },
  problems: ['not_found', 'validation_failed'],
  handle: async ({ services, principal, params, query, language }) => {
    const format = EXPORT_FORMATS.find((known) => known === (query.get('format') ?? 'json'));
    const scope = EXPORT_SCOPES.find((known) => known === (query.get('scope') ?? 'below'));
    if (format === undefined) return unknown('format', EXPORT_FORMATS);
    if (scope === undefined) return unknown('scope', EXPORT_SCOPES);
    const { cycle, unit } = params;
    const wanted = { unit, scope, format };
    const read = await exportResults(services, principal, cycle, wanted);
    if (!read.ok) return { problem: read.error.code };
    const instrument = findInstrument(read.value.instrumentVersion);
    if (instrument === undefined) throw new Error('results of an unknown instrument');
    const csv = format === 'csv';
    const body = csv ? resultsCsv(read.value, instrument, language) : JSON.stringify(read.value);
    const headers = {
      ...DATA_HEADERS,
      'content-type': csv ? 'text/csv; charset=utf-8; header=present' : 'application/json',
      'content-disposition': `attachment; filename="samenhang-${cycle}.${format}"`,
      'content-language': language,
    };
    return { status: 200, headers, body: Buffer.from(body) };
  },
});

function unknown(name: 'format' | 'scope', known: readonly string[]): Failure {
  return {
    problem: 'validation_failed',
    errors: [{ pointer: `/${name}`, code: `${name}_unknown`, values: { known: known.join(', ') } }],
  };
}
