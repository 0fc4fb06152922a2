import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import { firstRouteScripts } from '../../tab/scripts/first-route.ts';
import { launchBrowser } from '../builders/browser.ts';
import { invitedPeople } from '../builders/invited.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { start } from '../builders/started.ts';
import { appOf, openTabIn } from '../e2e/simulated-teams.ts';
import { startPage } from './page-server.ts';
import { coldAndWarm, median, type Open } from './slow-browser.ts';

/** Notes in every frame when its first question is there, how late taps show, and what jumped. */
const WATCH = `
  globalThis.seen = { visible: 0, taps: [], shift: 0 };
  new MutationObserver(() => {
    if (seen.visible === 0 && document.querySelector('input[type=radio]')) {
      requestAnimationFrame(() => { seen.visible ||= performance.now(); });
    }
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'click') seen.taps.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;
const seenSchema = z.object({ visible: z.number(), taps: z.array(z.number()), shift: z.number() });

/**
 * The assessment in a slow browser: from the navigation of the
 * frame to the first statement, cold and with a warm cache, beside a page with only React, teams-js
 * and the Fluent provider that also gets a token and makes a call. Medians of five, in milliseconds.
 */
export async function benchTab() {
  const { folder, remove } = temporaryDataFolder();
  const server = await start(folder.path);
  const [browser, reference] = await Promise.all([
    launchBrowser(),
    startPage(server.url, 'reference-page'),
  ]);
  const people = (await invitedPeople(server)).filter(({ state }) => state === 'none');
  const [person] = people;
  if (person === undefined) throw new Error('nobody to answer');
  const [, , , cycle] = person.path.split('/');
  const view = {
    persona: person.persona,
    language: 'nl' as const,
    page: `assessment/${cycle}/connect`,
  };
  const assessment = await measure(browser, (profile) => openTabIn(profile, server, view, false));
  const bare = await measure(browser, (profile) => openTabIn(profile, reference, view, false));
  await browser.close();
  reference.stop();
  await server.kill();
  remove();
  const scripts = [...firstRouteScripts(join(process.cwd(), 'tab/dist')).values()];
  return {
    firstRouteGzipBytes: scripts.reduce((sum, size) => sum + size, 0),
    assessment,
    reference: { coldMs: bare.coldMs, warmMs: bare.warmMs },
    coldTimesReference: Number((assessment.coldMs / bare.coldMs).toFixed(2)),
  };
}

async function measure(browser: Browser, open: Open) {
  const runs = await coldAndWarm(browser, WATCH, open, (page, place) => answerAll(page, place % 5));
  const taps = runs.flatMap(({ cold, warm }) => [...cold.taps, ...warm.taps]).sort((a, b) => a - b);
  return {
    coldMs: median(runs.map(({ cold }) => cold.visible)),
    warmMs: median(runs.map(({ warm }) => warm.visible)),
    taps: taps.length,
    tapP98Ms: taps[Math.ceil(taps.length * 0.98) - 1] ?? 0,
    layoutShift: Number(Math.max(...runs.map(({ cold }) => cold.shift)).toFixed(4)),
  };
}

/** Every statement gets the same answer: another than at the visit before. */
async function answerAll(page: Page, point: number) {
  const radios = page.frameLocator('iframe').getByRole('radio');
  await radios.first().waitFor({ timeout: 30_000 });
  const places = await radios.count();
  for (let place = point; place < places; place += 6) await radios.nth(place).check();
  // Until the last of them is saved.
  await page.waitForTimeout(2500);
  return seenSchema.parse(await appOf({ page }).evaluate('seen'));
}
