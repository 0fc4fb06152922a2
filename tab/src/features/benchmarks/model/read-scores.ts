import type { NormDistribution } from '@samenhang/shared/api/norm';
import { csvRows } from '@samenhang/shared/organisation/csv-rows';
import { findSeparator, separatorLine } from '@samenhang/shared/organisation/find-separator';
import { SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import type { NormScores } from './norm-scores.ts';

/** What is wrong with a line of scores, counted from 1. */
export interface ScoreFault {
  readonly code:
    | 'quotes'
    | 'score_unknown'
    | 'score_twice'
    | 'kind_unknown'
    | 'number_unfit'
    | 'values_wrong';
  readonly line: number;
  readonly value: string;
}

/** How many values each kind has; counts have as many as there are points. */
const VALUES = { moments: 2, quartiles: 3, deciles: 9, counts: undefined } as const;
type Kind = keyof typeof VALUES;
const KINDS: readonly Kind[] = ['moments', 'quartiles', 'deciles', 'counts'];

/**
 * The scores of a norm as lines of CSV: score, kind, organisations, then its values; in counts, points
 * with how many organisations have them. Decimals have a point, or a comma where cells have not.
 * @example readScores('overall;moments;54;55,2;6,1')
 * → { overall: { kind: 'moments', organisations: 54, mean: 55.2, sd: 6.1 } }
 */
export function readScores(text: string): { scores: NormScores; faults: ScoreFault[] } {
  const named = separatorLine(text);
  const body = text.slice(named?.length ?? 0);
  const separator = named?.separator ?? findSeparator(body).separator;
  const scores: NormScores = {};
  const faults: ScoreFault[] = [];
  for (const row of csvRows(body, separator)) {
    if ('code' in row) {
      faults.push({ code: 'quotes', line: row.line, value: '' });
      break;
    }
    const cells = filledCells(row.cells);
    if (isNoScore(cells)) continue;
    const read = readLine(cells, scores);
    if ('code' in read) faults.push({ ...read, line: row.line });
    else scores[read.score] = read.distribution;
  }
  return { scores, faults };
}

function filledCells(row: readonly string[]): string[] {
  const cells = row.map((cell) => cell.trim());
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** An empty line, or the names of the columns, which nobody has to give. */
const isNoScore = ([first]: readonly string[]) =>
  first === undefined || first.toLowerCase() === 'score';

type LineFault = Omit<ScoreFault, 'line'>;

function readLine(
  [name = '', kindName = '', organisations = '', ...values]: readonly string[],
  before: NormScores,
): LineFault | { readonly score: ScoreName; readonly distribution: NormDistribution } {
  const score = SCORES.find((known) => known.toLowerCase() === name.toLowerCase());
  if (score === undefined) return { code: 'score_unknown', value: name };
  if (score in before) return { code: 'score_twice', value: name };
  const kind = KINDS.find((known) => known === kindName.toLowerCase());
  if (kind === undefined) return { code: 'kind_unknown', value: kindName };
  if (values.length === 0 || values.length !== (VALUES[kind] ?? values.length)) {
    return { code: 'values_wrong', value: values.join(' ') };
  }
  return kind === 'counts'
    ? countsOf(score, values)
    : pointsOf(score, kind, [organisations, ...values]);
}

function pointsOf(score: ScoreName, kind: Exclude<Kind, 'counts'>, cells: readonly string[]) {
  const numbers = cells.map(numberOf);
  const unfit = numbers.findIndex(Number.isNaN);
  if (unfit >= 0) return { code: 'number_unfit', value: cells[unfit] ?? '' } as const;
  const [organisations = 0, ...points] = numbers;
  const [mean = 0, sd = 0] = points;
  const distribution: NormDistribution =
    kind === 'moments' ? { kind, organisations, mean, sd } : { kind, organisations, points };
  return { score, distribution };
}

function countsOf(score: ScoreName, values: readonly string[]) {
  const counts = values.map((value) => {
    const [points = '', organisations = ''] = value.split(':');
    return { points: numberOf(points), organisations: numberOf(organisations) };
  });
  const unfit = counts.findIndex((one) => Number.isNaN(one.points + one.organisations));
  if (unfit >= 0) return { code: 'number_unfit', value: values[unfit] ?? '' } as const;
  return { score, distribution: { kind: 'counts', counts } as const };
}

function numberOf(cell: string): number {
  return /^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
}
