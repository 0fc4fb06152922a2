import { PATHS } from '@samenhang/shared/api/paths';
import type { UnitsView } from '@samenhang/shared/api/unit-result';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** The units a person may know of; of a released cycle they never change. */
export function readUnits(backend: Backend, cycle: string): Promise<Reply<UnitsView>> {
  return backend.recall(PATHS.units(cycle));
}
