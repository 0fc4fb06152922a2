import { beforeEach, describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import type { BrowserContext, Page, Route } from 'playwright-core';
import type { Invited } from '../builders/invited.ts';
import { responseBody } from '../builders/response.ts';
import { control } from './assessment-walk.ts';
import { asHrOf } from './hr.ts';
import {
  answer,
  cycleOf,
  type Open,
  openStep,
  saved,
  saveElsewhere,
  storedContent,
} from './respondent.ts';
import { setStage } from './set-stage.ts';
import { newProfile, openTab, openTabIn } from './simulated-teams.ts';
import { word } from './words.ts';

const language = 'en';
const stage = setStage();
let me: Invited;

beforeEach(() => {
  me = stage.nextPerson();
});

const opened = (open: Open, who = me) => openStep(open, who);
const alone: Open = (view) => openTab(stage.browser, stage.server, view);
const within =
  (profile: BrowserContext): Open =>
  (view) =>
    openTabIn(profile, stage.server, view);
const stored = async (who: Invited) => (await storedContent(stage.server, who)).answers;

/** Answers the next save of the page otherwise, once. */
async function nextSave(page: Page, act: (route: Route) => Promise<void>): Promise<void> {
  let left = 1;
  await page.route('**/response', (route) =>
    route.request().method() === 'PUT' && left-- > 0 ? act(route) : route.continue(),
  );
}

describe('no answer is lost when', () => {
  test('the connection goes in the middle, and the browser with it', async () => {
    const profile = await newProfile(stage.browser);
    const open = within(profile);
    const first = await opened(open);
    const given = [await answer(first, 0, 3)];
    await saved(first).waitFor();
    await profile.setOffline(true);
    for (const place of [1, 2, 3]) given.push(await answer(first, place, 1));
    await first.tab.getByText(word(language, 'saving.kept')).waitFor();
    await first.page.close();
    await profile.setOffline(false);
    const again = await opened(open);
    await saved(again).waitFor();
    expect(await stored(me)).toEqual(Object.fromEntries(given));
    await profile.close();
  });

  test('the connection comes back: what waited goes out by itself', async () => {
    const profile = await newProfile(stage.browser);
    const tab = await opened(within(profile));
    await profile.setOffline(true);
    const given = [await answer(tab, 0, 2), await answer(tab, 1, 4)];
    await tab.tab.getByText(word(language, 'saving.kept')).waitFor();
    await profile.setOffline(false);
    await saved(tab).waitFor();
    expect(await stored(me)).toEqual(Object.fromEntries(given));
    await profile.close();
  });

  test('the page is reloaded right after a tap', async () => {
    const profile = await newProfile(stage.browser);
    const open = within(profile);
    const tab = await opened(open);
    const given: [string, number][] = [];
    for (let place = 0; place < 4; place++) {
      given.push(await answer(tab, place, place));
      await tab.page.waitForTimeout(200);
      await tab.page.reload();
      await tab.tab.getByRole('radio').nth(71).waitFor();
    }
    await saved(tab).waitFor();
    expect(await stored(me)).toEqual(Object.fromEntries(given));
    await profile.close();
  });

  test('a token is refused: another is fetched, and nobody is asked', async () => {
    const tab = await opened(alone);
    await nextSave(tab.page, (route) =>
      route.continue({
        headers: { ...route.request().headers(), authorization: 'Bearer expired' },
      }),
    );
    const given = [await answer(tab, 0, 0)];
    await saved(tab).waitFor();
    expect(await stored(me)).toEqual(Object.fromEntries(given));
    await tab.close();
  });

  test('the server is busy: the save waits as told', async () => {
    const tab = await opened(alone);
    const headers = { authorization: `Bearer ${me.token}`, 'content-type': 'application/json' };
    const body = JSON.stringify(responseBody({ state: 'draft' }));
    for (let write = 0; write < 70; write++) {
      await fetch(stage.server.url + me.path, {
        method: 'PUT',
        headers: { ...headers, 'if-match': '"none"' },
        body,
      });
    }
    const given = [await answer(tab, 0, 0)];
    await saved(tab).waitFor({ timeout: 20_000 });
    expect(await stored(me)).toEqual(Object.fromEntries(given));
    await tab.close();
  });

  test('the storage does not answer for a moment', async () => {
    const tab = await opened(alone);
    await nextSave(tab.page, (route) =>
      route.fulfill({
        status: 503,
        headers: { 'retry-after': '1' },
        contentType: 'application/problem+json',
        json: { type: 'about:blank', title: '-', status: 503, code: 'storage_unavailable' },
      }),
    );
    const given = [await answer(tab, 0, 0)];
    await saved(tab).waitFor();
    expect(await stored(me)).toEqual(Object.fromEntries(given));
    await tab.close();
  });

  test('another browser answered something else meanwhile: nobody is asked, and both stand', async () => {
    const [here, there] = [await opened(alone), await opened(alone)];
    const given = [await answer(here, 0, 0)];
    await saved(here).waitFor();
    given.push(await answer(there, 1, 4));
    await saved(there).waitFor();
    expect(await stored(me)).toEqual(Object.fromEntries(given));
    expect(await there.tab.getByRole('dialog').count()).toBe(0);
    expect(await there.tab.getByRole('radio', { checked: true }).count()).toBe(2);
    await Promise.all([here.close(), there.close()]);
  });

  test('another browser answered the same meanwhile: both are shown, and one is chosen', async () => {
    const [here, there] = [await opened(alone), await opened(alone)];
    const first = [await answer(here, 0, 0), await answer(here, 1, 1)];
    await saved(here).waitFor();
    const second = await answer(there, 0, 4);
    await there.tab.getByRole('dialog').waitFor();
    await there.tab.getByText(word(language, 'newer.mine')).waitFor();
    await there.tab.getByText(word(language, 'conflict.differences_one')).click();
    expect(await there.tab.getByRole('dialog').locator('dt').count()).toBe(1);
    expect(await stored(me)).toEqual(Object.fromEntries(first));
    await control(there.tab, language, 'conflict.keepMine').click();
    await saved(there).waitFor();
    expect(await stored(me)).toEqual(Object.fromEntries([...first, second]));
    await Promise.all([here.close(), there.close()]);
  });

  test('the server is killed and started again', async () => {
    const tab = await opened(alone);
    const given = [await answer(tab, 0, 0)];
    await saved(tab).waitFor();
    await stage.server.kill();
    given.push(await answer(tab, 1, 1), await answer(tab, 2, 2));
    await tab.tab.getByText(word(language, 'saving.kept')).waitFor();
    await stage.startAgain();
    await saved(tab).waitFor({ timeout: 40_000 });
    expect(await stored(me)).toEqual(Object.fromEntries(given));
    await tab.close();
  });
});

test('a page that could not be fetched without a connection opens once it is back', async () => {
  const tab = await opened(alone);
  await tab.page.route('**/assets/result-page-*', (route) => route.abort());
  await tab.tab.getByRole('radio').first().check();
  await saved(tab).waitFor();
  await saveElsewhere(stage.server, me, responseBody({ answers: {} }));
  await control(tab.tab, language, 'step.later').click();
  await control(tab.tab, language, 'home.result').waitFor();
  await tab.page.unroute('**/assets/result-page-*');
  await control(tab.tab, language, 'home.result').click();
  await tab.tab.getByRole('heading', { name: word(language, 'result.nextTitle') }).waitFor();
  await tab.close();
});

test('the second person in a browser finds no trace of the first', async () => {
  const profile = await newProfile(stage.browser);
  const open = within(profile);
  const first = await opened(open);
  await profile.setOffline(true);
  const [id, point] = await answer(first, 0, 3);
  await first.tab.getByText(word(language, 'saving.kept')).waitFor();
  await first.page.close();
  await profile.setOffline(false);

  const second = await opened(open, stage.nextPerson());
  expect(await second.tab.getByRole('radio', { checked: true }).count()).toBe(0);
  const kept = await keptIn(second.page);
  expect(kept).toHaveLength(1);
  expect(kept.join()).not.toMatch(/answers|CON-|STR|[0-9a-f]{8}-[0-9a-f]{4}-/);
  await second.page.close();

  const back = await opened(open);
  await saved(back).waitFor();
  expect(await stored(me)).toEqual({ [id]: point });
  expect(await keptIn(back.page)).toEqual([]);
  await profile.close();
});

/** Everything the browser keeps for this origin, read as a curious colleague would. */
function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('samenhang');
    opening.onsuccess = () => {
      const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => resolve(all.result.map(({ name, sealed }) =>
        name + new TextDecoder('latin1').decode(sealed)).concat(Object.values(localStorage)));
    };
  })`);
}

test('a cycle that closes in the middle says what was counted and what was not', async () => {
  const tab = await opened(alone);
  await answer(tab, 0, 0);
  await saved(tab).waitFor();
  const send = await asHrOf(stage.server, me.persona);
  await send('POST', PATHS.close(cycleOf(me)));
  await answer(tab, 1, 0);
  await tab.tab.getByRole('heading', { name: word(language, 'closed.title') }).waitFor();
  await tab.tab.getByText(word(language, 'closed.draft')).waitFor();
  await tab.tab.getByText(word(language, 'closed.late')).waitFor();
  await tab.page.reload();
  await tab.tab.getByText(word(language, 'closed.before')).waitFor();
  await tab.close();
});
