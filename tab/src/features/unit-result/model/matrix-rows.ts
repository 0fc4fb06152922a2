import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Headline } from '@samenhang/shared/api/unit-result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import type { CellEntry } from '../../../charts/matrix-cell.tsx';
import { measureOf, nameOf, pointsOf, range, type Wording } from '../../../words/score-words.ts';
import { measured } from './measure.ts';

type Scores = ReleasedGroup['scores'];
type Lagging = Headline['lagging'];

/** One row per theme: its cells, and how far they lie apart. */
export function matrixRows(words: Wording, scores: Scores, lagging: Lagging) {
  return THEMES.map((theme) => {
    const cells = PILLARS.map((pillar) =>
      cellOf(words, scores, {
        name: `${theme}.${pillar}`,
        row: nameOf(words, theme),
        pillar,
        lagging,
      }),
    );
    return rowOf(words, scores, theme, nameOf(words, theme), cells);
  });
}

/** The pillars over all themes, and the overall score that they make. */
export function matrixTotals(words: Wording, scores: Scores, lagging: Lagging) {
  const name = words.t('matrix.allThemes');
  const cells = PILLARS.map((pillar) =>
    cellOf(words, scores, { name: pillar, row: name, pillar, lagging }),
  );
  return rowOf(words, scores, 'overall', name, cells);
}

function rowOf(
  words: Wording,
  scores: Scores,
  key: ScoreName,
  name: string,
  cells: readonly CellEntry[],
) {
  const whole = scores[key];
  const about = whole === undefined ? '' : measureOf(words, whole);
  return { key, name, about, cells, gap: gapOf(words, cells) };
}

interface Place {
  readonly name: ScoreName;
  readonly row: string;
  readonly pillar: (typeof PILLARS)[number];
  readonly lagging: Lagging;
}

function cellOf(words: Wording, scores: Scores, { name, row, pillar, lagging }: Place): CellEntry {
  const { t } = words;
  const score = scores[name];
  const place = { key: name, label: nameOf(words, pillar), row, action: t('matrix.open') };
  if (score === undefined) {
    const limits = t('matrix.missing');
    return { ...place, points: null, low: 0, high: 0, value: '–', limits };
  }
  const limits = range(words, score.interval);
  const lags = lagging?.score === name ? { lags: t('matrix.lags') } : {};
  // Where no points are told the limits are the number.
  const told =
    score.points === null
      ? { value: limits, limits: '' }
      : { value: pointsOf(words, score.points), limits: `(${limits})` };
  return { ...place, ...measured(score), ...told, ...lags };
}

function gapOf({ t, format }: Wording, cells: readonly CellEntry[]): string {
  const known = cells.flatMap((cell) =>
    cell.points === null ? [] : [{ ...cell, at: cell.points }],
  );
  const sorted = known.toSorted((a, b) => b.at - a.at);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (highest === undefined || lowest === undefined) return t('matrix.missing');
  const gap = format.number(highest.at - lowest.at);
  // Between equals there is no highest to name.
  if (gap === format.number(0)) return gap;
  return t('matrix.rowGap', {
    gap,
    highest: highest.label,
    lowest: lowest.label,
  });
}
