import { describe, expect, test } from '@jest/globals';
import { HOST_TEXTS } from '@samenhang/local/host-texts';
import type { Trouble } from '@samenhang/local/outlook/page/outlook-state';
import { personaWith } from './personas.ts';
import { setStage } from './set-stage.ts';
import {
  blocked,
  bodyOf,
  buttonIn,
  type OutlookView,
  openOutlook,
  REPORTS,
  reporting,
  swallowed,
} from './simulated-outlook.ts';
import { appOf, type OpenedTab } from './simulated-teams.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();

async function opened(language: Language, view: Omit<OutlookView, 'language'>) {
  const persona = await personaWith(stage.server, 'hr');
  return openOutlook(stage.browser, stage.server, { persona, language, ...view });
}

async function insert(outlook: OpenedTab, language: Language, item: 'message' | 'appointment') {
  await buttonIn(outlook, word(language, `addInInsert.${item}`)).press('Enter');
}

const inserted = (outlook: OpenedTab, language: Language, item: 'message' | 'appointment') =>
  outlook.tab.getByText(word(language, `addInInserted.${item}`)).waitFor();

/** @param before how many texts were copied before this one. */
async function copied({ page, tab }: OpenedTab, language: Language, button: string, before = 0) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await buttonIn({ tab }, word(language, button)).press('Enter');
  await tab.getByText(word(language, 'copyText.copied')).nth(before).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** In which language each is tried: both are, and no two need the same wait twice. */
const ENDS_IN_A_SENTENCE: readonly (readonly [Trouble, string, Language])[] = [
  ['swallows', 'notTaken', 'en'],
  ['refuses', 'refused', 'nl'],
  ['switched', 'itemSwitched', 'en'],
  ['neverAnswers', 'noAnswer', 'nl'],
];

describe('where Outlook does not take the text', () => {
  test.each(ENDS_IN_A_SENTENCE)(
    'because it %s, that is said (%s), and the text is there to copy, in %s',
    async (trouble, fault, language) => {
      for (const item of ['message', 'appointment'] as const) {
        const outlook = await opened(language, { trouble, item });
        const before = await bodyOf(outlook).html();
        await insert(outlook, language, item);
        await outlook.tab.getByText(word(language, `addInFault.${fault}`)).waitFor();
        const copy = item === 'message' ? 'invite.copy' : 'planMeeting.copy';
        const promised = item === 'message' ? 'invitation.promise' : 'agenda.bring';
        expect(await copied(outlook, language, copy)).toContain(word(language, promised));
        expect(await bodyOf(outlook).html()).toBe(before);
        expect(outlook.faults).toEqual([]);
        await outlook.close();
      }
    },
  );
});

describe('the text is taken', () => {
  test.each(['busyOnce', 'inSignature'] as const)('although Outlook has %s', async (trouble) => {
    for (const item of ['message', 'appointment'] as const) {
      const outlook = await opened('en', { trouble, item });
      await insert(outlook, 'en', item);
      await inserted(outlook, 'en', item);
      const { signature, join } = HOST_TEXTS.en.outlook;
      const body = await bodyOf(outlook).read();
      for (const line of [...signature, ...(item === 'appointment' ? join : [])]) {
        expect(body).toContain(line);
      }
      await outlook.close();
    }
  });

  test.each(['none', 'wrongForm'] as const)(
    'as plain text into a body of plain text, with trouble %s',
    async (trouble) => {
      for (const item of ['message', 'appointment'] as const) {
        const outlook = await opened('nl', { trouble, item, body: 'text' });
        await insert(outlook, 'nl', item);
        await inserted(outlook, 'nl', item);
        const body = await bodyOf(outlook).plain();
        expect(body).toContain('https://teams.microsoft.com/l/entity/');
        expect(body).not.toMatch(/<\w|&amp;/);
        expect(body).toContain(HOST_TEXTS.nl.outlook.signature.join('\n'));
        await outlook.close();
      }
    },
  );

  test.each(LANGUAGES)(
    'once, however often somebody presses; twice only if asked, in %s',
    async (language) => {
      for (const item of ['message', 'appointment'] as const) {
        const outlook = await opened(language, { item });
        await insert(outlook, language, item);
        await inserted(outlook, language, item);
        const once = await bodyOf(outlook).html();
        await insert(outlook, language, item);
        await buttonIn(outlook, word(language, 'addIn.leave')).press('Enter');
        expect(await bodyOf(outlook).html()).toBe(once);
        // In another language it is the same invitation.
        await outlook.tab
          .getByLabel(word(language, 'bodyLanguage.label'))
          .selectOption(LANGUAGES.find((one) => one !== language) ?? '');
        await insert(outlook, language, item);
        await outlook.tab.getByText(word(language, `addInThere.${item}`)).waitFor();
        expect(await bodyOf(outlook).html()).toBe(once);
        await buttonIn(outlook, word(language, 'addIn.again')).press('Enter');
        await inserted(outlook, language, item);
        expect(await outlook.page.locator('#html-body a').count()).toBe(2);
        await outlook.close();
      }
    },
  );
});

