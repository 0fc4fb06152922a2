import { describe, expect, test } from '@jest/globals';
import { HOST_TEXTS } from '@samenhang/local/host-texts';
import { personaWith } from './personas.ts';
import { teamOf } from './review-walk.ts';
import { setStage } from './set-stage.ts';
import { bodyOf, buttonIn, openOutlook } from './simulated-outlook.ts';
import type { OpenedTab } from './simulated-teams.ts';
import { LANGUAGES, wholeText, word } from './words.ts';

const stage = setStage();

/** What opens when somebody presses a link in what was written: the simulated Teams, at a page. */
async function follow({ page }: OpenedTab) {
  const popup = page.waitForEvent('popup');
  await page.locator('#html-body a').first().click();
  const opened = await popup;
  return { opened, tab: opened.frameLocator('iframe') };
}

describe.each(LANGUAGES)('in %s', (language) => {
  const say = (key: string) => word(language, key);
  const host = HOST_TEXTS[language].outlook;

  test('HR signs in and invites people to a round, whose link opens the app', async () => {
    const persona = await personaWith(stage.server, 'hr');
    const outlook = await openOutlook(stage.browser, stage.server, { persona, language });
    await buttonIn(outlook, say('addInSignIn.signIn')).press('Enter');
    const round = outlook.tab.getByLabel(say('addIn.round'), { exact: true });
    await round.waitFor();
    const title = await round.locator('option:checked').innerText();
    expect(title).toBe(HOST_TEXTS[language].demo.cycles.this_year);
    await buttonIn(outlook, say('addInInsert.message')).press('Enter');
    await outlook.tab.getByText(say('addInInserted.message')).waitFor();
    const body = await bodyOf(outlook).read();
    expect(body).toContain(title);
    expect(body).toContain(say('invitation.promise'));
    expect(body.indexOf(host.signature[0] ?? '')).toBeGreaterThan(body.indexOf(title));
    expect(await outlook.page.locator('#subject').inputValue()).toContain(title);
    const { opened, tab } = await follow(outlook);
    await tab.getByRole('heading', { level: 1, name: say('home.title') }).waitFor();
    await opened.close();
    expect(outlook.faults).toEqual([]);
    await outlook.close();
  });

  test('a manager signs in and plans a review of a unit, whose link opens its result', async () => {
    const { manager } = await teamOf(stage);
    const view = { persona: manager.id, language, item: 'appointment' } as const;
    const outlook = await openOutlook(stage.browser, stage.server, view);
    await buttonIn(outlook, say('addInSignIn.signIn')).press('Enter');
    const unit = outlook.tab.getByLabel(say('addIn.unit'), { exact: true });
    await unit.waitFor();
    expect(await unit.locator('option').allInnerTexts()).toEqual([manager.unit]);
    await buttonIn(outlook, say('addInInsert.appointment')).press('Enter');
    await outlook.tab.getByText(say('addInInserted.appointment')).waitFor();
    const body = await bodyOf(outlook).read();
    // What Teams put there is there still, below, and as it was.
    expect(body.indexOf(host.join.join('\n\n'))).toBeGreaterThan(body.indexOf(say('agenda.bring')));
    expect(await outlook.page.locator('#subject').inputValue()).toContain(manager.unit);
    await buttonIn(outlook, say('addInTime.soon.move')).press('Enter');
    await outlook.tab.getByText(wholeText(language, 'addInTime.moved')).waitFor();
    const [start, end] = await Promise.all(
      ['#start', '#end'].map((field) => outlook.page.locator(field).inputValue()),
    );
    expect(start).toMatch(/T10:00$/);
    expect(end).toMatch(/T10:45$/);
    const { opened, tab } = await follow(outlook);
    await tab.getByRole('heading', { level: 1, name: manager.unit }).waitFor();
    await opened.close();
    expect(outlook.faults).toEqual([]);
    await outlook.close();
  });

  test('without signing in, the text is a general one, in both languages if that is chosen', async () => {
    const persona = await personaWith(stage.server, 'hr');
    const outlook = await openOutlook(stage.browser, stage.server, { persona, language });
    await outlook.tab.getByLabel(say('bodyLanguage.label')).selectOption('all');
    await buttonIn(outlook, say('addInInsert.message')).press('Enter');
    await outlook.tab.getByText(say('addInInserted.message')).waitFor();
    const body = await bodyOf(outlook).read();
    for (const one of LANGUAGES) expect(body).toContain(word(one, 'invitation.askedAny'));
    const places = LANGUAGES.map((one) => [body.indexOf(word(one, 'invitation.askedAny')), one]);
    expect(places.toSorted(([a], [b]) => Number(a) - Number(b))[0]?.[1]).toBe(language);
    expect(await outlook.page.locator('#subject').inputValue()).toBe(say('invitation.subjectAny'));
    await outlook.close();
  });
});

test('whoever runs no round and begins no review is told so, and has the general text', async () => {
  const { one } = await teamOf(stage);
  for (const [item, none] of [
    ['message', 'addIn.noRound'],
    ['appointment', 'addIn.noUnit'],
  ] as const) {
    const view = { persona: one.id, language: 'en', item } as const;
    const outlook = await openOutlook(stage.browser, stage.server, view);
    await buttonIn(outlook, word('en', 'addInSignIn.signIn')).press('Enter');
    await outlook.tab.getByText(word('en', none)).waitFor();
    await buttonIn(outlook, word('en', `addInInsert.${item}`)).press('Enter');
    await outlook.tab.getByText(word('en', `addInInserted.${item}`)).waitFor();
    await outlook.close();
  }
});

test('another item, theme and body are followed as they change; whoever is signed in stays so', async () => {
  const persona = await personaWith(stage.server, 'hr');
  const outlook = await openOutlook(stage.browser, stage.server, { persona, language: 'nl' });
  await buttonIn(outlook, word('nl', 'addInSignIn.signIn')).press('Enter');
  await outlook.tab.getByLabel(word('nl', 'addIn.round'), { exact: true }).waitFor();
  await outlook.page.locator('#item').selectOption('appointment');
  await outlook.tab.getByLabel(word('nl', 'addIn.unit'), { exact: true }).waitFor();
  await outlook.page.locator('#item').selectOption('reading');
  await outlook.tab.getByRole('heading', { name: word('nl', 'addIn.noItem.title') }).waitFor();
  await outlook.page.locator('#item').selectOption('message');
  await outlook.tab.getByLabel(word('nl', 'addIn.round'), { exact: true }).waitFor();
  const looks = (scheme: string) =>
    outlook.tab.locator(`html[style*="color-scheme: ${scheme}"]`).waitFor({ state: 'attached' });
  await outlook.page.locator('#theme').selectOption('dark');
  await looks('dark');
  await outlook.page.locator('#theme').selectOption('default');
  await looks('light');
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});

test('the simulated Teams leads to Outlook and back, as the same person', async () => {
  const persona = await personaWith(stage.server, 'hr');
  const outlook = await openOutlook(stage.browser, stage.server, { persona, language: 'nl' });
  await outlook.page.locator('#to-teams').click();
  await outlook.page.waitForURL(/\/local\/teams\/\?.*persona=/);
  await outlook.page.locator('#to-outlook').click();
  await outlook.page.waitForURL(/\/local\/outlook\/\?/);
  expect(new URL(outlook.page.url()).searchParams.get('persona')).toBe(persona);
  await outlook.close();
});
