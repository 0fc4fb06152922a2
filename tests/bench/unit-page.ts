import { createServices } from '@samenhang/functions/use-cases/services';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import { launchBrowser } from '../builders/browser.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { writeReleasedCycle } from '../builders/released-cycle.ts';
import { type Started, start } from '../builders/started.ts';
import { appOf, openTabIn } from '../e2e/simulated-teams.ts';
import { coldAndWarm, median } from './slow-browser.ts';

/** Notes in every frame when sentence and matrix are there, when all is, and what kept it busy. */
const WATCH = `
  globalThis.seen = { first: 0, whole: 0, longest: 0, events: [] };
  new MutationObserver(() => {
    const at = performance.now();
    const main = document.querySelector('main');
    if (!main || main.querySelector('[aria-busy]') && seen.first) return;
    if (!seen.first && main.querySelector('[data-about], tr[data-unit]') &&
      main.querySelector('[data-cell], svg[role=img], tr[data-unit]')) requestAnimationFrame(() => { seen.first ||= performance.now(); });
    if (seen.first && !main.querySelector('[aria-busy]')) seen.whole = at;
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      seen.longest = Math.max(seen.longest, duration);
      if (startTime < seen.whole + 500) seen.whole = Math.max(seen.whole, startTime + duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) seen.events.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
`;
const seenSchema = z.object({
  first: z.number(),
  whole: z.number(),
  longest: z.number(),
  events: z.array(z.number()),
});

const WIDE = 'wide';
const TEAMS = 2000;

/**
 * A unit's result and the tree of units in a slow browser: the demo's organisation, and a synthetic
 * one of 2 000 teams. Medians of five, in milliseconds from the navigation of the frame.
 */
export async function benchUnitPage() {
  const { server, remove } = await startWithWideCycle();
  const browser = await launchBrowser();
  const hr = (await server.personas()).find(({ roles }) => roles.includes('hr'))?.id ?? '';
  const measured = async (page: string, acts: Acts) =>
    measure(browser, server, { persona: hr, page }, acts);
  const onUnit = { changeOfPart: changeParts, cell: openCell };
  const unit = await measured('unit/demo-2/organisatie', onUnit);
  const unitOfMany = await measured(`unit/${WIDE}/org`, onUnit);
  const tree = await measured('units/demo-2', { keys: walkTree });
  const treeOfMany = await measured(`units/${WIDE}`, { keys: walkTree });
  await browser.close();
  await server.kill();
  remove();
  return {
    unit,
    unitOf2000Teams: unitOfMany,
    tree,
    treeOf2000Teams: treeOfMany,
    manyTimesFew: Number((unitOfMany.coldMs / unit.coldMs).toFixed(2)),
  };
}

/** The demo, with one more cycle: released, of two thousand teams, made of synthetic tallies. */
async function startWithWideCycle() {
  const { folder, remove } = temporaryDataFolder();
  await (await start(folder.path)).kill();
  const platform = openLocalPlatform(folder);
  const size = { answers: 40_000, teams: TEAMS };
  const { tenant } = demoTenants().measured;
  await writeReleasedCycle(createServices(platform), WIDE, size, [], tenant);
  await platform.store.close();
  return { server: await start(folder.path), remove };
}

/** What somebody does on a page, by name. */
type Acts = Readonly<Record<string, (page: Page) => Promise<void>>>;

interface Where {
  readonly persona: string;
  readonly page: string;
}

async function measure(browser: Browser, server: Started, where: Where, acts: Acts) {
  const view = { ...where, language: 'nl' as const };
  const open = (profile: Parameters<typeof openTabIn>[0]) =>
    openTabIn(profile, server, view, false);
  const runs = await coldAndWarm(browser, WATCH, open, async (page) => {
    await page.frameLocator('iframe').locator('main h1').waitFor({ timeout: 30_000 });
    // Until all of it is there, and quiet.
    await page.waitForTimeout(4000);
    const loaded = seenSchema.parse(await appOf({ page }).evaluate('seen'));
    const took: Record<string, number> = {};
    for (const [name, act] of Object.entries(acts)) {
      await appOf({ page }).evaluate('seen.events = []');
      await act(page);
      await page.waitForTimeout(1000);
      const { events } = seenSchema.parse(await appOf({ page }).evaluate('seen'));
      took[name] = Math.max(0, ...events);
    }
    return { ...loaded, took };
  });
  const tookOf = (name: string) =>
    Math.max(...runs.flatMap(({ cold, warm }) => [cold.took[name] ?? 0, warm.took[name] ?? 0]));
  return {
    coldMs: median(runs.map(({ cold }) => cold.first)),
    warmMs: median(runs.map(({ warm }) => warm.first)),
    wholeColdMs: median(runs.map(({ cold }) => cold.whole)),
    longestTaskMs: median(runs.map(({ cold }) => cold.longest)),
    slowestMs: Object.fromEntries(Object.keys(acts).map((name) => [name, tookOf(name)])),
  };
}

/** From the overview to every other part and back. */
async function changeParts(page: Page): Promise<void> {
  const parts = page.frameLocator('iframe').locator('div:has(> [data-tables]) nav a');
  for (const place of [1, 2, 3, 4, 5, 0]) {
    await parts.nth(place).click({ timeout: 5000 });
    await page.waitForTimeout(300);
  }
}

async function openCell(page: Page): Promise<void> {
  const tab = page.frameLocator('iframe');
  await tab.locator('[data-cell]').first().click({ timeout: 5000 });
}

async function walkTree(page: Page): Promise<void> {
  const tab = page.frameLocator('iframe');
  await tab.locator('tr[data-unit]').first().focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowDown']) {
    await page.keyboard.press(key);
  }
  await tab.getByRole('searchbox').fill('9');
}
