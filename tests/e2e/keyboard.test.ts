import { describe, expect, test } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import * as z from 'zod';
import { INSTRUMENT } from '../builders/response.ts';
import { answerStatements, control } from './assessment-walk.ts';
import { pressUntil } from './press-until.ts';
import { cycleOf, saved } from './respondent.ts';
import { setStage } from './set-stage.ts';
import { appOf, openTab } from './simulated-teams.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();

const focused = (tab: FrameLocator) => tab.locator(':focus');

const tabTo = (page: Page, tab: FrameLocator, language: Language, key: string) =>
  pressUntil({ page, tab }, 'Tab', control(tab, language, key));

/** Answers the twelve statements of a step with digits, and lands on the way on. */
async function answerStep(page: Page, tab: FrameLocator, keys: string): Promise<void> {
  await tab.getByRole('radio').nth(71).waitFor();
  await tab.locator('h1:focus').waitFor();
  while ((await focused(tab).getAttribute('type')) !== 'radio') await page.keyboard.press('Tab');
  for (const key of keys) await page.keyboard.press(key);
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('the whole path goes by keyboard alone', async () => {
    const opened = await openTab(stage.browser, stage.server, {
      persona: stage.nextPerson().persona,
      language,
    });
    const { page, tab } = opened;
    await tab.getByRole('heading', { name: word(language, 'home.title') }).waitFor();
    await page.locator('iframe').focus();
    for (const key of ['home.start', 'opening.start']) {
      await tabTo(page, tab, language, key);
      await page.keyboard.press('Enter');
    }
    for (const theme of INSTRUMENT.themes) {
      await tab.getByRole('heading', { name: theme.name[language], level: 1 }).waitFor();
      await answerStep(page, tab, '123450543210');
      // The last answer hands the focus to the way on.
      expect(await focused(tab).textContent()).toBe(word(language, 'step.next'));
      await page.keyboard.press('Enter');
    }
    await tab.getByRole('heading', { name: word(language, 'closing.title') }).waitFor();
    await tabTo(page, tab, language, 'step.toReview');
    await page.keyboard.press('Enter');
    await tab.getByText(word(language, 'review.complete')).waitFor();
    await tabTo(page, tab, language, 'review.submit');
    await page.keyboard.press('Enter');
    await tab.getByText(word(language, 'result.thanksTitle')).first().waitFor();
    await tabTo(page, tab, language, 'withdraw.withdraw');
    await page.keyboard.press('Enter');
    await tabTo(page, tab, language, 'withdraw.confirm');
    await page.keyboard.press('Enter');
    await control(tab, language, 'withdraw.undo').waitFor();
    // The way to undo has the focus by itself.
    expect(await focused(tab).textContent()).toBe(word(language, 'withdraw.undo'));
    await page.keyboard.press('Enter');
    await tab.getByText(word(language, 'withdraw.kept')).waitFor();
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('in a panel of 280 px nothing has to be scrolled sideways, and all is big enough', async () => {
    const view = { persona: stage.nextPerson().persona, language, width: '280' as const };
    const opened = await openTab(stage.browser, stage.server, view);
    const { tab } = opened;
    const narrow: string[] = [];
    const check = async (name: string) => {
      const small = z.array(z.string()).parse(await appOf(opened).evaluate(SMALL_OR_WIDE));
      if (small.length > 0) narrow.push(`${name}: ${small.join(' | ')}`);
    };
    await control(tab, language, 'home.start').waitFor();
    await check('home');
    await control(tab, language, 'home.start').click();
    await control(tab, language, 'opening.start').waitFor();
    await check('opening');
    await control(tab, language, 'opening.start').click();
    await tab.getByRole('radio').nth(71).waitFor();
    await check('statements');
    await answerStatements(tab, language, 3);
    await check('closing');
    await control(tab, language, 'step.toReview').click();
    await control(tab, language, 'review.submit').waitFor();
    await check('review');
    await control(tab, language, 'review.submit').click();
    await tab.getByText(word(language, 'result.thanksTitle')).first().waitFor();
    await check('result');
    expect(narrow).toEqual([]);
    await opened.close();
  });
});

test.each(['2', '4'])('enlarged %s times, nothing has to be scrolled sideways', async (zoom) => {
  const me = stage.nextPerson();
  const page = `assessment/${cycleOf(me)}/connect`;
  const { persona } = me;
  const opened = await openTab(stage.browser, stage.server, { persona, language: 'nl', page });
  await opened.tab.getByRole('radio').nth(71).waitFor();
  await appOf(opened).evaluate(`document.documentElement.style.zoom = '${zoom}'`);
  expect(await appOf(opened).evaluate(SMALL_OR_WIDE)).toEqual([]);
  await opened.close();
});

/** What is wider than the page, and what is to be touched and lower than 44 px. */
const SMALL_OR_WIDE = `(() => {
  const html = document.documentElement;
  const wide = html.scrollWidth > html.clientWidth ? [html.scrollWidth + ' px wide'] : [];
  const low = [...html.querySelectorAll('a, button, label:has(input), summary, textarea')]
    .filter((element) => element.checkVisibility())
    .filter((element) => element.getBoundingClientRect().height < 43.5)
    .map((element) => element.textContent + ' ' + element.getBoundingClientRect().height);
  return [...wide, ...low];
})()`;

test('a screen reader hears every statement, choice and save by name', async () => {
  const language = 'en';
  const opened = await openTab(stage.browser, stage.server, {
    persona: stage.nextPerson().persona,
    language,
  });
  const { tab } = opened;
  await control(tab, language, 'home.start').click();
  await control(tab, language, 'opening.start').click();
  const group = tab.getByRole('radiogroup').first();
  await group.waitFor();
  const spoken = await tab.getByRole('main').ariaSnapshot();
  for (const { text, theme } of INSTRUMENT.items) {
    expect([text.en, spoken.includes(text.en)]).toEqual([text.en, theme === 'connect']);
  }
  const names = await group
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.textContent));
  expect(names).toEqual([...INSTRUMENT.scale.labels.en, INSTRUMENT.scale.dontKnow.en]);
  expect(
    await tab.getByRole('progressbar', { name: word(language, 'step.progress') }).count(),
  ).toBe(1);
  await group.getByRole('radio').first().check();
  await saved(opened, language).waitFor();
  await opened.close();
});
