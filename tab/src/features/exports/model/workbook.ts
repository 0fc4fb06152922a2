import type { Wording } from '../../../words/score-words.ts';
import { type Method, methodSheet } from './method-sheet.ts';
import { scoreSheet } from './score-sheet.ts';
import type { Sheet } from './sheet.ts';
import { statementSheet } from './statement-sheet.ts';

/** So many units with all their statements are still opened with ease. */
const MOST_UNITS_WITH_STATEMENTS = 200;

/** The sheets of a workbook: scores, statements unless they are too many, and what it all is. */
export function workbookOf(words: Wording, method: Omit<Method, 'withoutStatements'>): Sheet[] {
  const { results } = method.exported;
  const withoutStatements = results.length > MOST_UNITS_WITH_STATEMENTS;
  const sheets = [
    scoreSheet(words, method.exported),
    ...(withoutStatements ? [] : [statementSheet(words, results)]),
  ];
  return [...sheets, methodSheet(words, { ...method, withoutStatements }, sheets)];
}
