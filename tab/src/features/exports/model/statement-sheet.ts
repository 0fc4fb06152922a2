import type { ExportedResults } from '@samenhang/shared/api/exported-results';
import type { ReleasedDetails, ReleasedGroup } from '@samenhang/shared/api/release';
import { type OwnStatement, ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import type { Item } from '@samenhang/shared/instruments/schema';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { answerShares } from '../../../words/answer-words.ts';
import type { Wording } from '../../../words/score-words.ts';
import { isApproximate } from '../../../words/share-words.ts';
import { type ColumnName, columnOf } from './columns.ts';
import { fileScoreNames } from './score-texts.ts';
import { type Cell, type Sheet, textCell } from './sheet.ts';

const NAMES: readonly ColumnName[] = [
  'unit',
  'name',
  'statement',
  'cell',
  'level',
  'text',
  'oldHabit',
  'answer',
  'share',
  'shareBound',
  'dontKnow',
  'dontKnowBound',
  'visibilityGap',
  'agreement',
];

type Statement = ReleasedDetails['statements'][number] & {
  /** Of those that the organisation added. */
  readonly agreement?: NonNullable<ReleasedDetails['own']>[number]['agreement'];
};

const NOT_REVERSED = { reversed: false };

/** One row per unit, statement and answer, neighbouring answers together where they were merged. */
export function statementSheet(words: Wording, { cycle, results }: ExportedResults): Sheet {
  const { t, instrument } = words;
  const called = fileScoreNames(words);
  const own = ownStatementsOf(cycle);
  const asked = new Map([
    ...instrument.items.map((item) => [item.id, statementCells(words, item, called)] as const),
    ...own.map((statement) => [statement.id, ownCells(words, statement)] as const),
  ]);
  return {
    name: t('exports.sheetStatements'),
    columns: NAMES.map((name) => columnOf(words, name)),
    rows: results.flatMap(({ unit, name, group }) => {
      if (group === null) return [];
      const { statements = [], own: added = [] } = group.details ?? {};
      return [...statements, ...added].flatMap((statement) => {
        const head = [textCell(unit), textCell(name), ...(asked.get(statement.id) ?? [])];
        return answersTo(words, statement, group.n).map((cells) => [...head, ...cells]);
      });
    }),
  };
}

/** What does not depend on who answered. */
function statementCells(
  words: Wording,
  { id, theme, pillar, level, text, reversed }: Item,
  called: (score: ScoreName) => string,
): Cell[] {
  const { t, language } = words;
  return [
    ...[id, called(`${theme}.${pillar}`), called(`L${level}`)],
    ...[textCell(text[language]), reversed ? t('exports.yes') : null],
  ];
}

/** One that the organisation added: it is of no cell and of no level. */
function ownCells({ t, language }: Wording, { id, text }: OwnStatement): Cell[] {
  return [id, t('ownStatements.title'), null, textCell(text[language]), null];
}

function answersTo(words: Wording, statement: Statement, n: ReleasedGroup['n']): Cell[][] {
  const { t, instrument } = words;
  const { reversed } = instrument.items.find(({ id }) => id === statement.id) ?? NOT_REVERSED;
  const shares = answerShares(words, { reversed }, statement.histogram, n);
  const agreement = statement.agreement ? t(`ownStatements.${statement.agreement}`) : null;
  const rest = [...cannotJudge(words, statement, n), agreement];
  if (shares.length === 0) return [[t('exports.notTold'), null, null, ...rest]];
  return shares.map(({ label, share, bound }) => [
    ...[label, bound === 'most' ? null : share, t(`exportBound.${bound}`)],
    ...rest,
  ]);
}

function cannotJudge(
  { t }: Wording,
  { dontKnow, visibilityGap }: Statement,
  n: ReleasedGroup['n'],
): Cell[] {
  if (dontKnow === null) {
    return visibilityGap ? [null, t('exportBound.most'), t('exports.yes')] : [null, null, null];
  }
  const bound = t(isApproximate(n) ? 'exportBound.about' : 'exportBound.exact');
  return [dontKnow, bound, visibilityGap ? t('exports.yes') : null];
}
