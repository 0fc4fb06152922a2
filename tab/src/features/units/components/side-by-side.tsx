import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import { ScoreStrips, type StripRow } from '../../../charts/score-strips.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { Columns } from '../../../components/text-columns.tsx';
import { between, nameOf, pointsOf, type Wording } from '../../../words/score-words.ts';
import { whoseResult } from '../../../words/whose-result.ts';

interface Props {
  readonly words: Wording;
  readonly results: readonly UnitResult[];
}

/** Score after score, the same of each unit one under the other, on one scale. */
export function SideBySide({ words, results }: Props) {
  return (
    <Columns>
      {SUMMARY_SCORES.map((score) => (
        <Compared key={score} {...{ words, results, score }} />
      ))}
    </Columns>
  );
}

function Compared({ words, results, score }: Props & { readonly score: ScoreName }) {
  const { t } = words;
  const name = nameOf(words, score);
  const told = onlyOnce(results.flatMap((result) => rowOf(words, result, score)));
  const untold = results.filter(({ group }) => group?.scores[score] === undefined);
  return (
    <Section title={name}>
      {told.length === 0 ? null : (
        <ScoreStrips
          name={t('compare.chart', { score: name })}
          description={told
            .map(({ label, value, limits }) => t('compare.line', { label, value, limits }))
            .join(' ')}
          rows={told}
          numbers={{
            show: t('compare.numbers'),
            caption: name,
            columns: [t('compare.unit'), t('compare.score'), t('compare.limits')],
            rows: () => told.map(({ label, value, limits }) => [label, value, limits]),
          }}
        />
      )}
      {untold.length === 0 ? null : (
        <Paragraph quiet>
          {t('compare.notReleased', {
            count: untold.length,
            names: words.format.list(untold.map((result) => result.name)),
          })}
        </Paragraph>
      )}
    </Section>
  );
}

/** The people behind a result, told apart by code: two units may have the same name. */
const restsOn = ({ kind, of, unit }: UnitResult) =>
  kind === 'pooled' ? `rest of ${of}` : (of ?? unit);

/** Units that are shown together have one result. */
const onlyOnce = (rows: readonly Narrative[]) => [
  ...new Map(rows.map((row) => [row.key, row])).values(),
];

type Narrative = StripRow & { readonly limits: string };

function rowOf(words: Wording, result: UnitResult, score: ScoreName): Narrative[] {
  const found = result.group?.scores[score];
  if (found === undefined) return [];
  const { points, interval } = found;
  const limits = between(words, interval);
  return [
    {
      key: restsOn(result),
      label: whoseResult(words, result),
      value: points === null ? limits : pointsOf(words, points),
      limits,
      own: { points: points?.value ?? null, ...interval },
    },
  ];
}
