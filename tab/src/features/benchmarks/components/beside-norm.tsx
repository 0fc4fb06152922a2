import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { Legend } from '../../../charts/legend.tsx';
import { type Numbers, NumbersTable } from '../../../charts/numbers.tsx';
import { ScoreStrips, type StripRow } from '../../../charts/score-strips.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { labelOf, type Wording } from '../../../lib/score-words.ts';

import {
  chanceNote,
  markedOf,
  signedOf,
  signedWithLimits,
  verdictOf,
} from '../model/change-words.ts';
import { normSentences } from '../model/norm-words.ts';

import { percentileText } from '../model/percentile-words.ts';
import { Part } from './part.tsx';
import { Passport } from './passport.tsx';
import { WithPassport } from './with-passport.tsx';

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
  const { norm, comparisons } = beside;
  const title = norm.title[words.language];
  const drawn = DRAWN.flatMap((name) => comparisons.filter(({ score }) => score === name));
  const rows = drawn.flatMap((comparison) => rowOf(words, group, comparison));
  return (
    <Part
      title={title}
      words={<Found words={words} beside={beside} note={chanceNote(words, rows)} />}
    >
      {rows.length === 0 ? (
        <NumbersAlone words={words} title={title} comparisons={comparisons} />
      ) : (
        <WithPassport words={words} passport={norm.passport}>
          <ScoreStrips
            name={title}
            description={rows.map(({ label, value }) => `${label}: ${value}.`).join(' ')}
            rows={rows}
            numbers={numbersOf(words, title, comparisons)}
          />
        </WithPassport>
      )}
    </Part>
  );
}

interface FoundProps extends Pick<Props, 'words' | 'beside'> {
  readonly note: string | undefined;
}

function Found({ words, beside, note }: FoundProps) {
  const { t } = words;
  const { norm, comparisons } = beside;
  return (
    <>
      {normSentences(words, beside).map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {note === undefined ? null : <Paragraph quiet>{note}</Paragraph>}
      {comparisons.every(({ difference }) => difference.value === null) ? null : (
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

function withBound({ difference, bound }: Comparison) {
  return { ...difference, bound };
}

function rowOf(words: Wording, { scores }: ReleasedGroup, comparison: Comparison): StripRow[] {
  const { score, difference } = comparison;
  const own = scores[score];
  // Without points there is no place to draw beside the norm's; the table has the limits.
  if (own === undefined || own.points === null || difference.value === null) return [];
  return [
    {
      key: score,
      label: labelOf(words, score),
      value: markedOf(
        words,
        signedOf(words, withBound(comparison)),
        difference.flagged,
        verdictOf(words, difference),
      ),
      own: { points: own.points.value, ...own.interval },
      reference: own.points.value - difference.value,
      strong: difference.flagged,
    },
  ];
}

interface NumbersProps extends Pick<Props, 'words'> {
  readonly title: string;
  readonly comparisons: readonly Comparison[];
}

function NumbersAlone({ words, title, comparisons }: NumbersProps) {
  if (comparisons.length === 0) return null;
  return <NumbersTable {...numbersOf(words, title, comparisons)} />;
}
