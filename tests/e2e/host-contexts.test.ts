import { expect, test } from '@jest/globals';
import { CONTEXTS } from '@samenhang/local/teams/page/state';
import { setStage } from './set-stage.ts';
import { appOf, openTab } from './simulated-teams.ts';
import { word } from './words.ts';

const stage = setStage();

/** Asks the host as the app does, in the app's own frame, and keeps what it answers. */
const ASK = `new Promise((resolve) => {
  const hear = ({ data }) => {
    if (data.id !== 987654) return;
    removeEventListener('message', hear);
    resolve(data.args[0]);
  };
  addEventListener('message', hear);
  parent.postMessage({ id: 987654, func: 'getContext', args: [] }, location.origin);
})`;

const IDS: Readonly<Record<(typeof CONTEXTS)[number], object>> = {
  personal: { frameContext: 'content' },
  channel: {
    frameContext: 'settings',
    channelId: expect.stringMatching(/^19:/),
    groupId: expect.stringMatching(/^[\da-f-]{36}$/),
  },
  chat: { frameContext: 'settings', chatId: expect.stringMatching(/^19:/) },
  meeting: {
    frameContext: 'sidePanel',
    meetingId: expect.any(String),
    chatId: expect.stringMatching(/^19:/),
  },
  outlook: { frameContext: 'content', hostName: 'Outlook', meetingId: expect.any(String) },
};

/** What stands there first: in a channel or chat somebody adds the tab before it is there. */
const FIRST = (context: (typeof CONTEXTS)[number]) =>
  context === 'channel' || context === 'chat' ? 'configureTab.title' : 'home.title';

test.each(CONTEXTS)(
  'the app opens as a %s tab, and the host says where that is',
  async (context) => {
    const [one] = await stage.server.personas();
    const view = { persona: one?.id ?? '', language: 'en', context } as const;
    const opened = await openTab(stage.browser, stage.server, view);
    await opened.tab.getByRole('heading', { level: 1, name: word('en', FIRST(context)) }).waitFor();
    expect(await appOf(opened).evaluate(ASK)).toMatchObject(IDS[context]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);
