import { isSurveyRole } from '@samenhang/shared/access/survey-role';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/result';
import { harmless } from '@samenhang/shared/api/spreadsheet-cell';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Language } from '@samenhang/shared/instruments/vocabulary';
import { SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import papaparse from 'papaparse';
import { BOUNDS, COLUMNS, KINDS, REASONS, ROLES, WORDS } from './export-texts.ts';

/** By this Excel takes a CSV for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Results as RFC 4180 has it, a row a score, in the reader's language. */
export function resultsCsv(
  results: readonly UnitResult[],
  instrument: Instrument,
  language: Language,
): string {
  const nameOf = scoreNames(instrument, language);
  const rows = results.flatMap((result) => rowsOf(result, language, nameOf));
  const heads = Object.values(COLUMNS[language]);
  return BYTE_ORDER_MARK + papaparse.unparse([heads, ...rows], { newline: '\r\n' });
}

type Cell = string | number | null;

function rowsOf(
  { unit, name, kind, reason, ofName, group, byRole }: UnitResult,
  language: Language,
  nameOf: (score: ScoreName) => string,
): Cell[][] {
  const words = [KINDS[language][kind], REASONS[language][reason]];
  const head = [harmless(unit), harmless(name), ...words, harmless(ofName ?? '')];
  const views: [string, ReleasedGroup | null][] = [
    [WORDS[language].everybody, group],
    ...(byRole?.groups ?? []).map(({ roles, group }): [string, ReleasedGroup] => [
      roles.map((role) => (isSurveyRole(role) ? ROLES[language][role] : role)).join(' + '),
      group,
    ]),
  ];
  return views.flatMap(([view, shown]) => {
    if (shown === null) return [[...head, view]];
    const { atLeast, atMost } = shown.n;
    return SCORES.flatMap((score): Cell[][] => {
      const released = shown.scores[score];
      if (released === undefined) return [];
      const { points, interval } = released;
      const bound = points && BOUNDS[language][points.bound];
      const measured = [points?.value ?? null, bound, interval.low, interval.high];
      return [[...head, view, atLeast, atMost, score, nameOf(score), ...measured]];
    });
  });
}

function scoreNames({ themes, pillars, levels }: Instrument, language: Language) {
  const words = WORDS[language];
  const named = new Map<string, string>([
    ...themes.map(({ id, name }): [string, string] => [id, name[language]]),
    ...pillars.map(({ id, name }): [string, string] => [id, name[language]]),
    ...levels.map(({ level, name }): [string, string] => [
      `L${level}`,
      `${words.level} ${level}: ${name[language]}`,
    ]),
    ['overall', words.overall],
    ['oldHabits', words.oldHabits],
    ['strengthening', words.strengthening],
  ]);
  return (score: ScoreName): string =>
    score
      .split('.')
      .map((part) => named.get(part) ?? part)
      .join(' - ');
}
