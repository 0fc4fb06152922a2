import type { TabChoice, TabView } from '@samenhang/shared/api/channel-tab';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

/** What a tab shows now, to this reader. */
export function readTab(backend: Backend, tab: string): Promise<Reply<TabView>> {
  return backend.send({ method: 'GET', path: PATHS.channelTab(tab) });
}

/** Has a tab show a unit, over what was read under that ETag, or for the first time. */
export function settleTab(
  backend: Backend,
  tab: string,
  unit: string,
  etag: string | null,
): Promise<Reply<TabChoice>> {
  return backend.send({ method: 'PUT', path: PATHS.channelTab(tab), body: { unit }, etag });
}
