import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { Legend } from '../../../charts/legend.tsx';
import type { Numbers } from '../../../charts/numbers.tsx';
import { ScoreStrips, type StripRow } from '../../../charts/score-strips.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { labelOf, type Wording } from '../../../lib/score-words.ts';
import { signedOf, signedWithLimits, verdictOf } from '../model/change-words.ts';
import { percentileText } from '../model/percentile-words.ts';
import { Part } from './part.tsx';
import { Passport } from './passport.tsx';

type Beside = BenchmarksView['norms'][number];
type Comparison = Beside['comparisons'][number];

/** Shown as strips; the rest stands in the table. */
const DRAWN: readonly ScoreName[] = ['overall', ...THEMES, ...PILLARS];

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  readonly beside: Beside;
}

/** Scores beside those of other organisations, never without what the norm rests on. */
export function BesideNorm({ words, group, beside }: Props) {
  const { norm, comparisons, refusal } = beside;
  const title = norm.title[words.language];
  const drawn = DRAWN.flatMap((name) => comparisons.filter(({ score }) => score === name));
  const rows = drawn.flatMap((comparison) => rowOf(words, group, comparison));
  return (
    <Part title={title} words={<Found words={words} beside={beside} />}>
      {refusal !== null || rows.length === 0 ? null : (
        <ScoreStrips
          name={title}
          description={rows
            .map(({ label, value, note }) => `${label}: ${value}, ${note}.`)
            .join(' ')}
          rows={rows}
          numbers={numbersOf(words, title, comparisons)}
        />
      )}
    </Part>
  );
}

function Found({ words, beside: { norm, comparisons, refusal } }: Omit<Props, 'group'>) {
  const { t } = words;
  const overall = comparisons.find(({ score }) => score === 'overall');
  return (
    <>
      {refusal === null ? null : <Paragraph>{t(`normRefusal.${refusal}`)}</Paragraph>}
      {overall === undefined ? null : (
        <Paragraph>
          {t('benchmarks.normOverall', {
            percentile: percentileText(words, overall),
            verdict: t(verdictKey(overall)),
          })}
        </Paragraph>
      )}
      {comparisons.length === 0 ? null : (
        <Legend
          entries={[
            { shape: 'circle', look: 'own', name: t('benchmarks.own') },
            { shape: 'diamond', look: 'other', name: t('benchmarks.normMark') },
          ]}
        />
      )}
      <Passport words={words} passport={norm.passport} />
    </>
  );
}

function numbersOf(words: Wording, caption: string, comparisons: readonly Comparison[]): Numbers {
  const { t } = words;
  return {
    show: t('unit.showNumbers'),
    caption,
    columns: [
      t('unit.columnScore'),
      t('benchmarks.difference'),
      t('benchmarks.verdict'),
      t('benchmarks.percentile'),
    ],
    rows: comparisons.map((comparison) => [
      labelOf(words, comparison.score),
      signedWithLimits(words, withBound(comparison)),
      verdictOf(words, comparison.difference),
      percentileText(words, comparison),
    ]),
  };
}

function verdictKey({ difference: { value, flagged } }: Comparison) {
  if (!flagged || value === null) return 'benchmarks.normChance';
  return value < 0 ? 'benchmarks.normLower' : 'benchmarks.normHigher';
}

function withBound({ difference, bound }: Comparison) {
  return { ...difference, bound };
}

function rowOf(words: Wording, { scores }: ReleasedGroup, comparison: Comparison): StripRow[] {
  const { score } = comparison;
  const own = scores[score];
  if (own === undefined) return [];
  const { value } = comparison.difference;
  const points = own.points?.value ?? null;
  return [
    {
      key: score,
      label: labelOf(words, score),
      value: value === null ? '' : signedOf(words, withBound(comparison)),
      note: verdictOf(words, comparison.difference),
      own: { points, ...own.interval },
      ...(value === null || points === null ? {} : { reference: points - value }),
      strong: comparison.difference.flagged,
    },
  ];
}
