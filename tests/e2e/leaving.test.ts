import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import * as z from 'zod';
import type { Invited } from '../builders/invited.ts';
import { INSTRUMENT } from '../builders/response.ts';
import { control } from './assessment-walk.ts';
import { answer, cycleOf, type Open, openStep, saved, storedContent } from './respondent.ts';
import { setStage } from './set-stage.ts';
import { appOf, type OpenedTab, openTab } from './simulated-teams.ts';
import { word } from './words.ts';

const language = 'en';
const stage = setStage();
let me: Invited;
const open: Open = (view) => openTab(stage.browser, stage.server, view);

beforeEach(() => {
  me = stage.nextPerson();
});

const thanked = ({ tab }: OpenedTab) =>
  tab.getByText(word(language, 'result.thanksTitle')).first().waitFor();

describe('whoever leaves within ten seconds of withdrawing meant it', () => {
  test.each<[string, (opened: OpenedTab) => Promise<unknown>]>([
    ['to another page of the app', ({ tab }) => control(tab, language, 'app.home').click()],
    ['by the back button', (opened) => appOf(opened).evaluate('history.back()')],
    ['by a reload', (opened) => opened.page.reload()],
    ['by closing the window', ({ page }) => page.close()],
  ])('%s', async (_, leave) => {
    const opened = await openStep(open, me, { step: 'review' });
    await control(opened.tab, language, 'review.submit').click();
    await thanked(opened);
    await control(opened.tab, language, 'app.home').click();
    await control(opened.tab, language, 'home.result').click();
    await control(opened.tab, language, 'withdraw.withdraw').click();
    await control(opened.tab, language, 'withdraw.confirm').click();
    await control(opened.tab, language, 'withdraw.undo').waitFor();
    expect(await statusOfStored()).toBe(200);
    await leave(opened);
    while ((await statusOfStored()) !== 404) await new Promise(setImmediate);
    const again = await open({ persona: me.persona, language });
    await again.tab.getByText(word(language, 'home.new')).waitFor();
    await Promise.all([opened.close(), again.close()]);
  });
});

async function statusOfStored(): Promise<number> {
  const headers = { authorization: `Bearer ${me.token}` };
  return (await fetch(stage.server.url + me.path, { headers })).status;
}

const STEPS = ['connect', 'develop', 'perform', 'progress'];

test('back and forward go through the steps and out of them, and no answer is lost', async () => {
  const opened = await open({ persona: me.persona, language });
  const { tab } = opened;
  const headings = [
    word(language, 'home.title'),
    'Third round (synthetic)',
    ...INSTRUMENT.themes.map(({ name }) => name.en),
    word(language, 'closing.title'),
    word(language, 'review.title'),
  ];
  const here = (name: string) => tab.getByRole('heading', { name, level: 1 }).waitFor();
  const given: [string, number][] = [];
  const keys = ['home.start', 'opening.start', ...STEPS.map(() => 'step.next'), 'step.toReview'];
  for (const [place, key] of keys.entries()) {
    await here(headings[place] ?? '');
    if (place >= 2 && place < 6) given.push(await answer(opened, place, place - 1));
    await control(tab, language, key).click();
  }
  await here(headings.at(-1) ?? '');
  for (const name of headings.slice(0, -1).reverse()) {
    await appOf(opened).evaluate('history.back()');
    await here(name);
  }
  for (const name of headings.slice(1)) {
    await appOf(opened).evaluate('history.forward()');
    await here(name);
    const [said] = await checkedIn(appOf(opened));
    const step = INSTRUMENT.themes.findIndex(({ name: { en } }) => en === name);
    expect(said).toEqual(step < 0 ? undefined : given[step]);
  }
  expect((await storedContent(stage.server, me)).answers).toEqual(Object.fromEntries(given));
  expect(opened.faults).toEqual([]);
  await opened.close();
});

