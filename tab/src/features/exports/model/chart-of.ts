import type { Wording } from '../../../words/score-words.ts';
import type { Bar, Chart } from './deck-chart.ts';
import type { Slide } from './slide.ts';

/** Bars with what has to be said of them. Of limits alone no line can be drawn. */
export function chartOf(
  words: Wording,
  bars: readonly Bar[],
  { kind = 'bars', names = null }: Partial<Pick<Chart, 'kind' | 'names'>> = {},
): Required<Pick<Slide, 'chart' | 'small'>> {
  const withPoints = bars.every(({ points }) => points !== null);
  const limitNames = [words.t('exportHead.low'), words.t('exports.lowToHigh')] as const;
  return {
    chart: {
      description: bars.map(({ label }) => `${label}.`).join(' '),
      kind: withPoints ? kind : 'bars',
      ...{ bars, names, limitNames },
    },
    small: [words.t(withPoints ? 'exports.barsMean' : 'exports.limitsMean')],
  };
}
