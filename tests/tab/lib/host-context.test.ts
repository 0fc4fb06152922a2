import { describe, expect, test } from '@jest/globals';
import { AppId } from '@microsoft/teams-js';
import fc from 'fast-check';
import { parseHostContext, subPageOf } from '../../../tab/src/lib/host-context.ts';

const PERSONAL = {
  app: { locale: 'nl-nl', theme: 'dark', host: { name: 'Teams', clientType: 'web' } },
  page: { id: 'home', frameContext: 'content', subPageId: 'unit/c/u' },
};
const of = (more: object) => parseHostContext({ ...PERSONAL, ...more });
const LOOK = { locale: 'nl-nl', theme: 'dark' };
const SHOWN = { ...LOOK, frame: 'content', platform: 'web' };

describe('what the host tells', () => {
  test('of a personal tab', () => {
    expect(of({})).toEqual(SHOWN);
    expect(subPageOf(PERSONAL)).toBe('unit/c/u');
  });

  test('of a channel, with its team', () => {
    const told = {
      channel: { id: '19:c@thread.tacv2' },
      team: { internalId: '19:t', groupId: 'g' },
    };
    expect(of(told)).toEqual({ ...SHOWN, channelId: '19:c@thread.tacv2', teamId: 'g' });
  });

  test('of the panel of a meeting', () => {
    const page = { frameContext: 'sidePanel' };
    const told = { page, meeting: { id: 'MCMx' }, chat: { id: '19:m@thread.v2' } };
    const panel = { ...SHOWN, frame: 'sidePanel', meetingId: 'MCMx', chatId: '19:m@thread.v2' };
    expect(of(told)).toEqual(panel);
  });

  test('as what it knows the app, also as teams-js wraps it', () => {
    const id = '7d2c0f5a-93b1-4f0e-8a55-6d3f1b2c4e90';
    const told = (appId: unknown) => of({ app: { ...PERSONAL.app, appId } }).appId;
    expect(told(new AppId(id))).toBe(id);
    expect(told(id)).toBe(id);
    expect(told('not-an-id')).toBeUndefined();
  });

  test.each([
    ['a frame nobody knows', { page: { frameContext: 'hologram' } }, { ...LOOK, platform: 'web' }],
    ['a meeting without an id', { meeting: {} }, SHOWN],
    ['a meeting that is a text', { meeting: 'MCMx' }, SHOWN],
    ['an id that is a number', { chat: { id: 7 } }, SHOWN],
    ['an empty id', { channel: { id: '' }, team: null }, SHOWN],
    ['no page', { page: undefined }, { ...LOOK, platform: 'web' }],
    ['no app', { app: null }, { locale: 'en', theme: 'default', frame: 'content' }],
  ])('%s is left out', (_, told, expected) => {
    expect(of(told)).toEqual(expected);
  });

  test('whatever it is, a look comes of it', () => {
    const told = fc.oneof(
      fc.anything(),
      fc.record({ app: fc.anything(), page: fc.anything(), meeting: fc.anything() }),
    );
    fc.assert(
      fc.property(told, (anything) => {
        const { locale, theme } = parseHostContext(anything);
        expect([locale, theme].map((text) => typeof text)).toEqual(['string', 'string']);
        subPageOf(anything);
      }),
    );
  });
});
