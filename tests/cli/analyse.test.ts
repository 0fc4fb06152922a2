import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { oraclePersons } from '../builders/oracle.ts';
import { relativeError } from '../builders/reference-values.ts';
import { type Ended, npmRun, oracleFile } from './command.ts';
import { type Leaf, leavesOf } from './leaves.ts';

/**
 * What the command computes, by section: a reference value counts when its path has one of these
 * names in it and none of those that R computed beside them, for the method page.
 */
const COMPUTED: Record<string, RegExp> = {
  items: /\.(raw_hist_1to5_dk_blank|n|mean|sd|favourable|jeffreys95)\b/,
  organisation: /\.(n|mean|sd|t_ci95)\b/,
  reliability: /\.(k|alpha_pairwise)$/,
  icc: /./,
  agreement: /\.rwgj_available$/,
  teams: /./,
  benchmark: /\.(team_midrank_pct|pool_quantiles\.(probs|type7)|pool_target_pct)\b/,
  shrinkage: /\.(sigma2_within|tau2|grand_mean_person|mu_precision_weighted|reliability|eb)$/,
  perception_gap:
    /\.(n1|n2|m1|m2|sd1|sd2|diff|welch_t|welch_df|p|diff_ci95|hedges_g_exactJ|g_ci95_normal)\b/,
  trend_C2_minus_C1:
    /\.(n1|n2|m1|m2|sd1|sd2|diff|welch_t|welch_df|p|diff_ci95|hedges_g_exactJ|g_ci95_normal)\b/,
  bh: /\.(diff|p|bh)$/,
  recommend_index: /\.(n|hist_0to10|promoters|detractors|value|se)\b/,
  maturity:
    /^maturity\.(organisation|departments)\b.*\.(n|means|cov_of_means|level|p_at_least|p_exact|counts)\b/,
  coherence: /^(?!.*(theme_coherence_raw|\.D_raw|\.D_adj))/,
  guttman: /./,
  group_scores: /./,
};
const BESIDE = /wilson95/;
const CERTAINTY = /\.p_(at_least|exact)\./;
const LIMIT = /(ci95|jeffreys95|half_width|g_ci95_normal)/;

/** Tolerances of the measurement model: closed forms, limits through quantiles, certainties. */
function agrees(path: string, found: Leaf | undefined, wanted: Leaf): boolean {
  if (typeof wanted !== 'number' || typeof found !== 'number') return found === wanted;
  if (CERTAINTY.test(path)) return Math.abs(found - wanted) <= 1e-3;
  return relativeError(found, wanted) <= (LIMIT.test(path) ? 1e-6 : 1e-9);
}

const expected: unknown = JSON.parse(readFileSync(oracleFile('expected.json'), 'utf8'));
const wanted = leavesOf(expected);
let ended: Ended;
let found: Map<string, Leaf>;

beforeAll(async () => {
  ended = await npmRun(
    'analyse',
    ...['--responses', oracleFile('responses.csv')],
    ...['--later', oracleFile('responses-cycle2.csv')],
    ...['--pool', oracleFile('pool.csv'), '--targets', '40,52.3,58,61.7,75'],
  );
  found = leavesOf(JSON.parse(ended.output));
});

test('ends well and complains of nothing', () => {
  expect([ended.code, ended.complaint]).toEqual([0, '']);
});

describe('every value R computed of 626 invented responses', () => {
  test.each(Object.entries(COMPUTED))('%s', (section, computed) => {
    const compared = [...wanted].filter(
      ([path]) => path.startsWith(`${section}.`) && computed.test(path) && !BESIDE.test(path),
    );
    expect(compared.length).toBeGreaterThan(3);
    const wrong = compared.flatMap(([path, value]) =>
      agrees(path, found.get(path), value) ? [] : [{ path, wanted: value, found: found.get(path) }],
    );
    expect(wrong).toEqual([]);
  });

  test('which are more than eleven thousand', () => {
    const compared = [...wanted.keys()].filter((path) => {
      const computed = COMPUTED[path.slice(0, path.indexOf('.'))];
      return computed?.test(path) && !BESIDE.test(path);
    });
    expect(compared.length).toBeGreaterThan(11_000);
  });
});

describe('drivers', () => {
  const drivers = z
    .object({ drivers: z.object({ cor_available: z.array(z.array(z.number())) }) })
    .passthrough();

  // By the definition, in two passes over R's person scores.
  test('rest on the covariances of the persons who have both', () => {
    const rows = readFileSync(oracleFile('responses.csv'), 'utf8').trim().split('\n').slice(1);
    const recommend = rows.map((row) => row.split(',').at(-2) ?? '');
    const persons = oraclePersons().map(({ expected }, k) => [
      ...[...expected.values()].slice(0, 12),
      recommend[k] === '' ? null : Number(recommend[k]),
    ]);
    const covariance = (i: number, j: number) => {
      const both = persons.flatMap((person) => {
        const [x, y] = [person[i] ?? null, person[j] ?? null];
        return x === null || y === null ? [] : [[x, y] as const];
      });
      const mean = (place: 0 | 1) => both.reduce((sum, pair) => sum + pair[place], 0) / both.length;
      const [mx, my] = [mean(0), mean(1)];
      return both.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / (both.length - 1);
    };
    const { cor_available } = drivers.parse(JSON.parse(ended.output)).drivers;
    for (let i = 0; i < 13; i++) {
      for (let j = 0; j < 13; j++) {
        const r = covariance(i, j) / Math.sqrt(covariance(i, i) * covariance(j, j));
        expect(relativeError(cor_available[i]?.[j] ?? Number.NaN, r)).toBeLessThan(1e-9);
      }
    }
  });
});
