import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type Meeting, meetHost } from '../../../tab/src/lib/meet-host.ts';
import { connectToHost, type Host, type Teams } from '../../../tab/src/lib/teams.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const LOOK = { locale: 'nl-nl', theme: 'dark' };
const never = () => new Promise<never>(() => undefined);
const CONTEXT = {
  app: { locale: 'nl-nl', theme: 'dark' },
  page: { id: 'home', frameContext: 'content', subPageId: 'cycle/c' },
};

/** What teams-js would say, with the manners of a host. */
function teams(manners: Partial<Teams['app']> = {}): Teams {
  return {
    app: {
      initialize: async () => undefined,
      getContext: async () => CONTEXT,
      notifySuccess: async () => ({}),
      notifyFailure: () => undefined,
      registerOnThemeChangeHandler: () => undefined,
      registerOnContextChangeHandler: () => undefined,
      ...manners,
    },
    authentication: { getAuthToken: async () => 'token' },
    backStack: {
      isSupported: () => {
        throw new Error('the host knows no such thing');
      },
      navigateBack: never,
      registerBackButtonHandler: () => undefined,
    },
  };
}

/** How a start ends when an hour has passed. */
async function met(manners: Partial<Teams['app']>, look: typeof LOOK | undefined, hosted = true) {
  let meeting: Meeting<Host> | undefined;
  void meetHost(connectToHost(look, teams(manners)), hosted).then((one) => {
    meeting = one;
  });
  await jest.advanceTimersByTimeAsync(3_600_000);
  return meeting;
}

const hostOf = (meeting: Meeting<Host> | undefined): Host => {
  if (meeting?.kind !== 'met') throw new Error(`no host: ${meeting?.kind}`);
  return meeting.met;
};

test('a host that answers is met, with the look and the page it names', async () => {
  const host = hostOf(await met({}, undefined));
  expect(host.context).toEqual({ ...LOOK, frame: 'content' });
  expect(host.subPage).toBe('cycle/c');
});

test('a host that never says it is there is silent; without one the page stands outside', async () => {
  expect((await met({ initialize: never }, LOOK))?.kind).toBe('silent');
  expect((await met({ initialize: never }, LOOK, false))?.kind).toBe('outside');
});

test('a host that refuses is silent too: only a page by itself is outside', async () => {
  const refuse = () => Promise.reject(new Error('Received runtime config is invalid'));
  expect((await met({ initialize: refuse }, LOOK))?.kind).toBe('silent');
  expect((await met({ initialize: refuse }, LOOK, false))?.kind).toBe('outside');
});

test('an answer that comes late is still heard', async () => {
  let answer: () => void = () => undefined;
  const initialize = () =>
    new Promise<void>((resolve) => {
      answer = resolve;
    });
  const meeting = await met({ initialize }, LOOK);
  answer();
  const late = meeting?.kind === 'silent' ? await meeting.late : undefined;
  expect(late?.context).toEqual(LOOK);
});

test('a host that never tells its context is one that tells nothing', async () => {
  const host = hostOf(await met({ getContext: never }, undefined));
  expect(host.context).toEqual({ locale: 'en', theme: 'default' });
});

test.each(['glass', null, undefined, 7])('a theme that is %p breaks nothing', async (theme) => {
  const heard: string[] = [];
  const registerOnThemeChangeHandler = (handler: (theme: unknown) => void) => handler(theme);
  const host = hostOf(await met({ registerOnThemeChangeHandler, getContext: never }, LOOK));
  host.watch((context) => heard.push(context.theme));
  expect(heard).toEqual(typeof theme === 'string' ? [theme] : []);
});

test('what a host of another kind refuses is done without', async () => {
  const refuse = () => {
    throw new Error('not supported');
  };
  const host = hostOf(
    await met(
      {
        registerOnThemeChangeHandler: refuse,
        registerOnContextChangeHandler: refuse,
        notifySuccess: refuse,
        notifyFailure: refuse,
      },
      LOOK,
    ),
  );
  host.watch(() => undefined);
  host.onBackButton(() => true);
  host.notifySuccess();
  expect(hostOf(await met({ notifyFailure: refuse }, LOOK)).notifyFailure('x')).toBeUndefined();
});
