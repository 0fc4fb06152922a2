import { describe, expect, test } from '@jest/globals';
import { INSTRUMENT } from '../builders/response.ts';
import { answerStatements, control as controlIn } from './assessment-walk.ts';
import { cycleOf, saved } from './respondent.ts';
import { setStage } from './set-stage.ts';
import { appOf, type OpenedTab, openTab } from './simulated-teams.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();

const heading = ({ tab }: OpenedTab, language: Language, key: string) =>
  tab.getByRole('heading', { name: word(language, key) });
const thanked = ({ tab }: OpenedTab, language: Language) =>
  tab.getByText(word(language, 'result.thanksTitle')).first().waitFor();
const control = ({ tab }: OpenedTab, language: Language, key: string) =>
  controlIn(tab, language, key);

describe.each(LANGUAGES)('in %s somebody', (language) => {
  test('opens, answers, submits, reloads, changes, and withdraws', async () => {
    const { persona } = stage.nextPerson();
    const opened = await openTab(stage.browser, stage.server, { persona, language });
    const { tab, page } = opened;

    await heading(opened, language, 'home.title').waitFor();
    await control(opened, language, 'home.start').click();
    await control(opened, language, 'opening.start').click();
    await answerStatements(tab, language, 4);
    await tab.getByRole('textbox').first().fill('Minder formulieren 😀');
    await saved(opened, language).waitFor();
    await control(opened, language, 'step.toReview').click();
    await control(opened, language, 'review.submit').click();
    await thanked(opened, language);
    // Agreement with all: 75 for three statements in four, 25 for the reversed ones.
    const overall = tab.getByText(word(language, 'lean.positive')).first();
    expect(await overall.textContent()).toContain('63');

    await page.reload();
    await heading(opened, language, 'home.title').waitFor();
    await control(opened, language, 'home.result').click();
    await heading(opened, language, 'result.title').waitFor();
    await heading(opened, language, 'result.nextTitle').waitFor();

    await page.reload();
    await control(opened, language, 'home.change').click();
    await heading(opened, language, 'review.title').waitFor();
    await tab.getByText('Minder formulieren 😀').waitFor();
    const [first] = INSTRUMENT.themes;
    await tab.getByRole('link', { name: first?.name[language] ?? '', exact: true }).click();
    await answerStatements(tab, language, 2);
    await control(opened, language, 'step.toReview').click();
    await control(opened, language, 'review.submitAgain').click();
    await thanked(opened, language);

    await page.reload();
    await control(opened, language, 'withdraw.withdraw').click();
    await control(opened, language, 'withdraw.confirm').click();
    await control(opened, language, 'withdraw.undo').click();
    await tab.getByText(word(language, 'withdraw.kept')).waitFor();
    await page.reload();
    await control(opened, language, 'home.result').waitFor();
    await control(opened, language, 'withdraw.withdraw').click();
    await control(opened, language, 'withdraw.confirm').click();
    await tab.getByText(word(language, 'withdraw.done')).first().waitFor({ timeout: 20_000 });
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('finds a draft again where they left it', async () => {
    const { persona } = stage.nextPerson();
    const opened = await openTab(stage.browser, stage.server, { persona, language });
    await control(opened, language, 'home.start').click();
    await control(opened, language, 'opening.start').click();
    const first = opened.tab.getByRole('radio').nth(2);
    await first.check();
    await saved(opened, language).waitFor();
    await opened.close();
    const again = await openTab(stage.browser, stage.server, { persona, language });
    await control(again, language, 'home.continue').click();
    await control(again, language, 'opening.continue').click();
    await again.tab.getByRole('radio').nth(2).waitFor();
    expect(await again.tab.getByRole('radio').nth(2).isChecked()).toBe(true);
    await again.close();
  });
});

test('a change of theme reaches the app without a reload', async () => {
  const language = 'en';
  const opened = await openTab(stage.browser, stage.server, {
    persona: stage.nextPerson().persona,
    language,
  });
  await heading(opened, language, 'home.title').waitFor();
  const app = appOf(opened);
  const background = `getComputedStyle(document.querySelector('.fui-FluentProvider')).backgroundColor`;
  const light = await app.evaluate(background);
  await app.evaluate(`document.body.dataset.samePage = 'yes'`);
  await opened.page.locator('#theme').selectOption('dark');
  // The app says to the browser which scheme it is in.
  await opened.tab.locator('html[style*="dark"]').waitFor();
  expect(await app.evaluate(background)).not.toBe(light);
  expect(await app.evaluate(`document.body.dataset.samePage`)).toBe('yes');
  await opened.close();
});

test('a change of language reaches the app without a reload, with what was answered', async () => {
  const me = stage.nextPerson();
  const { persona } = me;
  const page = `assessment/${cycleOf(me)}/connect`;
  const opened = await openTab(stage.browser, stage.server, { persona, language: 'en', page });
  const { tab } = opened;
  await tab.getByRole('radio').nth(3).check();
  await opened.page.locator('#language').selectOption('nl');
  await control(opened, 'nl', 'step.next').waitFor();
  await tab.getByText(word('nl', 'saving.saved')).waitFor();
  expect(await tab.getByRole('radio').nth(3).isChecked()).toBe(true);
  expect(await tab.locator('html').getAttribute('lang')).toMatch(/^nl/);
  expect(await tab.getByText(word('en', 'step.next')).count()).toBe(0);
  await opened.close();
});

test('the back button of Teams goes one page back', async () => {
  const language = 'en';
  const opened = await openTab(stage.browser, stage.server, {
    persona: stage.nextPerson().persona,
    language,
  });
  await control(opened, language, 'home.start').click();
  await control(opened, language, 'opening.start').waitFor();
  await opened.page.locator('#back').click();
  await heading(opened, language, 'home.title').waitFor();
  await opened.close();
});

test('outside Teams a page explains how to open the app', async () => {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.server.url}/index.html`);
  await page.getByRole('heading', { name: word('en', 'outside.title') }).waitFor();
  await page.close();
});

test('no line of the log holds a token, a name, or an answer', async () => {
  const names = (await stage.server.personas()).map(({ name }) => name.replace(' (fictief)', ''));
  const log = stage.server.output().split('Stop it with Ctrl+C.')[1] ?? '';
  expect(log).toContain('"route":"put-response"');
  for (const secret of ['eyJ', ...names, 'Minder formulieren', 'answers', 'OPEN-1']) {
    expect([secret, log.includes(secret)]).toEqual([secret, false]);
  }
});

test('a host that writes nothing into the address is asked for language, theme and page', async () => {
  const opened = await openTab(stage.browser, stage.server, {
    persona: stage.nextPerson().persona,
    language: 'nl',
  });
  const { page, tab } = opened;
  await heading(opened, 'nl', 'home.title').waitFor();
  const placeholders = 'locale={app.locale}&theme={app.theme}&page={page.subPageId}';
  for (const search of ['', `?${placeholders}`]) {
    const opensAnew = page.waitForEvent('framenavigated');
    await page.locator('iframe').evaluate((frame, address) => {
      frame.setAttribute('src', address);
    }, `/index.html${search}`);
    await opensAnew;
    await tab.locator('html[lang=nl-NL], html[lang=nl-nl]').waitFor();
    await heading(opened, 'nl', 'home.title').waitFor();
  }
  await opened.close();
});
