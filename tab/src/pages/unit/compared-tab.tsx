import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { useCallback } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { readBenchmarks } from '../../features/benchmarks/api/benchmarks.ts';
import { BenchmarksSection } from '../../features/benchmarks/components/benchmarks-section.tsx';
import { TrendSection } from '../../features/benchmarks/components/trend-section.tsx';
import { useBackend } from '../../lib/backend.ts';
import { useLoad } from '../../lib/use-load.ts';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly data: UnitData;
  readonly group: ReleasedGroup;
}

/** The unit beside others, and beside itself at other times. */
export default function ComparedTab({ data, group }: Props) {
  const backend = useBackend();
  const { cycle, earlier } = data;
  const result = data.above ?? data.result;
  const words = useWording(data.instrument);
  const { state, again } = useLoad(
    useCallback(
      () => readBenchmarks(backend, cycle.id, result.unit),
      [backend, cycle.id, result.unit],
    ),
  );
  return (
    <Loaded state={state} onRetry={again}>
      {(benchmarks) => (
        <>
          <BenchmarksSection words={words} result={result} group={group} benchmarks={benchmarks} />
          <TrendSection
            words={words}
            cycle={cycle}
            result={result}
            benchmarks={benchmarks}
            released={earlier}
          />
        </>
      )}
    </Loaded>
  );
}
