import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Norm, NormDistribution } from '@samenhang/shared/api/norm';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { inLanguages } from '../../builders/in-languages.ts';
import { referenceValues } from '../../builders/reference-values.ts';

const numbers = z.array(z.number());

/** What R made of the invented pool of 240 organisations. */
export const poolOracle = () =>
  referenceValues(
    'expected.json',
    z.object({
      benchmark: z.object({
        pool_quantiles: z.object({ probs: numbers, type7: numbers }),
        pool_target_pct: z.array(
          z.object({
            score: z.number(),
            below: z.number(),
            equal: z.number(),
            N: z.number(),
            midrank_pct: z.number(),
            jeffreys95: z.tuple([z.number(), z.number()]),
          }),
        ),
      }),
    }),
  ).benchmark;

/** The mean of each invented organisation, in points. */
export function poolMeans(): number[] {
  const rows: unknown[][] = parse(readFileSync(join(process.cwd(), 'tests/oracle/pool.csv')));
  return rows.slice(1).map(([, , mean]) => Number(mean));
}

/** The invented organisations, each counted at its points. */
export function poolCounts(): Extract<NormDistribution, { kind: 'counts' }> {
  const counts = new Map<number, number>();
  for (const mean of poolMeans()) counts.set(mean, (counts.get(mean) ?? 0) + 1);
  const ascending = [...counts].sort(([a], [b]) => a - b);
  return {
    kind: 'counts',
    counts: ascending.map(([points, organisations]) => ({ points, organisations })),
  };
}

/** The quartiles R computed of the same. */
export function poolQuartiles(): Extract<NormDistribution, { kind: 'quartiles' }> {
  const { probs, type7 } = poolOracle().pool_quantiles;
  const at = (share: number) => type7[probs.indexOf(share)] ?? Number.NaN;
  return { kind: 'quartiles', organisations: 240, points: [0.25, 0.5, 0.75].map(at) };
}

/** A norm with a passport, of the distributions given. */
export const normOf = (scores: Norm['scores'], passport: Partial<Norm['passport']> = {}): Norm => ({
  id: 'invented-2026',
  title: inLanguages({ en: 'Invented organisations 2026', nl: 'Verzonnen organisaties 2026' }),
  passport: {
    organisations: 240,
    respondents: 24_000,
    respondentsBound: 'exact',
    period: { from: '2025-01-01', to: '2026-06-30' },
    sector: 'All',
    instrumentVersion: CURRENT_INSTRUMENT_VERSION,
    source: 'Invented, for tests',
    ...passport,
  },
  scores,
});
