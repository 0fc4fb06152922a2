import { describe, expect, test } from '@jest/globals';
import { demoPersonas } from '@samenhang/local/demo/personas';
import { suggestMeeting } from '@samenhang/local/demo/suggestions';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { meetingSharing } from '@samenhang/local/teams/page/meeting-sharing';
import {
  MEETING_ROLES,
  type MeetingRole,
  MOST,
  PANEL_WIDTHS,
  readMeeting,
  SHARING_MODES,
  STAGE_SIZES,
  writeMeeting,
} from '@samenhang/local/teams/page/meeting-state';
import { THEMES } from '@samenhang/local/teams/page/state';
import { LANGUAGES } from '@samenhang/shared/languages';
import * as fc from 'fast-check';

const ORIGIN = 'https://samenhang.example';
const REVIEW = `${ORIGIN}/?page=review/r1`;

describe('the address of a meeting', () => {
  test('keeps everything that can be chosen', () => {
    const attending = fc.record({
      persona: fc.stringMatching(/^[a-z][a-z-]{0,30}$/),
      role: fc.constantFrom(...MEETING_ROLES),
    });
    const state = fc.record({
      people: fc.uniqueArray(attending, { maxLength: MOST, selector: ({ persona }) => persona }),
      theme: fc.constantFrom(...THEMES),
      language: fc.constantFrom(...LANGUAGES),
      panel: fc.constantFrom(...PANEL_WIDTHS),
      stage: fc.constantFrom(...STAGE_SIZES),
      sharing: fc.constantFrom(...SHARING_MODES),
    });
    fc.assert(
      fc.property(state, (chosen) => {
        expect(readMeeting(writeMeeting(chosen), 'nl')).toEqual(chosen);
      }),
    );
  });

  test('without any is dark, as meetings are, and works; of too many people the first come in', () => {
    const usual = { theme: 'dark', panel: '280', stage: '994x678', sharing: 'works' };
    expect(readMeeting('', 'nl-BE')).toEqual({ ...usual, people: [], language: 'nl' });
    const { people } = readMeeting('?people=a.organiser,b.king,a.guest,c,d,e,f', 'en');
    expect(people).toEqual([
      { persona: 'a', role: 'organiser' },
      ...['b', 'c', 'd'].map((persona) => ({ persona, role: 'attendee' })),
    ]);
  });
});

test('who meet first are a manager and two of the team', () => {
  const { measured, other, empty } = demoTenants();
  const { items } = demoPersonas([measured, other, empty]);
  const people = suggestMeeting(items);
  expect(people.map(({ role }) => role)).toEqual(['organiser', 'presenter', 'attendee']);
  const found = people.map(({ persona }) => items.find(({ id }) => id === persona));
  expect(found.map((one) => one?.roles.includes('manager'))).toEqual([true, false, false]);
  expect(new Set(found.map((one) => one?.unit)).size).toBe(1);
});

/** A meeting in which everybody may be asked about by their role. */
function openSharing(mode: (typeof SHARING_MODES)[number] = 'works') {
  const shown: (string | undefined)[] = [];
  const changed = (url: string | undefined) => void shown.push(url);
  const sharing = meetingSharing({ origin: ORIGIN, mode: () => mode, changed });
  const ask = (role: MeetingRole, what: string, ...args: unknown[]) =>
    sharing.answersFor(() => role)[`meeting.${what}`]?.(args);
  return { shown, sharing, ask };
}
const CAPABILITIES = 'getAppContentStageSharingCapabilities';
const SHARE = 'shareAppContentToStage';
const STATE = 'getAppContentStageSharingState';
const STOP = 'stopSharingAppContentToStage';

describe('sharing in a meeting', () => {
  test('is one for everybody: whoever asks hears what another shared or stopped', () => {
    const { ask, shown } = openSharing();
    expect(ask('attendee', STATE)).toEqual([null, { isAppSharing: false }]);
    expect(ask('organiser', SHARE, REVIEW)).toEqual([null, true]);
    expect(ask('attendee', STATE)).toEqual([null, { isAppSharing: true }]);
    expect(ask('presenter', STOP)).toEqual([null, true]);
    expect(ask('attendee', STATE)).toEqual([null, { isAppSharing: false }]);
    expect(shown).toEqual([REVIEW, undefined]);
  });

  test.each(MEETING_ROLES)('is allowed to who organises or presents: %s', (role) => {
    const { ask, shown } = openSharing();
    const may = role === 'organiser' || role === 'presenter';
    expect(ask(role, CAPABILITIES)).toEqual([null, { doesAppHaveSharePermission: may }]);
    expect(ask(role, SHARE, REVIEW)).toEqual(may ? [null, true] : [{ errorCode: 1000 }, null]);
    expect(ask(role, STOP)).toEqual(may ? [null, true] : [{ errorCode: 1000 }, null]);
    expect(shown).toEqual(may ? [REVIEW, undefined] : []);
  });

  test.each([
    '/?page=review/r1',
    '?page=home',
    'https://samenhang.example.evil.example/',
    'http://samenhang.example/',
    'javascript:alert(1)',
    '',
    undefined,
    { href: REVIEW },
  ])('takes no address but a whole one of our own: %j', (url) => {
    const { ask, shown } = openSharing();
    const refused = { errorCode: 501, message: 'Provided URL is invalid' };
    expect(ask('organiser', SHARE, url)).toEqual([refused, null]);
    expect(shown).toEqual([]);
  });

  test('answers with a fault, or never, where that is tried; what may be shared it still says', () => {
    for (const [mode, answer] of [['refused', [{ errorCode: 500 }, null]], ['silent']] as const) {
      const { ask, shown } = openSharing(mode);
      expect(ask('organiser', CAPABILITIES)).toEqual([null, { doesAppHaveSharePermission: true }]);
      expect(ask('organiser', SHARE, REVIEW)).toEqual(answer);
      expect(shown).toEqual([]);
    }
  });

  test('of an address on an origin with a port is that origin alone', () => {
    const { sharing, ask } = openSharing();
    ask('organiser', SHARE, `${ORIGIN}:8443/`);
    expect(sharing.url()).toBeUndefined();
  });
});
