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
const LONGEST = 120_000;

/** Notes the tasks that kept the page busy for more than 50 ms. */
const WATCH = `
  globalThis.busy = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) busy.push(Math.round(duration));
  }).observe({ type: 'longtask' });
`;

/**
 * A synthetic CSV of so many people in twenty times fewer units, eight columns wide, with people and
 * their managers by address, and beside it Entra's list of all of them: both chosen on the page of
 * people in a browser that is not slowed down. How long until the check is told that lets HR go on, and
 * for how long the page was busy at a time.
 */
export async function benchReadFile(people: number) {
  const { folder, remove } = temporaryDataFolder();
  const server = await start(folder.path);
  const browser = await launchBrowser();
  const hr = (await server.personas()).findLast(({ roles }) => roles.includes('hr'))?.id ?? '';
  const file = join(folder.path, 'people.csv');
  const entra = join(folder.path, 'users.csv');
  writeFileSync(file, csvOf(people));
  writeFileSync(entra, entraOf(people));
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const opened = await openTab(browser, server, {
      persona: hr,
      language: 'nl',
      page: 'settings/people',
    });
    const { tab, page } = opened;
    const inputs = tab.locator('input[type=file]');
    await inputs.first().waitFor({ state: 'attached' });
    await appOf(opened).evaluate(WATCH);
    const started = performance.now();
    await inputs.first().setInputFiles(file);
    await inputs.nth(1).waitFor({ state: 'attached', timeout: LONGEST });
    await inputs.nth(1).setInputFiles(entra);
    await tab
      .getByRole('button', { name: word('nl', 'peopleCheck.send') })
      .waitFor({ timeout: LONGEST });
    const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
    await page.waitForTimeout(500);
    const busy = z.array(z.number()).parse(await appOf(opened).evaluate('busy'));
    runs.push({ seconds, longestTaskMs: Math.max(0, ...busy) });
    await opened.close();
  }
  await browser.close();
  await server.kill();
  rmSync(file);
  rmSync(entra);
  remove();
  return { people, runs };
}

const DEPARTMENTS = 240;
const addressOf = (person: number) => `persoon.${person}@voorbeeld.example`;

function csvOf(people: number): string {
  const units = people / 20;
  const lines = Array.from({ length: people }, (_, at) => {
    const unit = at % units;
    return [
      ...[String(at).padStart(6, '0'), `Persoon ${at}`, addressOf(at)],
      `Voorbeeld > Afdeling ${unit % DEPARTMENTS} > Team ${unit}`,
      ...[managerOf(at, unit), 'Nederlands', 'medewerker', 'ja'],
    ].join(';');
  });
  const header =
    'Personeelsnummer;Naam;E-mailadres;Afdeling;E-mail leidinggevende;Taal;Functiegroep;Doet mee';
  return `${header}\n${lines.join('\n')}\n`;
}

/** The first of the team; of that one, who manages the department; of those, the first of all. */
function managerOf(person: number, unit: number): string {
  const above = [unit, unit % DEPARTMENTS, 0].find((manager) => manager !== person);
  return above === undefined || person === 0 ? '' : addressOf(above);
}

/** As Entra's "Download users" writes it. */
function entraOf(people: number): string {
  const lines = Array.from({ length: people }, (_, at) =>
    [
      ...[addressOf(at), `Persoon ${at}`, String(at), addressOf(at), 'Persoon', personId(at)],
      ...['Member', '', '', 'True', 'NL'],
    ].join(','),
  );
  const header =
    'userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,usageLocation';
  return `\uFEFF${header}\n${lines.join('\n')}\n`;
}
