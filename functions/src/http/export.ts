import { exportedResultsSchema } from '@samenhang/shared/api/exported-results';
import { findInstrument } from '@samenhang/shared/instruments/published';
import { exportResults } from '../use-cases/export-results.ts';
import type { Definition } from './definition.ts';
import { resultsCsv } from './results-csv.ts';
import { DATA_HEADERS } from './security-headers.ts';

const FORMATS = ['json', 'csv'] as const;

export const exported: Definition = {
  name: 'export',
  methods: ['GET'],
  route: 'api/cycles/{cycle}/units/{unit}/export',
  access: 'member',
  summary: 'Published results of a unit and of those below that I may see, ?format=json or csv',
  query: ['format'],
  responses: { 200: () => exportedResultsSchema },
  problems: ['not_found', 'validation_failed'],
  handle: async ({ services, principal, params, query, language }) => {
    const format = FORMATS.find((known) => known === (query.get('format') ?? 'json'));
    if (format === undefined) {
      const message = `one of ${FORMATS.join(', ')}`;
      const errors = [{ pointer: '/format', code: 'format_unknown', message }];
      return { problem: 'validation_failed', errors };
    }
    const { cycle = '', unit = '' } = params;
    const read = await exportResults(services, principal, cycle, unit);
    if (!read.ok) return { problem: read.error.code };
    const instrument = findInstrument(read.value.instrumentVersion);
    if (instrument === undefined) throw new Error('results of an unknown instrument');
    const csv = format === 'csv';
    const body = csv
      ? resultsCsv(read.value.results, instrument, language)
      : JSON.stringify(read.value);
    const headers = {
      ...DATA_HEADERS,
      'content-type': csv ? 'text/csv; charset=utf-8; header=present' : 'application/json',
      'content-disposition': `attachment; filename="samenhang-${cycle}.${format}"`,
      'content-language': language,
    };
    return { status: 200, headers, body: Buffer.from(body) };
  },
};
