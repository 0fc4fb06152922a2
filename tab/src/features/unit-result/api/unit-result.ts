import { PATHS } from '@samenhang/shared/api/paths';
import type { UnitResultView } from '@samenhang/shared/api/unit-result';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** What was published of a unit; it never changes, so it is read once. */
export function readUnitResult(
  backend: Backend,
  cycle: string,
  unit: string,
): Promise<Reply<UnitResultView>> {
  return backend.recall(PATHS.result(cycle, unit));
}
