import { launchBrowser } from '../builders/browser.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { start } from '../builders/started.ts';
import { HR } from '../e2e/result-states.ts';
import { appOf, openTab } from '../e2e/simulated-teams.ts';
import { CYCLE, WHOLE } from '../e2e/unit-pages.ts';
import { allParts, goToPart, type Part, partOf } from '../e2e/unit-parts.ts';

/** What each part should keep to, in pixels from the top of the page at 1 280 wide; nothing fails on it. */
const WANTED: Readonly<Record<Part, number | null>> = {
  overview: 1100,
  coherence: 1300,
  differences: 700,
  compared: 900,
  actions: 1200,
  comments: null,
};

/** How far down each part of a result reaches in a window of 1 280 pixels, for two units of the demo. */
export async function benchUnitHeights() {
  const { folder, remove } = temporaryDataFolder();
  const server = await start(folder.path);
  const browser = await launchBrowser();
  const heights: Record<string, Partial<Record<Part, number>>> = {};
  for (const unit of [WHOLE, 'organisatie']) {
    const page = `unit/${CYCLE}/${unit}`;
    const opened = await openTab(browser, server, { persona: HR, language: 'nl', page });
    const found: Partial<Record<Part, number>> = {};
    for (const part of await allParts(opened, 'nl')) {
      await goToPart(opened, 'nl', part);
      const box = await partOf(opened, part).evaluate(
        (panel) => panel.getBoundingClientRect().bottom,
      );
      const scrolled = Number(await appOf(opened).evaluate('window.scrollY'));
      found[part] = Math.ceil(box + scrolled);
    }
    heights[unit] = found;
    await opened.close();
  }
  await browser.close();
  await server.kill();
  remove();
  return { wanted: WANTED, heights };
}
