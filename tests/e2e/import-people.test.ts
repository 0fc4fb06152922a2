import { expect, test } from '@jest/globals';
import { HOST_TEXTS } from '@samenhang/local/host-texts';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { axeViolations, type OpenedTab, openTab } from './simulated-teams.ts';
import { LANGUAGES, type Language, wholeText, word } from './words.ts';

const stage = setStage();
const guid = (n: number) => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** As Excel writes it in the Netherlands: semicolons, and letters of Windows-1252. */
const people = Array.from({ length: 12 }, (_, n) => n);
const FILE = [
  'Naam;E-mail;Afdeling;BSN',
  ...people.map((n) => `Zo\u00eb ${n};P${n}@Voorbeeld.nl;${n < 6 ? 'Noord' : 'Zuid'};123456782`),
].join('\r\n');
const USERS = [
  'userPrincipalName,displayName,objectId,mail,accountEnabled',
  ...people.map((n) => `p${n}@voorbeeld.nl,P ${n},${guid(n)},p${n}@voorbeeld.nl,True`),
].join('\n');

const button = ({ tab }: OpenedTab, language: Language, key: string) =>
  tab.getByRole('button', { name: word(language, key), exact: true });

async function give({ tab }: OpenedTab, place: number, name: string, buffer: Buffer) {
  const input = tab.locator('input[type=file]').nth(place);
  await input.setInputFiles({ name, mimeType: 'text/csv', buffer });
}

async function soundAt280({ page, tab }: OpenedTab): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 280, height: 800 });
  const beyond = await tab
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test.each(LANGUAGES)(
  'HR brings in a file, sees what it would do, commits it and takes it back, in %s',
  async (language) => {
    const page = 'settings/people';
    const opened = await openTab(stage.browser, stage.server, { persona: HR, language, page });
    const { tab } = opened;
    const sent: string[] = [];
    opened.page.on('request', (request) => sent.push(request.postData() ?? ''));
    await button(opened, language, 'peopleFile.choose').waitFor();
    await give(opened, 0, 'hr.csv', Buffer.from(FILE, 'latin1'));
    await tab.getByText('Zo\u00eb 1', { exact: true }).first().waitFor();
    await tab.getByText(word(language, 'peopleColumns.forbiddenTitle')).waitFor();
    await give(opened, 1, 'users.csv', Buffer.from(USERS));
    await button(opened, language, 'peopleCheck.send').waitFor();
    await soundAt280(opened);
    await button(opened, language, 'peopleCheck.send').click();
    const commit = button(opened, language, 'peoplePreview.commit');
    await commit.waitFor();
    await soundAt280(opened);
    const leavers = tab.getByRole('textbox', { name: word(language, 'peoplePreview.brakeType') });
    const left = tab.locator('tr', { hasText: word(language, 'peoplePreview.left') });
    await leavers.fill(await left.first().locator('td').nth(1).innerText());
    await commit.click();
    await button(opened, language, 'peopleSend.close').click();
    await tab.getByText('Zuid', { exact: true }).waitFor();
    // Undone, so that the next language finds what this one found.
    await button(opened, language, 'peopleNow.undo').click();
    await button(opened, language, 'peopleNow.undoConfirm').click();
    await tab.getByText('Zuid', { exact: true }).waitFor({ state: 'detached' });
    expect(sent.join()).not.toMatch(/Zo\u00eb|voorbeeld\.nl|123456782/i);
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);

/** Goes on from a preview, over whatever it asks to be typed, until the import is the organisation. */
async function commitIt(opened: OpenedTab, language: Language): Promise<void> {
  await button(opened, language, 'peoplePreview.commit').press('Enter');
  await button(opened, language, 'peopleSend.close').press('Enter');
  await button(opened, language, 'peopleSend.close').waitFor({ state: 'detached' });
}

/** In the first language it is brought in; in the others the same directory changes nothing. */
async function bringInOnce(opened: OpenedTab, language: Language): Promise<void> {
  if (language === LANGUAGES[0]) {
    await button(opened, language, 'peoplePreview.commit').waitFor();
    await soundAt280(opened);
    return commitIt(opened, language);
  }
  await opened.tab.getByText(word(language, 'peoplePreview.nothing')).waitFor();
  await soundAt280(opened);
  return button(opened, language, 'peopleSend.back').press('Enter');
}

test.each(LANGUAGES)(
  'HR brings in the directory, and has Teams name who manages a unit of it, in %s',
  async (language) => {
    const page = 'settings/people';
    const opened = await openTab(stage.browser, stage.server, { persona: HR, language, page });
    const { tab } = opened;
    const say = (key: string) => word(language, key);
    await tab.getByRole('radio', { name: say('directoryWay.department') }).check();
    await button(opened, language, 'peopleDirectory.start').press('Enter');
    await bringInOnce(opened, language);
    await tab.getByText(say('organisationSource.directory')).waitFor();

    // Of a unit below the first, which is the whole organisation.
    const units = tab.getByRole('region', { name: say('peopleTree.table') }).locator('tbody tr');
    const managed = units.nth(1);
    expect(await managed.locator('td').nth(3).innerText()).toBe('0');
    await managed.getByRole('button').last().press('Enter');
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('button', { name: say('editUnit.choose') }).press('Enter');
    const picker = opened.page.getByRole('dialog', { name: say('editUnit.choose') });
    await picker.getByRole('checkbox').first().check();
    await picker.getByRole('button', { name: HOST_TEXTS[language].choosePeople.choose }).click();
    await dialog.getByText(wholeText(language, 'editUnit.managers_one')).waitFor();
    await dialog.getByRole('button', { name: say('editUnit.see') }).press('Enter');
    await tab.getByText(wholeText(language, 'treeCount.otherManagers_one')).waitFor();
    await commitIt(opened, language);
    await tab.getByText(say('organisationSource.edit')).waitFor();
    expect(await managed.locator('td').nth(3).innerText()).toBe('1');
    // Taken back, as the next language would find this manager kept.
    await button(opened, language, 'peopleNow.undo').press('Enter');
    await button(opened, language, 'peopleNow.undoConfirm').press('Enter');
    await tab.getByText(say('organisationSource.directory')).waitFor();
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);
