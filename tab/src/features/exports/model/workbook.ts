import type { Wording } from '../../../words/score-words.ts';
import { type Method, methodSheet } from './method-sheet.ts';
import { type OverviewOf, overviewOf } from './overview.ts';
import { scoreSheet } from './score-sheet.ts';
import type { Workbook } from './sheet.ts';
import { statementSheet } from './statement-sheet.ts';

/** So many units with all their statements are still opened with ease. */
const MOST_UNITS_WITH_STATEMENTS = 200;

interface WorkbookOf extends OverviewOf, Pick<Method, 'exported'> {}

/**
 * A result as a workbook: an overview of the unit, then the scores of every unit, statements unless
 * they are too many, and what it all is.
 */
export function workbookOf(words: Wording, { exported, ...of }: WorkbookOf): Workbook {
  const { results } = exported;
  const { about, narrative } = of;
  const withoutStatements = results.length > MOST_UNITS_WITH_STATEMENTS;
  const sheets = [
    scoreSheet(words, exported),
    ...(withoutStatements ? [] : [statementSheet(words, exported)]),
  ];
  const method = { about, exported, passports: narrative.passports, withoutStatements };
  return {
    overview: overviewOf(words, of),
    sheets: [...sheets, methodSheet(words, method, sheets)],
  };
}
