import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NotifierError } from '@samenhang/functions/ports/notifier';
import { cancelCycle } from '@samenhang/functions/use-cases/closing/cancel-cycle';
import { testNotice } from '@samenhang/functions/use-cases/notices/test-notice';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { DEFAULT_SETTINGS } from '@samenhang/functions/use-cases/settings/default-settings';
import { DEFAULT_HOURS } from '@samenhang/shared/notices/default-hours';
import { closeWholly } from '../../../builders/closing.ts';
import {
  hrAdmin,
  openCycleFor,
  organisation,
  personId,
  principal,
  TENANT,
  unwrap,
} from '../../../builders/organisation.ts';
import { saveAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { responseBody } from '../../../builders/response.ts';
import {
  noticeStates,
  type RecordingNotifier,
  recordingNotifier,
  tellDue,
} from '../../../builders/sent-notices.ts';

const CYCLE = 'autumn-2026';
const PEOPLE = 12;
const OPENED = new Date('2026-11-02T09:00:00Z');
let platform: TestPlatform;
let notifier: RecordingNotifier;
let services: Services;
let now: Date;
let fail: (call: number) => Promise<void>;
beforeEach(async () => {
  platform = await sqlitePlatform();
  now = OPENED;
  fail = async () => {};
  notifier = recordingNotifier((call) => fail(call));
  services = createServices({ ...platform, notifier, clock: () => now });
  await openCycleFor(services, PEOPLE);
  // The timer sees the opening within a minute.
  await tellDue(services);
});
afterEach(() => platform.close());

const at = async (iso: string) => {
  now = new Date(`${iso}Z`);
  await tellDue(services);
};
const everybody = Array.from({ length: PEOPLE }, (_, number) => personId(number));
const answer = async (person: number, state: 'draft' | 'submitted' = 'submitted') =>
  unwrap(
    await saveAs(services, {
      ...{ principal: principal(person), cycle: CYCLE },
      ...{ body: responseBody({ state }), precondition: 'absent' },
    }),
  );
const states = () => noticeStates(services, CYCLE);

describe('a round that opens', () => {
  test('is told to everybody once it can no longer be taken back, and once only', async () => {
    expect(notifier.fed).toEqual([]);
    await at('2026-11-02T09:14:59');
    expect(notifier.fed).toEqual([]);
    await at('2026-11-02T09:15:00');
    expect(notifier.told()).toEqual(everybody);
    await at('2026-11-02T09:16:00');
    await at('2026-11-03T09:16:00');
    expect(notifier.fed).toHaveLength(1);
    expect(notifier.fed[0]).toMatchObject({
      activity: 'roundOpened',
      text: 'Najaar 2026: open tot dinsdag 1 december om 17:00 (Midden-Europese tijd)',
      page: `assessment/${CYCLE}/start`,
    });
    expect((await states())[0]).toBe('opened sent 2026-11-02T09:15');
  });

  test('reminds those alone who have not answered; a draft is no answer', async () => {
    await at('2026-11-02T09:15:00');
    for (const person of [0, 3, 4]) await answer(person);
    await answer(5, 'draft');
    await at('2026-11-12T07:00:00');
    const reminded = everybody.filter((_, person) => ![0, 3, 4].includes(person));
    expect(notifier.told(1)).toEqual(reminded);
    expect(new Set(notifier.fed.map(({ chain }) => chain)).size).toBe(1);
  });

  test('says that it was sent when everybody has answered, too', async () => {
    await at('2026-11-02T09:15:00');
    for (let person = 0; person < PEOPLE; person++) await answer(person);
    await at('2026-11-12T07:00:00');
    expect(notifier.fed).toHaveLength(1);
    expect((await states())[1]).toBe('reminder sent 2026-11-12T07:00');
  });

  test('tells nothing to whoever left, and speaks to each in their language', async () => {
    const { units, people } = organisation(PEOPLE - 2);
    const speaking = people.map((one, place) =>
      place < 3 ? { ...one, language: 'en' as const } : one,
    );
    unwrap(await importOrganisation(services, hrAdmin(), { units, people: speaking }));
    await at('2026-11-02T09:15:00');
    expect(notifier.told()).toEqual(everybody.slice(0, PEOPLE - 2));
    const english = notifier.fed.filter(({ text }) => text.startsWith('Autumn'));
    expect(english.flatMap(({ recipients }) => recipients).sort()).toEqual(everybody.slice(0, 3));
  });
});

describe('results', () => {
  test('are told to everybody, whoever answered, once they are there', async () => {
    for (let person = 0; person < 6; person++) await answer(person);
    await at('2026-12-02T16:00:00');
    expect(notifier.fed.filter(({ activity }) => activity === 'resultsReleased')).toEqual([]);
    await closeWholly(services, CYCLE);
    const before = notifier.fed.length;
    await at('2026-12-02T16:01:00');
    expect(notifier.told(before)).toEqual(everybody);
    expect(notifier.fed.at(-1)).toMatchObject({ activity: 'resultsReleased', page: 'home' });
  });

  test('come sooner where HR closes sooner, and nothing asks for answers any more', async () => {
    await at('2026-11-02T09:15:00');
    for (let person = 0; person < 6; person++) await answer(person);
    now = new Date('2026-11-06T16:00:00Z');
    await closeWholly(services, CYCLE);
    await at('2026-11-06T16:01:00');
    expect(await states()).toEqual([
      'opened sent 2026-11-02T09:15',
      'reminder cancelled 2026-11-12T07:00 round_over',
      'last_call cancelled 2026-11-30T16:00 round_over',
      'results sent 2026-11-06T16:01',
    ]);
  });
});

describe('what comes in between', () => {
  test('a cancelled round tells nothing more', async () => {
    unwrap(await cancelCycle(services, hrAdmin(), CYCLE));
    await at('2026-11-02T09:15:00');
    await at('2026-11-12T07:00:00');
    expect(notifier.fed).toEqual([]);
    expect(await states()).toHaveLength(4);
    for (const state of await states()) {
      expect(state).toMatch(/^\w+ cancelled \S+ round_cancelled$/);
    }
  });

  test('an outage of hours within a day goes on, one of more waits for the morning and says so', async () => {
    await at('2026-11-02T16:00:00');
    expect((await states())[0]).toBe('opened sent 2026-11-02T16:00');
    await at('2026-11-12T20:00:00');
    expect(notifier.fed).toHaveLength(1);
    expect((await states())[1]).toBe('reminder planned 2026-11-13T07:00 late');
    await at('2026-11-13T07:00:00');
    expect((await states())[1]).toBe('reminder sent 2026-11-13T07:00 late');
  });

  test('an end that is moved takes the notices along', async () => {
    await at('2026-11-02T09:15:00');
    const moveEnd = async (iso: string) => {
      const stored = await services.cycles.find(TENANT, CYCLE);
      if (stored === undefined) throw new Error('no round');
      const closesAt = new Date(`${iso}Z`);
      unwrap(await services.cycles.replace(TENANT, { ...stored.cycle, closesAt }, stored.etag));
      services.launched.forget(TENANT, CYCLE);
    };
    now = new Date('2026-11-03T12:00:00Z');
    await moveEnd('2026-11-06T16:00:00');
    await at('2026-11-03T12:01:00');
    expect(await states()).toEqual([
      'opened sent 2026-11-02T09:15',
      'reminder cancelled 2026-11-12T07:00 no_time',
      'last_call planned 2026-11-05T16:00 end_moved',
      'results planned 2026-11-09T07:00 end_moved',
    ]);
    await moveEnd('2026-11-27T16:00:00');
    await at('2026-11-03T12:02:00');
    expect((await states()).slice(1)).toEqual([
      'reminder planned 2026-11-11T07:00 end_moved',
      'last_call planned 2026-11-26T16:00 end_moved',
      'results planned 2026-11-30T07:00 end_moved',
    ]);
  });

  test('hours that HR narrows meanwhile hold', async () => {
    const notices = { ...DEFAULT_HOURS, from: 13, mailTo: '' };
    unwrap(await services.settings.write(TENANT, { ...DEFAULT_SETTINGS, notices }, undefined));
    await at('2026-11-02T09:15:00');
    expect(notifier.fed).toEqual([]);
    await at('2026-11-02T12:00:00');
    expect(notifier.told()).toEqual(everybody);
  });
});

describe('Microsoft 365', () => {
  test('that takes no notices from here has the notice cancelled, with the reason', async () => {
    fail = async () => {
      throw new NotifierError('notices_refused');
    };
    await at('2026-11-02T09:15:00');
    expect((await states())[0]).toBe('opened cancelled 2026-11-02T09:15 not_allowed');
  });

  test('that does not answer is asked twice, minutes apart, and never again', async () => {
    fail = async () => {
      throw new NotifierError('notices_unavailable');
    };
    let calls = 0;
    const counted = fail;
    fail = (call) => {
      calls += 1;
      return counted(call);
    };
    for (let minute = 15; minute < 60; minute++) {
      await at(`2026-11-02T09:${minute}:00`).catch(() => undefined);
    }
    expect(calls).toBe(2);
    expect((await states())[0]).toBe('opened sent 2026-11-02T09:15 unclear');
  });
});

describe('a mail', () => {
  beforeEach(async () => {
    const notices = { ...DEFAULT_HOURS, mailTo: 'everybody@example.org' };
    unwrap(await services.settings.write(TENANT, { ...DEFAULT_SETTINGS, notices }, undefined));
    const all = await services.notices.all(TENANT, CYCLE);
    unwrap(
      await services.notices.write(
        ...([TENANT, CYCLE] as const),
        all.map((one) => ({ ...one, channel: 'mail' as const })),
      ),
    );
  });

  test('goes to the group, in both languages, the same whoever answered', async () => {
    await at('2026-11-02T09:15:00');
    for (let person = 0; person < 5; person++) await answer(person);
    await at('2026-11-12T07:00:00');
    expect(notifier.fed).toEqual([]);
    expect(notifier.mailed.map(({ group }) => group)).toEqual([
      'everybody@example.org',
      'everybody@example.org',
    ]);
    expect(notifier.mailed[0]?.subject).toMatch(/^Najaar 2026: open tot .* · Autumn 2026: open/);
    expect(notifier.mailed[1]?.body).toContain('vrijwillig');
    expect(notifier.mailed[1]?.body).toContain('voluntary');
  });

  test('is never sent twice, and where nobody knows whether it went, that is said', async () => {
    fail = async () => {
      throw new NotifierError('notices_unavailable');
    };
    await at('2026-11-02T09:15:00').catch(() => undefined);
    fail = async () => {};
    for (const minute of [16, 21, 40]) await at(`2026-11-02T09:${minute}:00`);
    expect(notifier.mailed).toEqual([]);
    expect((await states())[0]).toBe('opened sent 2026-11-02T09:15 unclear');
  });
});

test('two instances at once send it once', async () => {
  now = new Date('2026-11-02T09:15:00Z');
  const other = createServices({ ...platform, notifier, clock: () => now });
  await Promise.all([tellDue(services), tellDue(other), tellDue(services), tellDue(other)]);
  expect(notifier.fed.flatMap(({ recipients }) => recipients).sort()).toEqual(everybody);
});

test('an installation that sends nothing leaves them planned, and HR sends them', async () => {
  const silent = createServices({ ...platform, clock: () => now });
  now = new Date('2026-11-12T07:00:00Z');
  await tellDue(silent);
  expect((await states())[0]).toBe('opened planned 2026-11-02T09:15');
});

test('that it was sent stands in the log, once, and not how often', async () => {
  await at('2026-11-02T09:15:00');
  const log = await services.audit.read(TENANT, '2026-11');
  expect(log.filter(({ action }) => action === 'notice_sent')).toEqual([
    expect.objectContaining({
      ...{ actor: 'system', target: { kind: 'cycle', id: CYCLE } },
      details: { notice: 'opened' },
    }),
  ]);
});

test('one whose sending died before the round closed is finished, and stands in the log too', async () => {
  fail = async () => {
    throw new Error('the process died');
  };
  await at('2026-11-02T09:15:00').catch(() => undefined);
  expect((await states())[0]).toBe('opened sending 2026-11-02T09:15');
  await closeWholly(services, CYCLE);
  fail = async () => {};
  await at('2026-11-02T11:00:00');
  expect((await states())[0]).toBe('opened sent 2026-11-02T09:15');
  const log = await services.audit.read(TENANT, '2026-11');
  const sent = log.filter(({ action }) => action === 'notice_sent');
  expect(sent.filter(({ details }) => 'notice' in details && details.notice === 'opened')).toEqual([
    expect.objectContaining({ actor: 'system' }),
  ]);
});

test('a test goes to whoever asked, by the same call, and says what Microsoft 365 said', async () => {
  expect(unwrap(await testNotice(services, hrAdmin(), CYCLE, 'nl'))).toBe('taken');
  expect(notifier.fed).toEqual([
    expect.objectContaining({ activity: 'testNotice', recipients: [hrAdmin().person] }),
  ]);
  for (const [code, outcome] of [
    ['notices_refused', 'refused'],
    ['notices_unavailable', 'unavailable'],
  ] as const) {
    fail = async () => {
      throw new NotifierError(code);
    };
    expect(unwrap(await testNotice(services, hrAdmin(), CYCLE, 'nl'))).toBe(outcome);
  }
  expect(await testNotice(services, principal(3), CYCLE, 'nl')).toMatchObject({
    error: { code: 'forbidden' },
  });
});
