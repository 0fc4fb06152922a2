import type { OwnResultView } from '@samenhang/shared/api/own-result';
import { PATHS } from '@samenhang/shared/api/paths';
import type { ApiClient, Reply } from '../../../lib/api-client.ts';

export function readOwnResult(api: ApiClient, cycle: string): Promise<Reply<OwnResultView>> {
  return api.send({ method: 'GET', path: PATHS.ownResult(cycle) });
}
