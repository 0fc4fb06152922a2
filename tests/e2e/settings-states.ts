import { HR } from './result-states.ts';
import { openTab } from './simulated-teams.ts';
import type { Look, Scene, Sight } from './states.ts';
import { word } from './words.ts';

const ROOMS = ['', '/people', '/rounds', '/benchmarks', '/log'] as const;
/** HR of an organisation with rounds behind it, HR of one that begins, and its technical admin. */
const PEOPLE = { hr: HR, begins: 'daan-de-turfsteker', technical: 'nadia-molenwiek' } as const;
type Who = keyof typeof PEOPLE;

/** Each room of the settings, as those meet it who may open it. */
export async function visitSettings(scene: Scene, sight: Sight, look: Look): Promise<void> {
  for (const room of ROOMS) await visitRoom(scene, sight, look, ['hr', room]);
  for (const room of ['', '/people', '/rounds']) {
    await visitRoom(scene, sight, look, ['begins', room]);
  }
  await visitRoom(scene, sight, look, ['technical', '']);
  await visitImport(scene, sight, look);
}

const FILES = 'local/demo/files';

/** What HR meets from a faulty file to the preview of a sound one, and where a unit is changed. */
async function visitImport({ browser, server }: Scene, sight: Sight, look: Look): Promise<void> {
  const opened = await openTab(browser, server, {
    ...{ persona: PEOPLE.hr, ...sight, page: 'settings/people' },
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
}

async function visitRoom(
  { browser, server }: Scene,
  sight: Sight,
  look: Look,
  [who, room]: readonly [Who, string],
): Promise<void> {
  const opened = await openTab(browser, server, {
    ...{ persona: PEOPLE[who], ...sight, page: `settings${room}` },
  });
  await opened.tab.locator('main h1').waitFor();
  await opened.tab.locator('main [aria-busy=true]').waitFor({ state: 'detached' });
  await look(`60-settings${room.replace('/', '-')}-${who}`, opened.page);
  await opened.close();
}
