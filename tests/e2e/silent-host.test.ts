import { beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import type { Invited } from '../builders/invited.ts';
import { answer, type Open, openStep, saved, storedContent } from './respondent.ts';
import { setStage } from './set-stage.ts';
import { appOf, newProfile, openTabIn } from './simulated-teams.ts';
import { word } from './words.ts';

const language = 'en';
const stage = setStage();
let me: Invited;

beforeEach(() => {
  me = stage.nextPerson();
});

/** What the host hears nothing of, from now on; for the page around the app. */
const DEAF = `window.deafTo = [];
  addEventListener('message', (event) => {
    if (window.deafTo.includes(event.data?.func)) event.stopImmediatePropagation();
  }, true);`;
const deafTo = (func: string) => `${DEAF} window.deafTo.push('${func}');`;

/** A device whose clock can be set forward, so that what was given for an hour is over. */
const CLOCK = `window.ahead = 0;
  const now = Date.now.bind(Date);
  Date.now = () => now() + window.ahead;`;

const within =
  (profile: BrowserContext): Open =>
  (view) =>
    openTabIn(profile, stage.server, view);

test('a host that never gives a token: after some seconds that is said, and tried again', async () => {
  const profile = await newProfile(stage.browser);
  await profile.addInitScript(deafTo('authentication.getAuthToken'));
  const { tab, page } = await within(profile)({ persona: me.persona, language });
  const title = tab.getByText(word(language, 'fault.signIn.title'));
  await title.waitFor({ timeout: 20_000 });
  await page.evaluate('window.deafTo.length = 0');
  await tab.getByRole('button', { name: word(language, 'fault.retry') }).click();
  await tab.getByText(word(language, 'home.new')).waitFor();
  await profile.close();
});

test('a host that gives none any more: what is answered is kept, and that is said', async () => {
  const profile = await newProfile(stage.browser);
  await profile.addInitScript(`${DEAF} ${CLOCK}`);
  const opened = await openStep(within(profile), me);
  const given = [await answer(opened, 0, 2)];
  await saved(opened).waitFor();
  await opened.page.evaluate(`window.deafTo.push('authentication.getAuthToken')`);
  await appOf(opened).evaluate('window.ahead = 2 * 3600 * 1000');
  given.push(await answer(opened, 1, 3));
  const status = opened.tab.getByRole('status');
  await status.filter({ hasText: word(language, 'saving.waits') }).waitFor();
  await status
    .filter({ hasText: `${word(language, 'saving.signIn')} ${word(language, 'saving.kept')}` })
    .waitFor({ timeout: 20_000 });
  await opened.page.evaluate('window.deafTo.length = 0');
  await saved(opened).waitFor({ timeout: 30_000 });
  expect((await storedContent(stage.server, me)).answers).toEqual(Object.fromEntries(given));
  await profile.close();
});

test('a host that never says it is there is not taken for a mere browser', async () => {
  const profile = await newProfile(stage.browser);
  await profile.addInitScript(deafTo('initialize'));
  const { tab, page } = await within(profile)({ persona: me.persona, language });
  await tab.getByText(word(language, 'fault.host.title')).waitFor({ timeout: 20_000 });
  expect(await tab.getByText(word(language, 'outside.title')).count()).toBe(0);
  await page.evaluate('window.deafTo.length = 0');
  await tab.getByRole('button', { name: word(language, 'fault.retry') }).click();
  await tab.getByText(word(language, 'home.new')).waitFor();
  await profile.close();
});

test('a host that never tells its context opens the app all the same', async () => {
  const profile = await newProfile(stage.browser);
  await profile.addInitScript(deafTo('getContext'));
  const { tab } = await within(profile)({ persona: me.persona, language });
  await tab.getByText(word(language, 'home.new')).waitFor({ timeout: 20_000 });
  await profile.close();
});
