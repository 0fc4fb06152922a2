import type { Browser } from 'playwright-core';
import { launchBrowser } from '../builders/browser.ts';
import { type Invited, invitedPeople } from '../builders/invited.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { freePort, type Started, start } from '../builders/started.ts';

/** The product over a data folder of its own, and a browser. */
export interface Stage {
  readonly server: Started;
  readonly browser: Browser;
  /** Somebody who is invited and has not begun; each time somebody else. */
  nextPerson(): Invited;
  /** Starts the product again at the same address, after it was killed; its clock may be ahead. */
  startAgain(when?: 'now' | 'in a month'): Promise<void>;
}

const IN_A_MONTH = [
  process.execPath,
  ...['--import', 'tsx', '--import', './tests/builders/in-a-month.ts', 'local/start.ts'],
];

/** Sets the stage; `clear` when done with it. */
export async function openStage(): Promise<Stage & { clear(): Promise<void> }> {
  const { folder, remove } = temporaryDataFolder();
  const [first, browser] = await Promise.all([
    start(folder.path, await freePort()),
    launchBrowser(),
  ]);
  let server = first;
  const fresh = (await invitedPeople(server)).filter(({ state }) => state === 'none');
  return {
    get server() {
      return server;
    },
    browser,
    nextPerson: () => {
      const person = fresh.pop();
      if (person === undefined) throw new Error('everybody has begun');
      return person;
    },
    startAgain: async (when = 'now') => {
      const port = Number(new URL(server.url).port);
      server = await start(folder.path, port, when === 'now' ? undefined : IN_A_MONTH);
    },
    clear: async () => {
      await browser.close();
      await server.kill();
      remove();
    },
  };
}
