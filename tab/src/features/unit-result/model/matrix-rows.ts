import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Headline } from '@samenhang/shared/api/unit-result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import type { CellEntry } from '../../../charts/matrix-cell.tsx';
import type { Shape } from '../../../charts/strip.ts';
import { measureOf, nameOf, pointsOf, range, type Wording } from '../../../words/score-words.ts';
import { measured } from './measure.ts';

const SHAPE: Readonly<Record<(typeof PILLARS)[number], Shape>> = {
  structure: 'square',
  culture: 'circle',
  leadership: 'triangle',
};

type Scores = ReleasedGroup['scores'];

/** One row per theme: its cells, and how far they lie apart. */
export function matrixRows(words: Wording, scores: Scores, lagging: Headline['lagging']) {
  const action = words.t('matrix.open');
  return THEMES.map((theme) => {
    const row = nameOf(words, theme);
    const whole = scores[theme];
    const cells = PILLARS.map((pillar): CellEntry => {
      const name: ScoreName = `${theme}.${pillar}`;
      const lags = lagging?.score === name ? { lags: words.t('matrix.lags') } : {};
      return {
        ...cellOf(words, scores, name),
        label: nameOf(words, pillar),
        shape: SHAPE[pillar],
        row,
        action,
        ...lags,
      };
    });
    return {
      key: theme,
      name: row,
      about: whole === undefined ? '' : measureOf(words, whole),
      cells,
      gap: gapOf(words, cells),
    };
  });
}

function cellOf(words: Wording, scores: Scores, name: ScoreName) {
  const score = scores[name];
  const { t } = words;
  if (score === undefined) {
    const limits = t('matrix.missing');
    return { key: name, points: null, low: 0, high: 0, value: '–', limits };
  }
  const value = score.points === null ? t('unit.notTold') : pointsOf(words, score.points);
  return { key: name, ...measured(score), value, limits: range(words, score.interval) };
}

function gapOf({ t, format }: Wording, cells: readonly CellEntry[]): string {
  const known = cells.flatMap((cell) =>
    cell.points === null ? [] : [{ ...cell, at: cell.points }],
  );
  const sorted = known.toSorted((a, b) => b.at - a.at);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (highest === undefined || lowest === undefined) return t('matrix.missing');
  return t('matrix.rowGap', {
    gap: format.number(highest.at - lowest.at),
    highest: highest.label,
    lowest: lowest.label,
  });
}