describe('where nobody can be signed in', () => {
  const SIGN_IN: readonly (readonly [Trouble, string, Language])[] = [
    ['noSignIn', 'unsupported', 'nl'],
    ['noBridge', 'noBridge', 'en'],
    ['signInFails', 'refused', 'nl'],
    ['signInCancelled', 'cancelled', 'en'],
    ['signInSilent', 'noAnswer', 'nl'],
  ];

  test.each(SIGN_IN)(
    '(%s) that is said (%s), and one goes on without, in %s',
    async (trouble, fault, language) => {
      const outlook = await opened(language, { trouble });
      await buttonIn(outlook, word(language, 'addInSignIn.signIn')).press('Enter');
      await outlook.tab.getByText(word(language, `addInSignInFault.${fault}`)).waitFor();
      await buttonIn(outlook, word(language, 'addInSignIn.without')).press('Enter');
      await insert(outlook, language, 'message');
      await inserted(outlook, language, 'message');
      await outlook.close();
    },
  );

  test('nobody waits for an answer that does not come', async () => {
    const outlook = await opened('en', { trouble: 'signInSilent' });
    await buttonIn(outlook, word('en', 'addInSignIn.signIn')).press('Enter');
    await buttonIn(outlook, word('en', 'addInSignIn.without')).press('Enter');
    await buttonIn(outlook, word('en', 'addInSignIn.signIn')).waitFor();
    await outlook.close();
  });

  test('nor where the part that does it does not load', async () => {
    const outlook = await opened('en', {});
    await outlook.page.context().route('**/assets/signed-in-*.js', (route) => route.abort());
    await buttonIn(outlook, word('en', 'addInSignIn.signIn')).press('Enter');
    await outlook.tab.getByText(word('en', 'addInSignInFault.notLoaded')).waitFor();
    await outlook.close();
  });
});

describe('where the pane cannot talk to Outlook', () => {
  const persona = () => personaWith(stage.server, 'hr');
  const saysSo = async (outlook: OpenedTab, language: Language) => {
    await outlook.tab
      .getByRole('heading', { level: 1, name: word(language, 'addIn.unreachable.title') })
      .waitFor();
    await outlook.tab.getByText('appsforoffice.microsoft.com').waitFor();
    const invitation = await copied(outlook, language, 'invite.copy');
    expect(invitation).toContain(word(language, 'invitation.promise'));
    const agenda = await copied(outlook, language, 'planMeeting.copy', 1);
    expect(agenda).toContain(word(language, 'agenda.bring'));
  };

  test.each([
    ['says no', blocked],
    ['says nothing', swallowed],
  ] as const)('because a firewall %s, it says what to open, and has both texts', async (_, cdn) => {
    const view = { persona: await persona(), language: 'en' } as const;
    const outlook = await openOutlook(stage.browser, stage.server, view, cdn);
    await saysSo(outlook, 'en');
    await outlook.close();
  });

  test('because Outlook is never ready, it says so too', async () => {
    const view = { persona: await persona(), language: 'en', trouble: 'neverReady' } as const;
    const outlook = await openOutlook(stage.browser, stage.server, view);
    await saysSo(outlook, 'en');
    await outlook.close();
  });

  test('but not because what office.js reports is blocked: nothing waits for that', async () => {
    const view = { persona: await persona(), language: 'nl' } as const;
    const outlook = await openOutlook(stage.browser, stage.server, view, reporting);
    await insert(outlook, 'nl', 'message');
    await inserted(outlook, 'nl', 'message');
    // The page's own policy let it try: the network did not.
    expect(outlook.faults.every((fault) => /ERR_FAILED/.test(fault))).toBe(true);
    expect(outlook.faults.join()).not.toContain(`policy: ${REPORTS}`);
    await outlook.close();
  });
});

test('the pane does without what office.js takes away', async () => {
  const outlook = await opened('en', {});
  await buttonIn(outlook, word('en', 'addInInsert.message')).waitFor();
  expect(await appOf(outlook).evaluate('history.pushState')).toBeNull();
  await expect(appOf(outlook).evaluate('alert("x")')).rejects.toThrow('not supported');
  await insert(outlook, 'en', 'message');
  await inserted(outlook, 'en', 'message');
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
