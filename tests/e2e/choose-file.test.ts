import { expect, test } from '@jest/globals';
import { pressUntil } from './press-until.ts';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { appOf, axeViolations, openTab } from './simulated-teams.ts';
import { LANGUAGES, word } from './words.ts';

const stage = setStage();
const HR_FILE = 'Naam;E-mail;Afdeling\r\nZo\u00eb 1;p1@voorbeeld.nl;Noord\r\n';
const SCORES = Buffer.from('overall;moments;54;55,2;6,1\r\n');

test.each(LANGUAGES)(
  'a norm is chosen by keyboard, with no word of the browser’s own on the page, in %s',
  async (language) => {
    const page = 'settings/benchmarks';
    const opened = await openTab(stage.browser, stage.server, { persona: HR, language, page });
    const { tab } = opened;
    const field = tab.getByRole('group', { name: word(language, 'normFile.label') });
    const choose = field.getByRole('button', { name: word(language, 'normFile.choose') });
    await choose.waitFor();
    // Listened for well before: until the browser has heard of it, it opens a chooser of its own.
    const chooser = opened.page.waitForEvent('filechooser');
    await opened.page.locator('iframe').focus();
    await pressUntil(opened, 'Tab', choose);
    expect(await tab.locator('input[type=file]:visible').count()).toBe(0);
    await opened.page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'norm.csv', mimeType: 'text/csv', buffer: SCORES });
    await field.getByText('norm.csv', { exact: true }).waitFor();
    await field.getByText(word(language, 'normFile.scores')).waitFor();
    expect(await tab.locator(':focus').innerText()).toBe(word(language, 'normFile.another'));
    expect(await axeViolations(opened.page)).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);

test.each(LANGUAGES)(
  'a file that is dropped onto its place is read, and the place shows that it takes it, in %s',
  async (language) => {
    const page = 'settings/people';
    const opened = await openTab(stage.browser, stage.server, { persona: HR, language, page });
    const { tab } = opened;
    const hint = tab.getByText(word(language, 'peopleFile.drop'), { exact: true }).first();
    await hint.waitFor();
    const place = hint.locator('xpath=..');
    const looks = () => place.evaluate((element) => getComputedStyle(element).backgroundColor);
    const changed = async (from: string, is: boolean) => {
      const handle = await place.elementHandle();
      await appOf(opened).waitForFunction(
        ([element, colour, wanted]) =>
          element !== null && (getComputedStyle(element).backgroundColor !== colour) === wanted,
        [handle, from, is] as const,
      );
    };
    const dataTransfer = await appOf(opened).evaluateHandle((content) => {
      const held = new DataTransfer();
      held.items.add(new File([content], 'dropped.csv', { type: 'text/csv' }));
      return held;
    }, HR_FILE);
    const before = await looks();
    await place.dispatchEvent('dragover', { dataTransfer });
    await changed(before, true);
    await place.dispatchEvent('dragleave', { dataTransfer });
    await changed(before, false);
    await place.dispatchEvent('dragover', { dataTransfer });
    await place.dispatchEvent('drop', { dataTransfer });
    await tab.getByText(/^dropped\.csv: 1 /).waitFor();
    await tab.getByText('Zo\u00eb 1', { exact: true }).first().waitFor();
    await changed(before, false);
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);
