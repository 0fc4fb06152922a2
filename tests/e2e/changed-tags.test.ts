import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Invited } from '../builders/invited.ts';
import { responseBody } from '../builders/response.ts';
import { answer, type Open, openStep, saved, saveElsewhere, storedContent } from './respondent.ts';
import { setStage } from './set-stage.ts';
import { openTab } from './simulated-teams.ts';
import { word } from './words.ts';

const language = 'en';
const stage = setStage();
let me: Invited;
const open: Open = (view) => openTab(stage.browser, stage.server, view);

beforeEach(() => {
  me = stage.nextPerson();
});

/** A server in between that changes the tags of the replies to these methods; counts what goes by. */
async function between(page: Page, methods: readonly string[], change: (etag: string) => string) {
  const seen: string[] = [];
  await page.route('**/response', async (route) => {
    const method = route.request().method();
    const reply = await route.fetch();
    const { etag = '', ...headers } = reply.headers();
    const changed = methods.includes(method) ? change(etag) : etag;
    seen.push(method);
    await route.fulfill({
      response: reply,
      headers: changed === '' ? headers : { ...headers, etag: changed },
    });
  });
  return seen;
}

/** Comes back to a draft through that server. */
async function draftBehind(methods: readonly string[], change: (etag: string) => string) {
  await saveElsewhere(stage.server, me, responseBody({ state: 'draft', answers: {} }));
  const opened = await openStep(open, me);
  const seen = await between(opened.page, methods, change);
  await opened.page.reload();
  await opened.tab.getByRole('radio').nth(71).waitFor();
  return { opened, seen };
}

test.each([
  ['weakens those of reads', ['GET'], (etag: string) => `W/${etag}`],
  ['adds the coding to all', ['GET', 'PUT'], (etag: string) => etag.replace(/"$/, '-gzip"')],
] as const)(
  'where a server in between %s, answers are saved as ever',
  async (_, methods, change) => {
    const { opened } = await draftBehind(methods, change);
    const given = [await answer(opened, 0, 1)];
    await saved(opened).waitFor();
    given.push(await answer(opened, 1, 3));
    await opened.tab.getByText(word(language, 'saving.waits')).waitFor();
    await saved(opened).waitFor();
    expect((await storedContent(stage.server, me)).answers).toEqual(Object.fromEntries(given));
    await opened.close();
  },
);

test('where it takes them all away, that ends soon, and is said', async () => {
  const { opened, seen } = await draftBehind(['GET', 'PUT'], () => '');
  await answer(opened, 0, 1);
  await opened.tab.getByText(word(language, 'unsavable.title')).waitFor({ timeout: 30_000 });
  expect(seen.filter((method) => method === 'PUT').length).toBeLessThan(6);
  const line = opened.tab.getByRole('status').filter({ hasText: word(language, 'saving.kept') });
  await line.waitFor();
  await opened.close();
});
