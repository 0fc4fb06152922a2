import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../builders/browser.ts';
import { cycleKey, retryAtOnce } from '../builders/cycle-key.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { freePort, type Started, start } from '../builders/started.ts';
import { control } from './assessment-walk.ts';
import { personaWith } from './personas.ts';
import { axeViolations, openTab } from './simulated-teams.ts';
import { unitLines } from './unit-lines.ts';
import { word } from './words.ts';

const OPEN = 'demo-3';

const { folder, remove } = temporaryDataFolder();
let server: Started;
let browser: Browser;
beforeAll(async () => {
  retryAtOnce();
  [server, browser] = await Promise.all([start(folder.path, await freePort()), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.kill();
  remove();
});

test('HR is told why the results cannot be made, and tries again when that is mended', async () => {
  const persona = await personaWith(server, 'hr');
  const page = `cycle/${OPEN}`;
  const open = () => openTab(browser, server, { persona, language: 'nl', page });
  const key = cycleKey(folder, OPEN);
  const first = await open();
  await control(first.tab, 'nl', 'close.now').click();
  // A page that was read without the key would offer no close at all. The server, which remembers it
  // for a minute, takes the press; the steps look for themselves.
  key.take();
  await control(first.tab, 'nl', 'close.confirm').click();
  const told = first.tab.getByRole('alert');
  await told.getByText(word('nl', 'closeFault.key_gone')).waitFor({ timeout: 30_000 });
  // What was pressed is gone; the focus is where it goes on.
  expect(await first.tab.locator('section').filter({ has: told }).locator(':focus').count()).toBe(
    1,
  );
  expect(await axeViolations(first.page)).toEqual([]);

  // While it lasts, trying again fails again, and says so.
  await control(first.tab, 'nl', 'close.retry').click();
  await told.waitFor({ state: 'detached' });
  await told.getByText(word('nl', 'closeFault.key_gone')).waitFor({ timeout: 30_000 });
  expect(first.faults).toEqual([]);
  await first.close();

  // Whoever comes later finds it as it was left.
  key.putBack();
  const later = await open();
  await later.tab.getByRole('alert').waitFor();
  await control(later.tab, 'nl', 'close.retry').press('Enter');
  await later.tab.getByText(word('nl', 'close.done')).waitFor({ timeout: 60_000 });
  expect(await later.tab.getByRole('alert').count()).toBe(0);
  await control(later.tab, 'nl', 'cycle.results').click();
  await unitLines(later).nth(1).waitFor();
  expect(later.faults).toEqual([]);
  await later.close();
});
