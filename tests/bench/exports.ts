import { statSync } from 'node:fs';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Download } from 'playwright-core';
import { launchBrowser } from '../builders/browser.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { start } from '../builders/started.ts';
import { type OpenedTab, openTab } from '../e2e/simulated-teams.ts';
import { openDownload } from '../e2e/taken-file.ts';
import { serveReleasedCycles } from './released-cycles.ts';
import { median } from './throughput.ts';

const RUNS = 5;
const TEAMS = 2_000;
const CYCLE = 'demo-2';
const UNIT = 'klantcontact';

/**
 * Seconds from a press to the file, in the browser with everything the page does: a workbook and a
 * deck of one unit, the exporters not loaded yet; and a workbook of two thousand units, whose results
 * another server made. Every run in a new page; and how long the page did not answer meanwhile.
 */
export async function benchExports() {
  const { folder, remove } = temporaryDataFolder();
  const [server, browser] = await Promise.all([start(folder.path), launchBrowser()]);
  const wide = await serveReleasedCycles({ wide: { answers: 20 * TEAMS, teams: TEAMS } });
  const personas = await server.personas();
  const hr = personas.find(({ roles }) => roles.includes('hr'))?.id ?? '';
  const view = { persona: hr, language: 'en' as const, page: `unit/${CYCLE}/${UNIT}` };
  const inNewPage = async (label: string, results?: string) => {
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
      const opened = await openTab(browser, server, view);
      if (results !== undefined) await answerExportsWith(opened, results);
      runs.push(await take(opened, label));
      await opened.close();
    }
    return {
      seconds: median(runs.map(({ seconds }) => seconds)),
      bytes: runs[0]?.bytes ?? 0,
      longestBlockedMs: median(runs.map(({ blocked }) => blocked)),
    };
  };
  try {
    return {
      runs: RUNS,
      workbookOfOneUnit: await inNewPage('Excel'),
      deckOfOneUnit: await inNewPage('PowerPoint'),
      units: TEAMS,
      workbookOfAllUnits: await inNewPage('Excel', await resultsOf(wide)),
    };
  } finally {
    wide.stop();
    await browser.close();
    await server.kill();
    remove();
  }
}

async function resultsOf({ url, admin }: { url: string; admin: string }): Promise<string> {
  const headers = { authorization: `Bearer ${admin}` };
  const reply = await fetch(`${url}${PATHS.exported('wide', 'org')}?format=json`, { headers });
  if (reply.status !== 200) throw new Error(`answered ${reply.status}`);
  return reply.text();
}

async function answerExportsWith({ page }: OpenedTab, body: string): Promise<void> {
  await page.route('**/export?*', (route) =>
    route.fulfill({ body, contentType: 'application/json' }),
  );
}

/** Notes the longest task of the page. */
const WATCH = `
  globalThis.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
`;

async function take(opened: OpenedTab, label: string) {
  const { page, tab } = opened;
  await openDownload(opened, 'en');
  const button = tab.getByRole('button', { name: label, exact: true });
  await button.waitFor({ timeout: 30_000 });
  const app = page.frames().find((frame) => frame !== page.mainFrame());
  await app?.evaluate(WATCH);
  const download = page.waitForEvent('download', { timeout: 60_000 });
  const pressed = performance.now();
  await button.press('Enter');
  const file: Download = await download;
  const seconds = Number(((performance.now() - pressed) / 1000).toFixed(2));
  const blocked = Math.round(Number(await app?.evaluate('longest')));
  return { seconds, blocked, bytes: statSync(await file.path()).size };
}
