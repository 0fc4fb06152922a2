import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { perLanguage } from '@samenhang/shared/languages';
import type { NoticeChannel } from '@samenhang/shared/notices/kinds';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle } from '../../repositories/cycle.ts';
import type { StoredNotice } from '../../repositories/notices-table.ts';
import { revisionOf } from '../../repositories/revision.ts';
import type { Uses } from '../services.ts';
import { followRound } from './follow-round.ts';
import { type NoticeSettings, noticeSettings } from './notice-settings.ts';
import { readText, textsOf } from './notice-texts.ts';

/** The notices of a cycle, with all that is needed to show and to change them. */
export interface CycleNotices {
  readonly cycle: Cycle;
  readonly notices: readonly StoredNotice[];
  readonly settings: NoticeSettings;
  /** Of what HR can change. */
  readonly revision: string;
}

export type NoticesError = { readonly code: 'forbidden' | 'not_found' };

/** What the audience of a cycle is told, as it is now; nothing is written. */
export async function readNotices(
  services: Uses<'clock' | 'cycles' | 'notices' | 'settings'>,
  principal: Principal,
  id: string,
): Promise<Result<CycleNotices, NoticesError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const found = await services.cycles.find(tenant, id);
  if (found === undefined) return err({ code: 'not_found' });
  const { cycle } = found;
  const [stored, settings] = await Promise.all([
    services.notices.all(tenant, id),
    noticeSettings(services, tenant),
  ]);
  const notices = followRound(cycle, stored, settings.hours, services.clock());
  return ok({ cycle, notices, settings, revision: revisionIn(notices) });
}

/** Changes with what HR settles and what the round makes of it, not with how far a sending is. */
function revisionIn(notices: readonly StoredNotice[]): string {
  const settled = notices.map(({ kind, at, channel, state, texts, opened }) => {
    // An opening that nobody has looked at yet is now, whenever that is.
    const planned = state === 'planned' && opened ? at : kind;
    return [kind, planned, channel, state, texts];
  });
  return revisionOf(JSON.stringify(settled));
}

/** What can be sent by here. */
export function channelsOf(
  { notifier }: Uses<'notifier'>,
  { mailTo }: NoticeSettings,
): NoticeChannel[] {
  if (notifier === undefined) return [];
  return notifier.mail !== undefined && mailTo !== '' ? ['feed', 'mail'] : ['feed'];
}

/** A notice as HR sees it: the words, and the words as they are read. */
export function shownNotice(
  { kind, at, channel, state, note, texts }: StoredNotice,
  { cycle, settings }: Pick<CycleNotices, 'cycle' | 'settings'>,
) {
  const worded = { kind, ...(texts && { texts }) };
  const { timeZone } = settings.hours;
  return {
    ...{ kind, at: at.toISOString(), channel, state },
    ...(note !== undefined && { note }),
    texts: textsOf(worded),
    read: perLanguage((language) => readText(worded, language, { cycle, timeZone })),
  };
}
