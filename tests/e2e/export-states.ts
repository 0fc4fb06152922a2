import { HR } from './result-states.ts';
import { type OpenedTab, openTab } from './simulated-teams.ts';
import { type Look, refuse, type Scene, type Sight } from './states.ts';
import { openDownload } from './taken-file.ts';
import { CYCLE } from './unit-pages.ts';
import { word } from './words.ts';

const UNIT = 'verkoop';
const EXPORT = '**/export?*';

/** A result on its way, kept away and unknown; a file of it being made, kept away and made. */
export async function visitExports(scene: Scene, sight: Sight, look: Look): Promise<void> {
  const title = (key: string) => word(sight.language, key);
  const opens = (unit: string) => {
    const page = `unit/${CYCLE}/${unit}`;
    return openTab(scene.browser, scene.server, { persona: HR, ...sight, page });
  };
  const opened = await opens(UNIT);
  await visitFiles(opened, sight, look);
  const { page, tab } = opened;
  await page.route('**/result', () => undefined);
  await page.reload();
  await tab.locator('[aria-busy]').first().waitFor();
  await look('47-unit-loading', page);
  await page.unroute('**/result');
  await page.route('**/result', refuse('storage_unavailable', 503));
  await page.reload();
  await tab.getByText(title('fault.busy.title')).waitFor();
  await look('48-unit-failed', page);
  await opened.close();
  const unknown = await opens('no-such-unit');
  await unknown.tab.getByText(title('fault.gone.title')).waitFor();
  await look('49-unit-unknown', unknown.page);
  await unknown.close();
}

async function visitFiles(opened: OpenedTab, { language }: Sight, look: Look): Promise<void> {
  const { page, tab } = opened;
  const ask = (format: string) =>
    tab.getByRole('button', { name: word(language, `exportFormat.${format}`), exact: true });
  await openDownload(opened, language);
  await page.route(EXPORT, () => undefined);
  await ask('csv').click();
  await tab.getByText(word(language, 'exports.busy')).waitFor();
  await look('55-export-busy', page);
  await page.reload();
  await openDownload(opened, language);
  await page.unroute(EXPORT);
  await page.route(EXPORT, refuse('storage_unavailable', 503));
  await ask('csv').click();
  await tab.getByText(word(language, 'fault.busy.title')).waitFor();
  await look('56-export-failed', page);
  await page.unroute(EXPORT);
  await ask('json').click();
  await tab.getByText(/\.json /).waitFor();
  await look('57-export-ready', page);
}
