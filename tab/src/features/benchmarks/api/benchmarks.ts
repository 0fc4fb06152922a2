import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** A unit's result beside others. */
export function readBenchmarks(
  backend: Backend,
  cycle: string,
  unit: string,
): Promise<Reply<BenchmarksView>> {
  return backend.recall(PATHS.benchmarks(cycle, unit));
}