/** Id and answer of every choice made on the page. */
async function checkedIn(app: Frame): Promise<[string, number][]> {
  const found = await app.evaluate(
    `[...document.querySelectorAll('input:checked')].map(({ name, value }) => [name, Number(value)])`,
  );
  return z.array(z.tuple([z.string(), z.number()])).parse(found);
}

test('a reload at every step, 200 ms after the last tap, loses nothing', async () => {
  const opened = await openStep(open, me, { step: 'start' });
  const { tab } = opened;
  const reload = async () => {
    await opened.page.waitForTimeout(200);
    await Promise.all([
      opened.page.waitForEvent('framenavigated'),
      appOf(opened).evaluate('location.reload()'),
    ]);
  };
  await reload();
  await control(tab, language, 'opening.start').click();
  const answers: [string, number][] = [];
  for (const { name } of INSTRUMENT.themes) {
    await tab.getByRole('heading', { name: name.en, level: 1 }).waitFor();
    const step = [await answer(opened, 0, 4), await answer(opened, 5, 0)];
    answers.push(...step);
    await reload();
    await tab.getByRole('heading', { name: name.en, level: 1 }).waitFor();
    expect(await checkedIn(appOf(opened))).toEqual(step);
    await control(tab, language, 'step.next').click();
  }
  await tab.getByRole('radio', { name: '7', exact: true }).check();
  await tab.getByRole('textbox').first().fill('Fewer forms 😀\nmore time');
  await reload();
  await tab.getByRole('textbox').first().waitFor();
  const question = INSTRUMENT.outcomes.find(({ scale }) => scale === '0-10')?.id ?? '';
  expect(await checkedIn(appOf(opened))).toEqual([[question, 7]]);
  expect(await tab.getByRole('textbox').first().inputValue()).toBe('Fewer forms 😀\nmore time');
  await control(tab, language, 'step.toReview').click();
  await reload();
  await tab.getByText('10 skipped').first().waitFor();
  await control(tab, language, 'review.submit').click();
  await thanked(opened);
  await reload();
  await thanked(opened);
  expect(await storedContent(stage.server, me)).toEqual({
    answers: Object.fromEntries(answers),
    outcomes: { [question]: 7 },
    comments: { [INSTRUMENT.openQuestions[0]?.id ?? '']: 'Fewer forms 😀\nmore time' },
  });
  await opened.close();
});

// Last, as nobody can answer after it.
test('the clock passes the end of the round in the middle: what was counted is said', async () => {
  const draft = await openStep(open, me);
  await answer(draft, 0, 0);
  await saved(draft).waitFor();
  const changing = await openStep(open, stage.nextPerson(), { step: 'review' });
  await control(changing.tab, language, 'review.submit').click();
  await thanked(changing);
  await control(changing.tab, language, 'home.change').click();
  await changing.tab.getByRole('heading', { name: word(language, 'review.title') }).waitFor();
  await changing.tab
    .getByRole('link', { name: INSTRUMENT.themes[0]?.name[language] ?? '' })
    .click();
  await changing.tab.getByRole('radio').first().waitFor();
  const nothing = await openStep(open, stage.nextPerson());

  await stage.server.kill();
  await stage.startAgain('in a month');
  for (const [opened, counted] of [
    [draft, 'closed.draft'],
    [changing, 'closed.counted'],
    [nothing, 'closed.nothing'],
  ] as const) {
    await answer(opened, 1, 2);
    await opened.tab.getByRole('heading', { name: word(language, 'closed.title') }).waitFor();
    await opened.tab.getByText(word(language, counted)).waitFor();
    await opened.tab.getByText(word(language, 'closed.late')).waitFor();
    await opened.close();
  }
  const late = await open({
    persona: me.persona,
    language,
    page: `assessment/${cycleOf(me)}/connect`,
  });
  await late.tab.getByText(word(language, 'closed.before')).waitFor();
  await late.close();
});
