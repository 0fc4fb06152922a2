import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/result';
import { SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import { labelOf, type Wording } from '../../../lib/score-words.ts';
import { type ColumnName, columnOf } from './columns.ts';
import { type Cell, type Sheet, textCell } from './sheet.ts';
import { viewsOf } from './views.ts';

const NAMES: readonly ColumnName[] = [
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
  'represents',
];

/** A row a unit, a view and a score, with the same columns as the CSV and one more. */
export function scoreSheet(words: Wording, results: readonly UnitResult[]): Sheet {
  const labels = new Map(SCORES.map((score) => [score, labelOf(words, score)]));
  return {
    name: words.t('exports.sheetScores'),
    columns: NAMES.map((name) => columnOf(words, name)),
    rows: results.flatMap((result) => rowsOf(words, result, labels)),
  };
}

function rowsOf(
  words: Wording,
  result: UnitResult,
  labels: ReadonlyMap<ScoreName, string>,
): Cell[][] {
  const { t } = words;
  const { unit, name, kind, reason, ofName } = result;
  const told = [t(`exportKind.${kind}`), t(`exportReason.${reason}`)];
  const head = [textCell(unit), textCell(name), ...told, textCell(ofName)];
  return viewsOf(words, result).flatMap(({ seenBy, group }): Cell[][] =>
    group === null
      ? [[...head, seenBy]]
      : measured(words, group, labels).map((cells) => [...head, seenBy, ...cells]),
  );
}

function measured(
  { t }: Wording,
  { n, scores, mayNotRepresent }: ReleasedGroup,
  labels: ReadonlyMap<ScoreName, string>,
): Cell[][] {
  const represents = mayNotRepresent ? t('exports.mayNotRepresent') : null;
  return SCORES.flatMap((score): Cell[][] => {
    const released = scores[score];
    if (released === undefined) return [];
    const { points, interval } = released;
    const bound = points && t(`exportBound.${points.bound}`);
    return [
      [
        ...[n.atLeast, n.atMost, score, labels.get(score) ?? score],
        ...[points?.value ?? null, bound, interval.low, interval.high, represents],
      ],
    ];
  });
}
