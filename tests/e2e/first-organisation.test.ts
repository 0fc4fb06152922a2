// From a tenant with nobody in it to a round that people can answer, as an HR admin does it with the
// synthetic files that come with the demo.
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from '@jest/globals';
import { mendFile } from './mend-file.ts';
import { axeViolations, type OpenedTab, openTab, type View } from './simulated-teams.ts';
import { openStage } from './stage.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const FILES = 'local/demo/files';
const ENTRA = `${FILES}/entra-download-users-fictief.csv`;
const HR = 'daan-de-turfsteker';
const SOMEBODY = 'iris-zandhoeve';
const PEOPLE = 60;

/** Each language in another theme and another width. */
const SIGHTS: readonly Pick<View, 'theme' | 'width'>[] = [
  { theme: 'dark', width: 'full' },
  { theme: 'contrast', width: '280' },
];
const sightOf = (language: Language) => SIGHTS[LANGUAGES.indexOf(language) % SIGHTS.length];

let clear: (() => Promise<void>) | undefined;
afterEach(() => clear?.());

test.each(LANGUAGES)(
  'a faulty file that is mended, a second one, undone and done again, and a round, in %s',
  async (language) => {
    const stage = await openStage();
    clear = stage.clear;
    const view = { persona: HR, language, ...sightOf(language) };
    const opened = await openTab(stage.browser, stage.server, view);
    const { tab, faults } = opened;
    const say = (key: Parameters<typeof word>[1]) => word(language, key);
    const button = (key: Parameters<typeof word>[1]) =>
      tab.getByRole('button', { name: say(key), exact: true });
    const region = (key: Parameters<typeof word>[1]) => tab.getByRole('region', { name: say(key) });
    const choose = async (file: string, nth = 0) =>
      tab.locator('input[type=file]').nth(nth).setInputFiles(file);

    // Home leads to what has to be there first, and all connections can be tried at once.
    await tab.getByRole('link', { name: say('home.toFirstSteps') }).click();
    const connection = region('connection.title');
    await button('connection.tryAll').click();
    await connection.getByText(say('stepState.done')).waitFor();
    await region('peopleStep.title').getByText(say('stepState.todo')).waitFor();
    await seen(opened);

    // A file full of faults tells all of them at once, and goes no further.
    await tab.getByRole('link', { name: say('peopleStep.go') }).click();
    await region('peopleNow.title').getByText(say('peopleNow.nothing')).waitFor();
    await choose(`${FILES}/personeel-fictief-met-fouten.csv`);
    await choose(ENTRA, 1);
    const check = region('peopleCheck.title');
    await check.getByRole('button', { name: say('peopleCheck.lines') }).waitFor();
    await check.locator('tbody tr').nth(6).waitFor();
    expect(await button('peopleCheck.send').count()).toBe(0);
    await seen(opened);

    // The file comes back with what is wrong behind each row; mended, it is given again.
    const download = opened.page.waitForEvent('download');
    await button('peopleCheck.download').press('Enter');
    const faulty = await download;
    expect(faulty.suggestedFilename()).toBe(say('peopleCheck.fileName'));
    const buffer = mendFile(await faulty.path(), `${FILES}/personeel-fictief.csv`);
    const mended = { name: faulty.suggestedFilename(), mimeType: 'text/csv', buffer };
    await tab.locator('input[type=file]').first().setInputFiles(mended);
    await check.getByText(say('peopleCheck.fine')).waitFor();

    // What it makes is seen before it counts.
    await button('peopleCheck.send').press('Enter');
    await button('peoplePreview.commit').waitFor();
    await seen(opened);
    await button('peoplePreview.commit').press('Enter');
    const now = region('peopleNow.title');
    await now.getByText(new RegExp(`^${PEOPLE} `)).waitFor();

    // A second version can be undone, and be brought in again.
    const leave = () => button('peopleSend.close').press('Enter');
    const giveSecond = async () => {
      await tab.locator('input[type=file]').first().setInputFiles(withoutLast());
      await choose(ENTRA, 1);
      await button('peopleCheck.send').press('Enter');
    };
    const bringIn = async () => {
      await giveSecond();
      await button('peoplePreview.commit').press('Enter');
      await leave();
      await now.getByText(new RegExp(`^${PEOPLE - 1} `)).waitFor();
    };
    await leave();
    await bringIn();
    await button('peopleNow.undo').press('Enter');
    await button('peopleNow.undoConfirm').press('Enter');
    await button('peopleNow.undo').waitFor({ state: 'detached' });
    await now.getByText(new RegExp(`^${PEOPLE} `)).waitFor();
    await seen(opened);
    await bringIn();
    await button('peopleNow.undo').waitFor();
    // Once more it changes nothing, so there is nothing to apply.
    await giveSecond();
    await tab.getByText(say('peoplePreview.nothing')).waitFor();
    expect(await button('peoplePreview.commit').count()).toBe(0);
    await button('peopleSend.back').press('Enter');

    await planAndOpen(opened, language);
    expect(faults).toEqual([]);
    await opened.close();
    const staff = await openTab(stage.browser, stage.server, { persona: SOMEBODY, language });
    await staff.tab.getByRole('link', { name: say('home.start') }).waitFor();
  },
);

/** The same file as Excel's "Unicode text", without the last of its people. */
function withoutLast() {
  const lines = readFileSync(`${FILES}/personeel-fictief-unicode.txt`, 'utf16le').trimEnd();
  const buffer = Buffer.from(`${lines.slice(0, lines.lastIndexOf('\r\n'))}\r\n`, 'utf16le');
  return { name: 'personeel-een-minder.txt', mimeType: 'text/plain', buffer };
}

/** Plans a round, sees what would come of it, takes its opening back, and opens it after all. */
async function planAndOpen(opened: OpenedTab, language: Language): Promise<void> {
  const { tab, page } = opened;
  const say = (key: Parameters<typeof word>[1]) => word(language, key);
  const address = new URL(page.url());
  address.searchParams.set('page', 'settings/rounds');
  await page.goto(address.href);
  const plan = tab.getByRole('region', { name: say('planRound.title') });
  await plan.waitFor();
  for (const field of await plan.locator('input[type=text]').all()) await field.fill('Winter');
  await seen(opened);
  await plan.getByRole('button', { name: say('planRound.plan') }).click();
  const act = (key: Parameters<typeof word>[1]) =>
    tab.getByRole('button', { name: say(key), exact: true });
  await tab.getByText(say('forecast.perUnit')).click();
  await tab
    .getByRole('cell', { name: say('forecastKind.exact') })
    .first()
    .waitFor();
  await tab.getByText(say('openingPage.show')).click();
  await tab.getByRole('heading', { name: say('opening.whyTitle') }).waitFor();
  await seen(opened);
  await act('openRound.now').click();
  await act('openRound.confirm').click();
  await act('takeBack.now').click();
  await act('takeBack.confirm').click();
  await act('openRound.now').click();
  await act('openRound.confirm').click();
  await act('takeBack.now').waitFor();
  await act('addPeople.now').click();
  await tab.getByText(say('addPeople.none')).waitFor();
  await act('moveEnd.save').waitFor();
  await seen(opened);
}

/** Nothing that axe finds, and nothing wider than the page. */
async function seen({ page, tab }: OpenedTab): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  const overflow = await tab
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
