import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** A file of `tests/oracle`, parsed. */
export function referenceValues<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(join(process.cwd(), 'tests/oracle', name), 'utf8')));
}

/** How far a value is from the one wanted, as a share of it; of 0, the distance itself. */
export function relativeError(found: number, wanted: number): number {
  if (found === wanted) return 0;
  return Math.abs(found - wanted) / (wanted === 0 ? 1 : Math.abs(wanted));
}

const number = z.number();
const record = <K extends string>(...keys: K[]) => z.array(z.record(z.enum(keys), number));

/** Values of distribution functions, computed by R to 15 digits. */
export const distributions = () =>
  referenceValues(
    'distributions.json',
    z.object({
      pt: record('x', 'df', 'p'),
      qt: record('p', 'df', 'x'),
      pbeta: record('x', 'a', 'b', 'p'),
      qbeta: record('p', 'a', 'b', 'x'),
      pnorm: record('x', 'p'),
      qnorm: record('p', 'x'),
      pf_upper: record('x', 'd1', 'd2', 'p'),
      lgamma: record('x', 'y'),
    }),
  );

const numbers = z.array(number);
const groupSums = z.object({ n: number, sum: number, sumsq: number });

/** Worked examples from the literature. */
export const published = () =>
  referenceValues(
    'published.json',
    z.object({
      shrout_fleiss_1979: z.object({
        data: z.array(numbers),
        r_values: z.object({ ICC1: number, ICC1k: number }),
      }),
      attitude_alpha: z.object({
        data: z.array(z.record(z.string(), number)),
        r_raw_alpha: number,
      }),
      bh1996_wbeing: z.object({
        published_ICC1: number,
        r_ICC1: number,
        r_ICC2: number,
        groups: z.record(z.string(), groupSums),
      }),
      lq2002_rwgj: z.object({
        first10: z.array(z.object({ rwgj: number })),
        first_group_item_variances: numbers,
      }),
      bh1995: z.object({ p: numbers, bh: numbers, rejected_at_05: number }),
      sleep_welch: z.object({
        group1: numbers,
        group2: numbers,
        r: z.object({ t: number, df: number, p: number, ci: numbers }),
        hedges_g: number,
      }),
    }),
  );

const matrix = z.array(numbers);
const byCell = z.record(z.string(), number);
const levels = z.object({ means: numbers, cov_of_means: matrix, p_at_least: numbers });

/** Figures of the invented respondents that single statistics are held against. */
export const expectedGroups = () =>
  referenceValues(
    'expected.json',
    z.object({
      drivers: z.object({
        cell_order: z.array(z.string()),
        cor_listwise: matrix,
        relative_weights: byCell,
        R2: number,
        cor_available: matrix,
        relative_weights_available: byCell,
        R2_available: number,
      }),
      maturity: z.object({ organisation: levels, departments: z.record(z.string(), levels) }),
    }),
  );
