import type { NoticeKind } from '@samenhang/shared/notices/kinds';
import { nextMove } from '@samenhang/shared/notices/next-move';
import type { Cycle } from '../../repositories/cycle.ts';
import type { StoredNotice } from '../../repositories/notices-table.ts';
import type { Uses } from '../services.ts';
import { finished, finishNotice } from './finish-notice.ts';
import { mailNotice } from './mail-notice.ts';
import { type NoticeSettings, noticeSettings } from './notice-settings.ts';
import { isLeft } from './sending-lease.ts';
import { mayTell, type NoticeMessage } from './sweep-notices.ts';
import { type FeedServices, tellFeed } from './tell-feed.ts';

type Sending = FeedServices & Uses<'cycles' | 'notifier' | 'settings'>;

/**
 * Sends a notice whose time has come, or goes on with one that was left. Who is at work on it has its
 * row; anyone else finds that, and does nothing.
 * @returns the message to go on with, where not all of it was sent.
 */
export async function sendNotice(
  services: Sending,
  message: NoticeMessage,
): Promise<readonly NoticeMessage[]> {
  const { tenant, notice: kind } = message;
  const { notifier } = services;
  const found = await services.cycles.find(tenant, message.cycle);
  if (found === undefined || notifier === undefined) return [];
  const { cycle } = found;
  const [notices, settings] = await Promise.all([
    services.notices.all(tenant, cycle.id),
    noticeSettings(services, tenant),
  ]);
  const claimed = await claim(services, { tenant, cycle, notices, kind, settings });
  if (claimed === undefined) return [];
  const sending = { tenant, cycle, notice: claimed.notice, settings, notifier };
  if (claimed.notice.channel === 'mail') {
    await mailNotice(services, { ...sending, isFirst: claimed.isFirst });
    return [];
  }
  return (await tellFeed(services, sending)) ? [message] : [];
}

interface Claiming {
  readonly tenant: string;
  readonly cycle: Cycle;
  readonly notices: readonly StoredNotice[];
  readonly kind: NoticeKind;
  readonly settings: NoticeSettings;
}

interface Claimed {
  readonly notice: StoredNotice;
  /** Whether nothing of it was sent before. */
  readonly isFirst: boolean;
}

/** The notice, with its row taken; `undefined` where there is nothing to send, or somebody else does. */
async function claim(
  services: Uses<'audit' | 'clock' | 'notices'>,
  { tenant, cycle, notices, kind, settings }: Claiming,
): Promise<Claimed | undefined> {
  const now = services.clock();
  const notice = notices.find((one) => one.kind === kind);
  if (notice === undefined) return undefined;
  const next = nextOf(notice, notices, { cycle, settings, now });
  if (next === undefined) return undefined;
  if (next.state === 'sent') {
    await finishNotice(services, { tenant, cycle, notice });
    return undefined;
  }
  const written = await services.notices.write(tenant, cycle.id, [next]);
  if (!written.ok || next.state !== 'sending') return undefined;
  const [etag = ''] = written.value;
  return { notice: { ...next, etag }, isFirst: notice.state === 'planned' };
}

/** What becomes of it now; `undefined` where it stays as it is. */
function nextOf(
  notice: StoredNotice,
  notices: readonly StoredNotice[],
  { cycle, settings, now }: Pick<Claiming, 'cycle' | 'settings'> & { readonly now: Date },
): StoredNotice | undefined {
  const { kind, state } = notice;
  const tells = mayTell(kind, cycle) && (kind === 'results' || now < cycle.closesAt);
  if (state === 'sending') {
    if (!isLeft(notice, now)) return undefined;
    // What is over before all were told is as told as it can be.
    return tells ? { ...notice, renewed: now } : finished(notice);
  }
  if (state !== 'planned' || !tells) return undefined;
  const others = notices.filter((one) => one.state === 'sent' || one.state === 'sending');
  const next = nextMove(notice, others, cycle.closesAt, settings.hours, now);
  switch (next.move) {
    case 'wait':
      return undefined;
    case 'cancel':
      return { ...notice, state: 'cancelled', note: 'no_time' };
    case 'put_off':
      return { ...notice, at: next.at, ...(next.late && { note: 'late' }) };
    case 'send': {
      const begun = { at: now, state: 'sending', cursor: 0, renewed: now } as const;
      return { ...notice, ...begun, ...(next.late && { note: 'late' }) };
    }
  }
}
