import { isDeepStrictEqual } from 'node:util';
import { closedOn } from '@samenhang/shared/cycles/closed-on';
import type { NoticeKind } from '@samenhang/shared/notices/kinds';
import type { Cycle } from '../../repositories/cycle.ts';
import type { StoredNotice } from '../../repositories/notices-table.ts';
import type { Uses } from '../services.ts';
import { followRound } from './follow-round.ts';
import { type NoticeSettings, noticeSettings } from './notice-settings.ts';
import { isLeft } from './sending-lease.ts';

/** That a notice is to be sent, or to be gone on with. */
export interface NoticeMessage {
  readonly tenant: string;
  readonly cycle: string;
  readonly notice: NoticeKind;
}

type Sweeping = Uses<'clock' | 'cycles' | 'notices' | 'notifier' | 'settings'>;

/** So long after its end a round still has something to be told. */
const OVER_AFTER_MS = 60 * 86_400_000;

/**
 * Has the notices of every round follow it, and wakes those whose time has come, or that nobody goes on
 * with. Where this installation sends nothing, they stay planned, and HR sends them.
 */
export async function sweepNotices(
  services: Sweeping,
  tenants: Iterable<string>,
): Promise<NoticeMessage[]> {
  const messages: NoticeMessage[] = [];
  for (const tenant of tenants) {
    const cycles = (await services.cycles.all(tenant)).map(({ cycle }) => cycle);
    const told = cycles.filter((cycle) => isTold(cycle, services.clock()));
    if (told.length === 0) continue;
    const settings = await noticeSettings(services, tenant);
    for (const cycle of told) {
      const due = await followAndFind(services, tenant, cycle, settings);
      messages.push(...due.map((notice) => ({ tenant, cycle: cycle.id, notice })));
    }
  }
  return messages;
}

function isTold(cycle: Cycle, now: Date): boolean {
  return now.getTime() - closedOn(cycle).getTime() < OVER_AFTER_MS;
}

/** The kinds of notices that are due. */
async function followAndFind(
  services: Sweeping,
  tenant: string,
  cycle: Cycle,
  { hours }: NoticeSettings,
): Promise<NoticeKind[]> {
  const now = services.clock();
  const stored = await services.notices.all(tenant, cycle.id);
  // Until it opens, dates may change: what nobody has settled is worked out when it is asked for.
  if (cycle.state === 'planned' && stored.length === 0) return [];
  const followed = followRound(cycle, stored, hours, now);
  const changed = followed.filter((one, place) => !isDeepStrictEqual(one, stored[place]));
  const written = await services.notices.write(tenant, cycle.id, changed);
  // Somebody else is at work on them; in a minute there is another look.
  if (!written.ok || services.notifier === undefined) return [];
  return followed.filter((one) => isDue(one, cycle, now)).map(({ kind }) => kind);
}

function isDue(notice: StoredNotice, cycle: Cycle, now: Date): boolean {
  if (notice.state === 'sending') return isLeft(notice, now);
  if (notice.state !== 'planned' || notice.at > now) return false;
  return mayTell(notice.kind, cycle);
}

/** Results are told once they are there; everything else while the round is open. */
export function mayTell(kind: NoticeKind, { state }: Cycle): boolean {
  return state === (kind === 'results' ? 'released' : 'open');
}
