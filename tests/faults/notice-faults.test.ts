import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { inCopyOf } from '../builders/data-copies.ts';
import { CALL_FAULTS, type CallFault, failingPlatform } from '../builders/failing-platform.ts';
import { openCycleFor, personId, principal, TENANT, unwrap } from '../builders/organisation.ts';
import { saveAs } from '../builders/own-response.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { responseBody } from '../builders/response.ts';
import { noticeStates, recordingNotifier, tellDue } from '../builders/sent-notices.ts';

const CYCLE = 'autumn-2026';
const PEOPLE = 12;
const OPENED = new Date('2026-11-02T09:00:00Z');
const DUE = new Date('2026-11-02T09:15:00Z').getTime();
const AFTER_LEASE_MS = 6 * 60_000;
const left = Array.from({ length: PEOPLE }, (_, number) => personId(number)).slice(2);

/** A round whose opening is about to be told, by feed or by mail. */
function standing(channel: 'feed' | 'mail') {
  const { folder, remove } = temporaryDataFolder();
  beforeAll(async () => {
    const platform = openLocalPlatform(folder);
    const services = createServices({ ...platform, clock: () => OPENED });
    await openCycleFor(services, PEOPLE);
    await tellDue(services);
    for (const person of [0, 1]) {
      const mine = { principal: principal(person), cycle: CYCLE, body: responseBody() };
      unwrap(await saveAs(services, { ...mine, precondition: 'absent' }));
    }
    if (channel === 'mail') await byMail(services);
    await platform.store.close();
  });
  afterAll(remove);
  return folder;
}

async function byMail(services: Services) {
  const hours = { from: 8, until: 18, weekdays: [1, 2, 3, 4, 5], freeDays: [] };
  const settings = { timeZone: 'Europe/Amsterdam', language: 'nl', contact: '', columns: {} };
  const notices = { ...hours, mailTo: 'all@example.org' };
  const settled = { ...settings, language: 'nl' as const, notices };
  unwrap(await services.settings.write(TENANT, settled, undefined));
  const all = await services.notices.all(TENANT, CYCLE);
  const mailed = all.map((one) => ({ ...one, channel: 'mail' as const }));
  unwrap(await services.notices.write(TENANT, CYCLE, mailed));
}

/** Sends with the `nth` call failing, of the store or of the notifier; and goes on until it is done. */
function sendWith(folder: ReturnType<typeof standing>, nth: number, fault: CallFault) {
  return inCopyOf(folder, async (copy) => {
    const failing = failingPlatform(copy, nth, fault);
    const call = () => failing.store.forgetDeleted();
    const kept = recordingNotifier();
    // Each sending is two calls more: one on its way, one on the way back.
    const notifier = {
      feed: async (...given: Parameters<typeof kept.feed>) => {
        await call();
        await kept.feed(...given);
        await call();
      },
      mail: async (...given: Parameters<typeof kept.mail>) => {
        await call();
        await kept.mail(...given);
        await call();
      },
    };
    let now = DUE;
    for (let run = 0; run < 6; run++) {
      const services = createServices({ ...failing, notifier, clock: () => new Date(now) });
      await tellDue(services).catch(() => undefined);
      failing.restart();
      now += AFTER_LEASE_MS;
    }
    const services = createServices({ ...copy, clock: () => new Date(now) });
    const [opened = ''] = await noticeStates(services, CYCLE);
    return { kept, opened, calls: failing.calls() };
  });
}

describe('in the feed, with one call that fails', () => {
  const folder = standing('feed');
  test.each(CALL_FAULTS)(
    '%s: everybody is told at least once, at most twice, and then it is sent',
    async (fault) => {
      const { calls } = await sendWith(folder, Number.POSITIVE_INFINITY, fault);
      for (let nth = 0; nth < calls; nth++) {
        const { kept, opened } = await sendWith(folder, nth, fault);
        expect({ nth, told: kept.told() }).toEqual({ nth, told: left });
        expect(kept.fed.length).toBeLessThanOrEqual(2);
        expect({ nth, opened }).toEqual({ nth, opened: expect.stringMatching(/^opened sent/) });
      }
    },
  );
});

describe('by mail, with one call that fails', () => {
  const folder = standing('mail');
  test.each(CALL_FAULTS)('%s: it goes out once or not at all, and never twice', async (fault) => {
    const { calls } = await sendWith(folder, Number.POSITIVE_INFINITY, fault);
    const sent = new Set<number>();
    for (let nth = 0; nth < calls; nth++) {
      const { kept, opened } = await sendWith(folder, nth, fault);
      sent.add(kept.mailed.length);
      expect({ nth, opened }).toEqual({ nth, opened: expect.stringMatching(/^opened sent/) });
      // Where it did not go out, that is not passed over.
      if (kept.mailed.length === 0) expect(opened).toMatch(/ unclear$/);
    }
    expect([...sent].every((times) => times <= 1)).toBe(true);
    expect(sent.has(1)).toBe(true);
  });
});
