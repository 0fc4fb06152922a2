import type { ReleasedDetails, ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
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
];

type Statement = ReleasedDetails['statements'][number];

/** One row per unit, statement and answer, neighbouring answers together where they were merged. */
export function statementSheet(words: Wording, results: readonly UnitResult[]): Sheet {
  const { t, instrument } = words;
  const called = fileScoreNames(words);
  const asked = new Map(
    instrument.items.map((item) => [item.id, statementCells(words, item, called)]),
  );
  return {
    name: t('exports.sheetStatements'),
    columns: NAMES.map((name) => columnOf(words, name)),
    rows: results.flatMap(({ unit, name, group }) => {
      if (group === null) return [];
      return (group.details?.statements ?? []).flatMap((statement) => {
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

function answersTo(words: Wording, statement: Statement, n: ReleasedGroup['n']): Cell[][] {
  const { t, instrument } = words;
  const item = instrument.items.find(({ id }) => id === statement.id);
  const shares = item === undefined ? [] : answerShares(words, item, statement.histogram, n);
  const rest = cannotJudge(words, statement, n);
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
