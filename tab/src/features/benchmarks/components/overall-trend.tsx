import type { ReactNode } from 'react';
import { Legend } from '../../../charts/legend.tsx';
import { TrendChart } from '../../../charts/trend-chart.tsx';
import { Beside } from '../../../components/beside.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import type { Wording } from '../../../words/score-words.ts';
import type { DatedPoint } from '../model/trend-points.ts';

interface Props {
  readonly words: Wording;
  readonly notes: readonly string[];
  readonly points: readonly DatedPoint[];
  /** More numbers, under those of the chart. */
  readonly children: ReactNode;
}

/** What became of the overall score, in words and drawn where there is more than one moment. */
export function OverallTrend({ words, notes, points, children }: Props) {
  const sentences = notes.map((note) => <Paragraph key={note}>{note}</Paragraph>);
  if (points.length < 2) {
    return (
      <>
        {sentences}
        {children}
      </>
    );
  }
  const { t } = words;
  const drawn = points.some((point) => point.points !== null);
  const legend = [
    { shape: 'circle', look: 'own', name: t('trend.solid') },
    { shape: 'circle', look: 'hollow', name: t('trend.hollow') },
  ] as const;
  return (
    <Beside
      words={
        <>
          {sentences}
          {drawn ? <Legend entries={legend} /> : null}
        </>
      }
    >
      <TrendChart
        name={t('trend.chart')}
        description={points.map(({ label, value }) => `${label}: ${value}.`).join(' ')}
        points={points}
        numbers={{
          show: t('unit.showNumbers'),
          caption: t('trend.chart'),
          columns: [t('trend.cycle'), t('unit.columnPoints'), t('unit.columnInterval')],
          rows: () => points.map(({ label, value, limits }) => [label, value, limits]),
        }}
      />
      {children}
    </Beside>
  );
}
