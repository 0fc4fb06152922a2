import type { ExportedResults } from '@samenhang/shared/api/exported-results';
import type { Wording } from '../../../words/score-words.ts';
import { type About, cautions, periodOf } from './about.ts';
import { type Passport, passportLine } from './passports.ts';
import { type Cell, type Column, type Sheet, textCell } from './sheet.ts';

export interface Method {
  readonly about: About;
  readonly exported: ExportedResults;
  readonly passports: readonly Passport[];
  /** Whether the statements had to stay behind, as there would be too many rows. */
  readonly withoutStatements: boolean;
}

/** What the other sheets are, and what is needed to know what they are worth. */
export function methodSheet(
  words: Wording,
  { about, exported, passports, withoutStatements }: Method,
  explained: readonly Sheet[],
): Sheet {
  const { t, language, format } = words;
  const facts: Cell[][] = [
    [t('exports.unit'), textCell(about.unit)],
    [t('exports.cycle'), textCell(exported.cycle.title[language])],
    [t('exports.answered'), periodOf(words, about.cycle)],
    [t('exports.instrument'), exported.instrumentVersion],
    [t('exports.generation'), exported.generation],
    [t('exports.made'), format.date(about.today)],
  ];
  const notes = [
    ...cautions(words, about),
    ...(withoutStatements ? [t('exports.withoutStatements')] : []),
  ];
  const columns = explained.flatMap(({ name, columns }) =>
    columns.map(({ head, meaning }): Cell[] => [`${name}: ${head}`, meaning]),
  );
  return {
    name: t('exports.sheetMethod'),
    columns: [head(t('exports.what'), 44), head(t('exports.meaning'), 100)],
    rows: [
      ...facts,
      ...notes.map((note): Cell[] => [t('exports.note'), note]),
      ...passports.map((passport) => [t('exports.passport'), textCell(passportLine(passport))]),
      ...columns,
    ],
  };
}

function head(text: string, width: number): Column {
  return { head: text, width, meaning: '' };
}
