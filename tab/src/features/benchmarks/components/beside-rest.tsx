import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { Legend } from '../../../charts/legend.tsx';
import type { Numbers } from '../../../charts/numbers.tsx';
import { ScoreStrips, type StripRow } from '../../../charts/score-strips.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { labelOf, measureOf, type Wording } from '../../../lib/score-words.ts';

import {
  chanceNote,
  markedOf,
  signedOf,
  signedWithLimits,
  verdictOf,
} from '../model/change-words.ts';
import { restText } from '../model/rest-words.ts';

import { Part } from './part.tsx';

type Rest = BenchmarksView['rest'];

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  readonly rest: Rest;
}

/** The twelve cells beside those of everybody else in the organisation. */
export function BesideRest({ words, group, rest }: Props) {
  const { t } = words;
  const title = t('benchmarks.restTitle');
  if (rest.refusal !== null) {
    return <Part title={title} words={<Paragraph>{restText(words, rest)}</Paragraph>} />;
  }
  const rows = rest.differences.flatMap((difference) => rowOf(words, group, difference));
  return (
    <Part title={title} words={<Found words={words} rest={rest} note={chanceNote(words, rows)} />}>
      <ScoreStrips
        name={title}
        description={rows.map(({ label, value }) => `${label}: ${value}.`).join(' ')}
        rows={rows}
        numbers={numbersOf(words, group, rest)}
      />
    </Part>
  );
}

interface FoundProps extends Pick<Props, 'words' | 'rest'> {
  readonly note: string | undefined;
}

function Found({ words, rest, note }: FoundProps) {
  const { t } = words;
  const some = rest.differences.some(({ flagged }) => flagged);
  return (
    <>
      <Paragraph>{restText(words, rest)}</Paragraph>
      {some && note !== undefined ? <Paragraph quiet>{note}</Paragraph> : null}
      <Legend
        entries={[
          { shape: 'circle', look: 'own', name: t('benchmarks.own') },
          { shape: 'diamond', look: 'other', name: t('benchmarks.restMark') },
        ]}
      />
    </>
  );
}

function numbersOf(words: Wording, group: ReleasedGroup, { differences }: Rest): Numbers {
  const { t } = words;
  return {
    show: t('unit.showNumbers'),
    caption: t('benchmarks.restCaption'),
    columns: [
      t('unit.columnScore'),
      t('benchmarks.own'),
      t('benchmarks.difference'),
      t('benchmarks.verdict'),
    ],
    rows: differences.map((difference) => [
      labelOf(words, difference.score),
      scoreText(words, group, difference.score),
      signedWithLimits(words, difference),
      verdictOf(words, difference),
    ]),
  };
}

function scoreText(
  words: Wording,
  { scores }: ReleasedGroup,
  name: Rest['differences'][number]['score'],
): string {
  const score = scores[name];
  return score === undefined ? words.t('unit.notTold') : measureOf(words, score);
}

function rowOf(
  words: Wording,
  { scores }: ReleasedGroup,
  difference: Rest['differences'][number],
): StripRow[] {
  const own = scores[difference.score];
  if (own === undefined || own.points === null) return [];
  const { value } = own.points;
  return [
    {
      key: difference.score,
      label: labelOf(words, difference.score),
      value: markedOf(
        words,
        signedOf(words, difference),
        difference.flagged,
        verdictOf(words, difference),
      ),
      own: { points: value, ...own.interval },
      reference: value - difference.value,
      strong: difference.flagged,
    },
  ];
}
