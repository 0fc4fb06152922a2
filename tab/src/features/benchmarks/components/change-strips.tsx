import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { UnitResult } from '@samenhang/shared/api/result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { Legend } from '../../../charts/legend.tsx';
import { ScoreStrips, type StripRow } from '../../../charts/score-strips.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { labelOf, type Wording } from '../../../lib/score-words.ts';
import { chanceNote, markedOf, signedOf, signedWithLimits } from '../model/change-words.ts';
import { Part } from './part.tsx';

type Earlier = BenchmarksView['earlier'][number];
type Change = Earlier['changes'][number];

const DRAWN: readonly string[] = [...THEMES, ...PILLARS];

interface Props {
  readonly words: Wording;
  readonly result: UnitResult;
  readonly earlier: Earlier;
}

/** Every score beside what it was in one earlier cycle. */
export function ChangeStrips({ words, result, earlier: { cycle, changes } }: Props) {
  const { t } = words;
  const rows = changes.flatMap((change) => rowOf(words, result, change));
  if (rows.length === 0) return null;
  const name = sinceOf(words, cycle);
  const note = chanceNote(words, rows);
  return (
    <Part
      title={name}
      words={
        <>
          {note === undefined ? null : <Paragraph quiet>{note}</Paragraph>}
          <Legend
            entries={[
              { shape: 'circle', look: 'own', name: t('trend.now') },
              { shape: 'diamond', look: 'other', name: t('trend.past') },
            ]}
          />
        </>
      }
    >
      <ScoreStrips
        name={name}
        description={rows.map(({ label, value }) => `${label}: ${value}.`).join(' ')}
        rows={rows}
        numbers={{
          show: t('unit.showNumbers'),
          caption: name,
          columns: [t('unit.columnScore'), t('trend.change'), t('benchmarks.verdict')],
          rows: changes.map((change) => [
            labelOf(words, change.score),
            signedWithLimits(words, change),
            changeVerdict(words, change),
          ]),
        }}
      />
    </Part>
  );
}

/** "Since" that cycle. */
export function sinceOf({ t, language }: Wording, { title }: Earlier['cycle']): string {
  return t('trend.since', { cycle: title[language] });
}

/** Said to have risen or fallen only where it was flagged. */
function changeVerdict({ t }: Wording, { value, flagged }: Change): string {
  if (!flagged) return t('benchmarks.chance');
  return value < 0 ? t('trend.down') : t('trend.up');
}

function rowOf(words: Wording, { group }: UnitResult, change: Change): StripRow[] {
  const own = group?.scores[change.score];
  if (own == null || own.points === null || !DRAWN.includes(change.score)) return [];
  const { value } = own.points;
  return [
    {
      key: change.score,
      label: labelOf(words, change.score),
      value: markedOf(words, signedOf(words, change), change.flagged, changeVerdict(words, change)),
      own: { points: value, ...own.interval },
      reference: value - change.value,
      strong: change.flagged,
    },
  ];
}
