import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { useCallback } from 'react';
import { NumbersTable } from '../../../charts/numbers.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { Columns } from '../../../components/text-columns.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useLoad } from '../../../lib/use-load.ts';
import type { Wording } from '../../../words/score-words.ts';
import { readEarlierResults } from '../api/earlier-results.ts';
import { changeNumbers } from '../model/change-numbers.ts';
import { trendPoints } from '../model/trend-points.ts';
import { trendNotes } from '../model/trend-words.ts';
import { ScoreTrend } from './score-trend.tsx';

interface Props {
  readonly words: Wording;
  readonly cycle: CycleView;
  readonly result: UnitResult;
  readonly benchmarks: BenchmarksView;
  /** Every cycle released before this one. */
  readonly released: readonly CycleView[];
}

/** The unit beside itself in earlier cycles; where that cannot be, why. */
export function TrendSection({ words, cycle, result, benchmarks, released }: Props) {
  const { t } = words;
  const { earlier } = benchmarks;
  const backend = useBackend();
  const load = useCallback(
    () =>
      readEarlierResults(
        backend,
        earlier.map((one) => one.cycle.id),
        result.unit,
      ),
    [backend, earlier, result.unit],
  );
  const { state, again } = useLoad(load);
  if (released.length === 0) {
    return (
      <Section title={t('trend.title')}>
        <Paragraph>{t('trend.first')}</Paragraph>
      </Section>
    );
  }
  return (
    <Section title={t('trend.title')}>
      <Loaded state={state} onRetry={again}>
        {(results) => (
          <Changes
            words={words}
            notes={trendNotes(words, { result, earlier, released })}
            times={{ cycle, result, earlier, released, results }}
          />
        )}
      </Loaded>
    </Section>
  );
}

interface ChangesProps extends Pick<Props, 'words'> {
  readonly notes: readonly string[];
  readonly times: Parameters<typeof trendPoints>[1];
}

/** Coherence and the overall score drawn; how far every score moved since each earlier cycle as numbers. */
function Changes({ words, notes, times }: ChangesProps) {
  const [coherence, overall] = [
    trendPoints(words, times, 'coherence'),
    trendPoints(words, times, 'overall'),
  ];
  const aboutCoherence = coherence.length < 2 ? [] : [words.t('trend.coherence')];
  return (
    <>
      <Paragraph wide>{[...notes, ...aboutCoherence].join(' ')}</Paragraph>
      <Columns>
        <ScoreTrend words={words} name="coherence" points={coherence} />
        <ScoreTrend words={words} name="overall" points={overall} />
      </Columns>
      {times.earlier
        .filter(({ changes }) => changes.length > 0)
        .map((one) => (
          <NumbersTable key={one.cycle.id} {...changeNumbers(words, one)} />
        ))}
    </>
  );
}
