import { HR } from './result-states.ts';
import { openTab } from './simulated-teams.ts';
import type { Look, Scene, Sight } from './states.ts';

const ROOMS = ['', '/people', '/rounds', '/benchmarks'] as const;
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
  await opened.tab.locator('main:not(:has([aria-busy=true]))').waitFor();
  await look(`60-settings${room.replace('/', '-')}-${who}`, opened.page);
  await opened.close();
}
