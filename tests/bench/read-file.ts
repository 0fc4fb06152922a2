import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { launchBrowser } from '../builders/browser.ts';
import { personId } from '../builders/organisation.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { start } from '../builders/started.ts';
import { appOf, openTab } from '../e2e/simulated-teams.ts';
import { word } from '../e2e/words.ts';

const RUNS = 3;

/** Notes the tasks that kept the page busy for more than 50 ms. */
const WATCH = `
  globalThis.busy = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) busy.push(Math.round(duration));
  }).observe({ type: 'longtask' });
`;

/**
 * A synthetic CSV of so many people in twenty times fewer units, eight columns wide, chosen on the page
 * of people in a browser that is not slowed down: until its check is told, and how long the page was
 * busy at a time.
 */
export async function benchReadFile(people: number) {
  const { folder, remove } = temporaryDataFolder();
  const server = await start(folder.path);
  const browser = await launchBrowser();
  const hr = (await server.personas()).findLast(({ roles }) => roles.includes('hr'))?.id ?? '';
  const file = join(folder.path, 'people.csv');
  writeFileSync(file, csvOf(people));
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const opened = await openTab(browser, server, {
      persona: hr,
      language: 'nl',
      page: 'settings/people',
    });
    const { tab, page } = opened;
    await tab.locator('input[type=file]').first().waitFor({ state: 'attached' });
    await appOf(opened).evaluate(WATCH);
    const started = performance.now();
    await tab.locator('input[type=file]').first().setInputFiles(file);
    await tab
      .getByRole('region', { name: word('nl', 'peopleCheck.title') })
      .waitFor({ timeout: 60_000 });
    const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
    await page.waitForTimeout(500);
    const busy = z.array(z.number()).parse(await appOf(opened).evaluate('busy'));
    runs.push({ seconds, longestTaskMs: Math.max(0, ...busy) });
    await opened.close();
  }
  await browser.close();
  await server.kill();
  rmSync(file);
  remove();
  return { people, runs };
}

function csvOf(people: number): string {
  const units = people / 20;
  const lines = Array.from({ length: people }, (_, at) => {
    const [unit, department] = [at % units, (at % units) % 240];
    return [
      ...[String(at).padStart(6, '0'), `Persoon ${at}`, `persoon.${at}@voorbeeld.example`],
      ...[personId(at), `Voorbeeld > Afdeling ${department} > Team ${unit}`, 'Nederlands'],
      ...['medewerker', 'ja'],
    ].join(';');
  });
  const header = 'Personeelsnummer;Naam;E-mailadres;Object id;Afdeling;Taal;Rol;Doet mee';
  return `${header}\n${lines.join('\n')}\n`;
}
