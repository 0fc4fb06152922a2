import type { ReleasedGroup, ReleasedScore } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Language } from '@samenhang/shared/languages';
import { coherenceAsScore } from '@samenhang/shared/presentation/coherence-as-score';
import { FILE_TEXTS } from '@samenhang/shared/presentation/file-texts';
import { ownStatementMeans } from '@samenhang/shared/presentation/own-statement-means';
import { scoreNames } from '@samenhang/shared/presentation/score-names';
import { shownLevel } from '@samenhang/shared/presentation/shown-level';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import type { ExportedResults } from '../use-cases/results/export-results.ts';
import { type Cell, csvOf } from './csv.ts';

/** In their order. */
const COLUMNS = [
  'unit',
  'name',
  'kind',
  'reason',
  'of',
  'view',
  'fewest',
  'most',
  'score',
  'scoreName',
  'points',
  'bound',
  'low',
  'high',
  'reached',
  'certainty',
  'cycle',
  'care',
] as const;

const ROWS = [...SCORES, 'coherence'] as const;

/**
 * CSV in the reader's language and for their Excel, one row per score. Coherence follows the scores, and every
 * row repeats the level, so that none of the three is read alone. The means of statements that the
 * organisation added come last.
 */
export function resultsCsv(
  { cycle, results }: Pick<ExportedResults, 'cycle' | 'results'>,
  instrument: Instrument,
  language: Language,
): string {
  const scoreName = namesIn(instrument, language);
  const own = new Map(ownStatementsOf(cycle).map(({ id, text }) => [id, text[language]]));
  const nameOf = (score: string) => {
    const known = ROWS.find((name) => name === score);
    return known === undefined ? (own.get(score) ?? score) : scoreName(known);
  };
  const title = cycle.title[language];
  const rows = results.flatMap((result) => rowsOf(result, { language, nameOf, title }));
  const heads = COLUMNS.map((column) => FILE_TEXTS[language].exportHead[column]);
  return csvOf([heads, ...rows], language);
}

interface Telling {
  readonly language: Language;
  /** Of a score, or of a statement that the organisation added. */
  readonly nameOf: (score: string) => string;
  /** Of the cycle. */
  readonly title: string;
}

function rowsOf(result: UnitResult, telling: Telling): Cell[][] {
  const { unit, name, kind, reason, ofName, group, byRole } = result;
  const { language } = telling;
  const texts = FILE_TEXTS[language];
  const words = [texts.exportKind[kind], texts.exportReason[reason]];
  const head = [unit, name, ...words, ofName ?? ''];
  const everybody = rowsOfView([...head, texts.exportView.everybody], group, telling, result);
  const roles = (byRole?.groups ?? []).flatMap(({ roles, group }) => {
    const names = roles.map((role) => texts.exportRole[role]);
    return rowsOfView([...head, names.join(' + ')], group, telling, null);
  });
  return [...everybody, ...roles];
}

/** `whole` is the result of everybody, of whom alone level and coherence are told. */
function rowsOfView(
  head: readonly Cell[],
  group: ReleasedGroup | null,
  { language, nameOf, title }: Telling,
  whole: UnitResult | null,
): Cell[][] {
  if (group === null) {
    const blank = COLUMNS.indexOf('cycle') - head.length;
    return [[...head, ...Array<Cell>(blank).fill(null), title, null]];
  }
  const { atLeast, atMost } = group.n;
  const level = whole === null ? null : shownLevel(whole);
  const leaning = group.details?.acquiescence ?? null;
  const care = leaning && FILE_TEXTS[language].exportCare[leaning];
  const tail = [level?.reached ?? null, level?.certainty ?? null, title, care];
  const row = (score: string, { points, interval }: ReleasedScore): Cell[] => {
    const bound = points && FILE_TEXTS[language].exportBound[points.bound];
    const measured = [points?.value ?? null, bound, interval.low, interval.high];
    return [...head, atLeast, atMost, score, nameOf(score), ...measured, ...tail];
  };
  const scores = SCORES.flatMap((score): Cell[][] => {
    const released = group.scores[score];
    return released === undefined ? [] : [row(score, released)];
  });
  const coherence = whole === null ? null : coherenceAsScore(group);
  const own = whole === null ? [] : ownStatementMeans(group).map(([id, mean]) => row(id, mean));
  return [...scores, ...(coherence === null ? [] : [row('coherence', coherence)]), ...own];
}

function namesIn(instrument: Instrument, language: Language) {
  const { cell, level, ...texts } = FILE_TEXTS[language].exportScore;
  return scoreNames(instrument, language, {
    ...texts,
    cell: (names) => filled(cell, names),
    level: (names) => filled(level, names),
  });
}

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/{{(\w+)}}/g, (_, name: string) => String(values[name]));
}
