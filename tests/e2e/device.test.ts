import { beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import type { Invited } from '../builders/invited.ts';
import { INSTRUMENT } from '../builders/response.ts';
import { control } from './assessment-walk.ts';
import { answer, type Open, openStep, saved, storedContent } from './respondent.ts';
import { setStage } from './set-stage.ts';
import { newProfile, openTabIn } from './simulated-teams.ts';
import { word } from './words.ts';

const language = 'en';
const stage = setStage();
let me: Invited;
let profile: BrowserContext;
const open: Open = (view) => openTabIn(profile, stage.server, view);

beforeEach(async () => {
  await profile?.close();
  me = stage.nextPerson();
  profile = await newProfile(stage.browser);
});

/** Says something with no connection, and falls over before it is sent. */
async function sayAndCrash(place: number): Promise<void> {
  const tab = await openStep(open, me);
  await profile.setOffline(true);
  await answer(tab, place, 3);
  await kept(tab);
  await crash(tab.page);
  await profile.setOffline(false);
}

/** Ends the page without a word to it; a page that is closed still sends what it can. */
async function crash(page: Page): Promise<void> {
  const session = await profile.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

const kept = ({ tab }: Awaited<ReturnType<Open>>) =>
  tab.getByText(word(language, 'saving.kept')).waitFor();

test('what two windows of a person kept without a connection outlives both, and both is sent', async () => {
  const windows = [await openStep(open, me), await openStep(open, me)];
  await profile.setOffline(true);
  const given: [string, number][] = [];
  for (const [place, tab] of [...windows, ...windows].entries()) {
    given.push(await answer(tab, place, place));
    await kept(tab);
  }
  for (const { page } of windows) await crash(page);
  await profile.setOffline(false);

  const home = await open({ persona: me.persona, language });
  await home.tab.getByText(word(language, 'home.unsent')).waitFor();
  await home.tab.getByText(`4 of ${INSTRUMENT.items.length}`).waitFor();
  await control(home.tab, language, 'home.continue').click();
  await control(home.tab, language, 'opening.continue').click();
  await saved(home).waitFor();
  expect((await storedContent(stage.server, me)).answers).toEqual(Object.fromEntries(given));
  await control(home.tab, language, 'step.later').click();
  await home.tab.getByText(word(language, 'home.draft')).waitFor();
  expect(await home.tab.getByText(word(language, 'home.unsent')).count()).toBe(0);
});

test('two windows with a connection take turns, and nothing either said is lost', async () => {
  const [one, other] = [await openStep(open, me), await openStep(open, me)];
  const given = new Map<string, number>();
  for (const [place, tab] of [one, other, one, other].entries()) {
    given.set(...(await answer(tab, place, 2)));
    await saved(tab).waitFor();
  }
  expect((await storedContent(stage.server, me)).answers).toEqual(Object.fromEntries(given));
});

test('what was begun on this device alone is begun on Home, also over a submitted answer', async () => {
  const tab = await openStep(open, me, { step: 'review' });
  await control(tab.tab, language, 'review.submit').click();
  await tab.tab.getByText(word(language, 'result.thanksTitle')).first().waitFor();
  await tab.page.close();
  await sayAndCrash(0);
  const home = await open({ persona: me.persona, language });
  await home.tab.getByText(word(language, 'home.unsent')).waitFor();
  await control(home.tab, language, 'home.continueChange').waitFor();
});

test.each([
  ['other bytes', 'new Uint8Array(64).buffer'],
  ['too few', 'new Uint8Array(3).buffer'],
  ['no bytes at all', '"half a record"'],
])(
  'a record on the device that was damaged (%s) is dropped, and answering goes on',
  async (_, damage) => {
    await sayAndCrash(0);
    const away = await open({ persona: stage.nextPerson().persona, language });
    expect(await damageRecords(away.page, damage)).toBe(1);
    await away.page.close();

    const again = await openStep(open, me);
    expect(await again.tab.getByRole('radio', { checked: true }).count()).toBe(0);
    const given = [await answer(again, 1, 1)];
    await saved(again).waitFor();
    expect((await storedContent(stage.server, me)).answers).toEqual(Object.fromEntries(given));
    expect(again.faults).toEqual([]);
    expect(await damageRecords(again.page, damage)).toBe(0);
  },
);

/** Puts something else in the place of all that is kept, and returns how many records those were. */
function damageRecords(page: Page, damage: string): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('samenhang');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('drafts', 'readwrite');
      const drafts = transaction.objectStore('drafts');
      const all = drafts.getAll();
      all.onsuccess = () => {
        for (const draft of all.result) drafts.put({ ...draft, sealed: ${damage} });
      };
      transaction.oncomplete = () => resolve(all.result.length);
    };
  })`);
}
