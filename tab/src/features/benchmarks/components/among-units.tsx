import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { Legend, type LegendEntry } from '../../../charts/legend.tsx';
import type { Numbers } from '../../../charts/numbers.tsx';
import { ScoreStrips } from '../../../charts/score-strips.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { measureOf, nameOf, type Wording } from '../../../lib/score-words.ts';
import { placeText } from '../model/place-words.ts';
import { Part } from './part.tsx';

type Units = BenchmarksView['units'];

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  readonly units: Units;
}

/** The overall score among those of the published teams: a place only where they differ. */
export function AmongUnits({ words, group, units }: Props) {
  const { t } = words;
  return (
    <Part
      title={t('benchmarks.unitsTitle')}
      words={
        <>
          <Paragraph>{placeText(words, units)}</Paragraph>
          {units.place === null ? null : <Paragraph quiet>{t('benchmarks.shrunkenWhy')}</Paragraph>}
          <Legend entries={legendOf(words, group, units)} />
        </>
      }
    >
      {units.distribution === null ? null : (
        <Distribution
          words={words}
          group={group}
          units={units}
          points={units.distribution.points}
        />
      )}
    </Part>
  );
}

function legendOf(
  { t }: Wording,
  { scores }: ReleasedGroup,
  { place, distribution }: Units,
): LegendEntry[] {
  if (distribution === null) return [];
  return [
    scores.overall?.points == null
      ? { shape: 'band', look: 'within', name: t('benchmarks.own') }
      : { shape: 'circle', look: 'own', name: t('benchmarks.own') },
    ...(place === null
      ? []
      : [{ shape: 'circle', look: 'hollow', name: t('benchmarks.shrunken') } as const]),
    { shape: 'band', look: 'band', name: t(`quantiles.${distribution.detail}`) },
  ];
}

interface DistributionProps extends Props {
  readonly points: readonly number[];
}

function Distribution({ words, group, units, points }: DistributionProps) {
  const { t, format } = words;
  const score = group.scores.overall;
  if (score === undefined) return null;
  const name = t('benchmarks.unitsTitle');
  const quantiles = points.map(format.number).join(' · ');
  const shrunken = units.place?.shrunken;
  const drawn = shrunken === undefined ? [] : [[t('benchmarks.shrunken'), format.number(shrunken)]];
  const detail = t(`quantiles.${units.distribution?.detail ?? 'quartiles'}`);
  const row = {
    key: 'overall',
    label: nameOf(words, 'overall'),
    value: measureOf(words, score),
    own: { points: score.points?.value ?? null, ...score.interval },
    quantiles: points,
    ...(shrunken === undefined ? {} : { shrunken }),
  };
  return (
    <ScoreStrips
      name={name}
      description={`${row.label}: ${row.value}. ${detail}: ${quantiles}.`}
      rows={[row]}
      numbers={numbersOf(words, name, [[row.label, row.value], ...drawn, [detail, quantiles]])}
    />
  );
}

function numbersOf({ t }: Wording, caption: string, rows: Numbers['rows']): Numbers {
  const columns = [t('unit.columnScore'), t('unit.columnPoints')];
  return { show: t('unit.showNumbers'), caption, columns, rows };
}
