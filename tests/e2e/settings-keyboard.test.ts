// The rooms of the settings by keyboard alone.
import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { wrongStops } from './focus-stops.ts';
import { pressUntil } from './press-until.ts';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { type OpenedTab, openTab, THEMES } from './simulated-teams.ts';
import { LANGUAGES, word } from './words.ts';

type Way = Parameters<typeof pressUntil>[1];

const stage = setStage();
/** More than there are between the ends of any of these pages. */
const ALL_STOPS = 150;
const FILE = Buffer.from('Naam;E-mail;Afdeling\r\nAnna;anna@voorbeeld.nl;Noord\r\n');

describe.each(LANGUAGES)('in %s', (language) => {
  const say = (key: string) => word(language, key);
  const open = async (page: string) => {
    const opened = await openTab(stage.browser, stage.server, { persona: HR, language, page });
    await opened.tab.locator('main h1').waitFor();
    await opened.page.locator('iframe').focus();
    return opened;
  };
  /** Goes to a control by Tab or Shift+Tab, and presses a key there. */
  const press = async (opened: OpenedTab, control: Locator, key: string, way: Way = 'Tab') => {
    await pressUntil(opened, way, control, ALL_STOPS);
    await opened.page.keyboard.press(key);
  };
  const link = ({ tab }: OpenedTab, key: string) =>
    tab.getByRole('link', { name: say(key), exact: true });
  const heading = ({ tab }: OpenedTab, key: string) =>
    tab.getByRole('heading', { level: 1, name: say(key) }).waitFor();

  test('from home to people, to what a column of a file is, and back to another file', async () => {
    const opened = await open('home');
    const { page, tab } = opened;
    await press(opened, link(opened, 'home.toSettings'), 'Enter');
    await heading(opened, 'settingsRoom.settings');
    await press(opened, link(opened, 'settingsRoom.people'), 'Enter');
    await heading(opened, 'people.title');
    const chooser = page.waitForEvent('filechooser');
    const button = (key: string) => tab.getByRole('button', { name: say(key), exact: true });
    await press(opened, button('peopleFile.choose'), 'Enter');
    await (await chooser).setFiles({ name: 'hr.csv', mimeType: 'text/csv', buffer: FILE });
    const column = tab.getByRole('combobox', { name: /Afdeling/ });
    await column.waitFor();
    const before = await column.inputValue();
    await press(opened, column, 'ArrowDown');
    expect(await column.inputValue()).not.toBe(before);
    await page.keyboard.press('ArrowUp');
    expect(await column.inputValue()).toBe(before);
    expect(await column.and(tab.locator(':focus')).count()).toBe(1);
    await pressUntil(opened, 'Shift+Tab', button('peopleFile.another'), ALL_STOPS);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test.each(['Enter', 'Space'])(
    'into the dialog of a unit by %s, round in it, and back to the button that opened it',
    async (key) => {
      const opened = await open('settings/people');
      const { page, tab } = opened;
      const unit = tab.getByRole('region', { name: say('peopleTree.table') }).locator('tbody tr');
      const change = unit.first().getByRole('button').last();
      const dialog = tab.getByRole('dialog');
      const within = tab.locator('dialog :focus');
      const hasFocus = async (one: Locator) => expect(await one.count()).toBe(1);
      await press(opened, change, key);
      await dialog.waitFor();
      await hasFocus(within);
      await pressUntil(opened, 'Tab', dialog.getByRole('textbox', { name: say('editUnit.name') }));
      await pressUntil(
        opened,
        'Shift+Tab',
        dialog.getByRole('button', { name: say('editUnit.keep') }),
      );
      await page.keyboard.press(key);
      await dialog.waitFor({ state: 'detached' });
      await hasFocus(change.and(tab.locator(':focus')));
      await page.keyboard.press(key);
      await dialog.waitFor();
      await hasFocus(within);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await hasFocus(change.and(tab.locator(':focus')));
      await opened.close();
    },
  );

  test('on to the log, where a choice is made by arrows and the focus stays with it', async () => {
    const opened = await open('settings/people');
    const { tab } = opened;
    const tree = tab.getByRole('searchbox', { name: say('peopleTree.search') });
    await pressUntil(opened, 'Tab', tree, ALL_STOPS);
    await press(opened, link(opened, 'settingsRoom.log'), 'Enter', 'Shift+Tab');
    await heading(opened, 'log.title');
    await tab.locator('tbody tr').first().waitFor();
    const what = tab.getByRole('combobox', { name: say('log.action'), exact: true });
    await press(opened, what, 'ArrowDown');
    expect(await what.inputValue()).not.toBe('');
    await tab.locator('main:not(:has([aria-busy=true]))').waitFor();
    await tab.locator('tbody tr').first().waitFor();
    expect(await what.and(tab.locator(':focus')).count()).toBe(1);
    await pressUntil(opened, 'Tab', tab.getByRole('button', { name: say('logFile.csv') }));
    expect(opened.faults).toEqual([]);
    await opened.close();
  });
});

const ROOMS = [
  'settings',
  'settings/people',
  'settings/rounds',
  'settings/benchmarks',
  'settings/log',
];

test.each(THEMES)(
  'Tab reaches everything that can be pressed, and shows where it is, in the %s theme',
  async (theme) => {
    const found: Record<string, string[]> = {};
    for (const page of ROOMS) {
      const view = { persona: HR, language: 'nl', theme, page } as const;
      const opened = await openTab(stage.browser, stage.server, view);
      await opened.tab.locator('main h1').waitFor();
      await opened.tab.locator('main:not(:has([aria-busy=true]))').waitFor();
      const wrong = await wrongStops(opened);
      if (wrong.length > 0) found[page] = wrong;
      await opened.close();
    }
    expect(found).toEqual({});
  },
);
