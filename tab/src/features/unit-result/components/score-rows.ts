import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import type { Numbers } from '../../../charts/numbers.tsx';
import type { StripRow } from '../../../charts/score-strips.tsx';
import { between, labelOf, measureOf, pointsOf, type Wording } from '../../../words/score-words.ts';
import { measured } from '../model/measure.ts';

/** The released scores of these names, ready to be drawn. */
export function stripRows(
  words: Wording,
  { scores }: Pick<ReleasedGroup, 'scores'>,
  names: readonly ScoreName[],
): StripRow[] {
  return names.flatMap((name) => {
    const score = scores[name];
    if (score === undefined) return [];
    const own = measured(score);
    return [{ key: name, label: labelOf(words, name), value: measureOf(words, score), own }];
  });
}

/** The same scores as a table. */
export function scoreNumbers(
  words: Wording,
  { scores }: Pick<ReleasedGroup, 'scores'>,
  names: readonly ScoreName[],
  caption: string,
): Numbers {
  const { t } = words;
  const rowOf = (name: ScoreName) => {
    const score = scores[name];
    if (score === undefined) return [];
    const points = score.points === null ? t('unit.notTold') : pointsOf(words, score.points);
    return [[labelOf(words, name), points, between(words, score.interval)]];
  };
  const columns = [t('unit.columnScore'), t('unit.columnPoints'), t('unit.columnInterval')];
  return { show: t('unit.showNumbers'), caption, columns, rows: () => names.flatMap(rowOf) };
}
