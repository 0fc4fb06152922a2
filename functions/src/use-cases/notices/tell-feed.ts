import { createHash } from 'node:crypto';
import type { NoticeKind } from '@samenhang/shared/notices/kinds';
import { timer } from '../../ports/clock.ts';
import { type FeedActivity, isRefusedNotice } from '../../ports/notifier.ts';
import type { StoredNotice } from '../../repositories/notices-table.ts';
import type { Uses } from '../services.ts';
import { type AudienceServices, type AudienceToTell, audienceToTell } from './audience-to-tell.ts';
import { finished, finishNotice, type Sending } from './finish-notice.ts';
import { readText } from './notice-texts.ts';

export type FeedServices = AudienceServices & Uses<'audit' | 'clock' | 'notices' | 'stopwatch'>;

/** After so long the rest is left to another run, as Azure ends one that takes too long. */
const RUN_MS = 4 * 60_000;

/**
 * Tells everybody of the audience who is to be told, one part of it after the other. Written is only
 * which part comes next. After a crash a part may be told again, and sees one line all the same; where
 * Microsoft 365 does not answer, a part is tried twice and then passed over, which is said.
 * @returns whether something is left for another run.
 */
export async function tellFeed(services: FeedServices, sending: Sending): Promise<boolean> {
  const ms = timer(services.stopwatch);
  const audience = await audienceToTell(services, sending);
  let notice: StoredNotice | undefined = sending.notice;
  for (;;) {
    const part = Math.floor((notice.cursor ?? 0) / 2);
    if (part >= audience.parts) break;
    const now = { ...sending, notice };
    if (ms() > RUN_MS) return leave(services, now);
    if (!(await tellPart(services, now, audience, part))) return false;
    notice = await keep(services, now, { cursor: 2 * (part + 1) });
    // Somebody else took it over, and goes on.
    if (notice === undefined) return false;
  }
  await finishNotice(services, { ...sending, notice });
  return false;
}

/** @returns false where Microsoft 365 does not take notices from here at all. */
async function tellPart(
  services: FeedServices,
  sending: Sending,
  audience: AudienceToTell,
  part: number,
): Promise<boolean> {
  const { tenant, cycle, notice, settings, notifier } = sending;
  const { timeZone } = settings.hours;
  const batches = await audience.batchesOf(part);
  try {
    for (const { language, recipients } of batches) {
      await notifier.feed(tenant, {
        activity: ACTIVITIES[notice.kind],
        recipients,
        text: readText(notice, language, { cycle, timeZone }).subject,
        about: cycle.title[language],
        chain: chainOf(tenant, cycle.id),
        page: notice.kind === 'results' ? 'home' : `assessment/${cycle.id}/start`,
      });
    }
  } catch (error) {
    if (!isRefusedNotice(error)) {
      await keep(services, sending, afterFailure(notice));
      throw error;
    }
    const refused = finished(notice, 'cancelled', 'not_allowed');
    await services.notices.write(tenant, cycle.id, [refused]);
    return false;
  }
  return true;
}

const ACTIVITIES: Readonly<Record<NoticeKind, FeedActivity>> = {
  opened: 'roundOpened',
  reminder: 'roundReminder',
  last_call: 'roundReminder',
  results: 'resultsReleased',
};

/**
 * An odd place is one that failed once. It is tried again once whoever failed is taken for dead: not at
 * once, and not for ever, as those who were told already are told again.
 */
function afterFailure({ cursor = 0 }: StoredNotice): Partial<StoredNotice> {
  return cursor % 2 === 0 ? { cursor: cursor + 1 } : { cursor: cursor + 1, note: 'unclear' };
}

async function keep(
  services: Uses<'clock' | 'notices'>,
  { tenant, cycle, notice }: Sending,
  change: Partial<StoredNotice>,
): Promise<StoredNotice | undefined> {
  const next = { ...notice, renewed: services.clock(), ...change };
  const written = await services.notices.write(tenant, cycle.id, [next]);
  return written.ok ? { ...next, etag: written.value[0] ?? '' } : undefined;
}

/** Nobody is at work on it until the next run takes it. */
async function leave(
  services: Uses<'notices'>,
  { tenant, cycle, notice: { renewed: _, ...notice } }: Sending,
): Promise<boolean> {
  return (await services.notices.write(tenant, cycle.id, [notice])).ok;
}

/** One line in the feed per round: 48 bits of its name. */
function chainOf(tenant: string, cycle: string): number {
  return createHash('sha256').update(`${tenant}|${cycle}`).digest().readUIntBE(0, 6);
}
