import { HR } from './result-states.ts';
import { openTab } from './simulated-teams.ts';
import type { Look, Scene, Sight } from './states.ts';
import { word } from './words.ts';

const FILES = 'local/demo/files';

/**
 * What HR meets from a faulty file to the preview of a sound one, and where a unit is changed; then the
 * log of that. All of it shows what is in a file or an id, which is in no language.
 */
export async function visitImport(
  { browser, server }: Scene,
  sight: Sight,
  look: Look,
): Promise<void> {
  const opened = await openTab(browser, server, {
    ...{ persona: HR, ...sight, page: 'settings/people' },
  });
  const { tab, page } = opened;
  const button = (key: string) =>
    tab.getByRole('button', { name: word(sight.language, key), exact: true });
  const give = (file: string, nth = 0) =>
    tab.locator('input[type=file]').nth(nth).setInputFiles(`${FILES}/${file}`);

  await give('personeel-fictief-met-fouten.csv');
  await give('entra-download-users-fictief.csv', 1);
  await button('peopleCheck.lines').click();
  await look('61-people-faults', page);

  await give('personeel-fictief.csv');
  await button('peopleCheck.send').click();
  await button('who.title').click();
  await look('62-people-preview', page);

  await button('peopleSend.leave').click();
  await tab
    .getByRole('button', { name: word(sight.language, 'peopleTree.changeUnit') })
    .nth(1)
    .click();
  await tab.getByRole('dialog').waitFor();
  await look('63-people-edit', page);
  await opened.close();

  const log = await openTab(browser, server, { persona: HR, ...sight, page: 'settings/log' });
  await log.tab.getByRole('table').waitFor();
  await look('64-log', log.page);
  await log.close();
}
