import type { ExportedResults } from '@samenhang/shared/api/exported-results';
import type { ReleasedGroup, ReleasedScore } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { coherenceAsScore } from '@samenhang/shared/presentation/coherence-as-score';
import { ownStatementMeans } from '@samenhang/shared/presentation/own-statement-means';
import { shownLevel } from '@samenhang/shared/presentation/shown-level';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import type { Wording } from '../../../words/score-words.ts';
import { type ColumnName, columnOf } from './columns.ts';
import { fileScoreNames } from './score-texts.ts';
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
  'reached',
  'certainty',
  'cycle',
  'care',
  'represents',
];

/** In the row of a unit that has nothing of its own: between whose it is and the cycle. */
const BLANK = Array<Cell>(NAMES.indexOf('cycle') - NAMES.indexOf('view') - 1).fill(null);

/**
 * One row per unit, view and score, with the same columns as the CSV and one more. Coherence stands
 * after the scores, and the level in every row of everybody's; the means of own statements come last.
 */
export function scoreSheet(words: Wording, { cycle, results }: ExportedResults): Sheet {
  const nameOf = fileScoreNames(words);
  const labels = new Map<string, string>(
    [...SCORES, 'coherence' as const].map((score) => [score, nameOf(score)]),
  );
  for (const { id, text } of ownStatementsOf(cycle)) labels.set(id, text[words.language]);
  const title = textCell(cycle.title[words.language]);
  return {
    name: words.t('exports.sheetScores'),
    columns: NAMES.map((name) => columnOf(words, name)),
    rows: results.flatMap((result) => rowsOf(words, result, { labels, title })),
  };
}

interface Telling {
  readonly labels: ReadonlyMap<string, string>;
  /** Of the cycle. */
  readonly title: Cell;
}

function rowsOf(words: Wording, result: UnitResult, telling: Telling): Cell[][] {
  const { t } = words;
  const { unit, name, kind, reason, ofName } = result;
  const kindCells = [t(`exportKind.${kind}`), t(`exportReason.${reason}`)];
  const head = [textCell(unit), textCell(name), ...kindCells, textCell(ofName)];
  return viewsOf(words, result).flatMap(({ seenBy, group }, view): Cell[][] =>
    group === null
      ? [[...head, seenBy, ...BLANK, telling.title]]
      : measured(words, group, telling, view === 0 ? result : null).map((cells) => [
          ...head,
          seenBy,
          ...cells,
        ]),
  );
}

/** `whole` is the result of everybody, of whom alone level and coherence are told. */
function measured(
  { t }: Wording,
  group: ReleasedGroup,
  { labels, title }: Telling,
  whole: UnitResult | null,
): Cell[][] {
  const { n, scores, mayNotRepresent } = group;
  const level = whole === null ? null : shownLevel(whole);
  const represents = mayNotRepresent ? t('exports.mayNotRepresent') : null;
  const leaning = group.details?.acquiescence ?? null;
  const care = leaning && t(`exportCare.${leaning}`);
  const tail = [level?.reached ?? null, level?.certainty ?? null, title, care, represents];
  const coherence = whole === null ? null : coherenceAsScore(group);
  const all: [string, ReleasedScore | null | undefined][] = [
    ...SCORES.map((score): [string, ReleasedScore | undefined] => [score, scores[score]]),
    ['coherence', coherence],
    ...(whole === null ? [] : ownStatementMeans(group)),
  ];
  return all.flatMap(([score, released]): Cell[][] => {
    if (released == null) return [];
    const { points, interval } = released;
    const bound = points && t(`exportBound.${points.bound}`);
    return [
      [
        ...[n.atLeast, n.atMost, score, textCell(labels.get(score) ?? score)],
        ...[points?.value ?? null, bound, interval.low, interval.high, ...tail],
      ],
    ];
  });
}
