import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../builders/browser.ts';
import { type Invited, invitedPeople } from '../builders/invited.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { freePort, type Started, start } from '../builders/started.ts';

/** The product over a data folder of its own, and a browser, for the tests of one file. */
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

/** Sets the stage before the tests of a file, and clears it after them. */
export function setStage(): Stage {
  const { folder, remove } = temporaryDataFolder();
  let stage: { server: Started; browser: Browser; fresh: Invited[] } | undefined;
  const set = () => {
    if (stage === undefined) throw new Error('the stage is set before the tests');
    return stage;
  };
  beforeAll(async () => {
    const [server, browser] = await Promise.all([
      start(folder.path, await freePort()),
      launchBrowser(),
    ]);
    const people = await invitedPeople(server);
    stage = { server, browser, fresh: people.filter(({ state }) => state === 'none') };
  }, 180_000);
  afterAll(async () => {
    await stage?.browser.close();
    await stage?.server.kill();
    remove();
  });
  return {
    get server() {
      return set().server;
    },
    get browser() {
      return set().browser;
    },
    nextPerson: () => {
      const person = set().fresh.pop();
      if (person === undefined) throw new Error('everybody has begun');
      return person;
    },
    startAgain: async (when = 'now') => {
      const program = when === 'now' ? undefined : IN_A_MONTH;
      const port = Number(new URL(set().server.url).port);
      set().server = await start(folder.path, port, program);
    },
  };
}
