// `npm run screenshots`: every page × theme × language × width of the app in the simulated Teams,
// as pictures in the folder `screenshots`, for people to look at.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../builders/browser.ts';
import { invitedPeople } from '../builders/invited.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { start } from '../builders/started.ts';
import { answerStatements, control } from './assessment-walk.ts';
import { type OpenedTab, openTab, THEMES, type View } from './simulated-teams.ts';
import { LANGUAGES, word } from './words.ts';

const WIDTHS = ['280', '360', 'full'] as const;
const FOLDER = 'screenshots';

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const { folder, remove } = temporaryDataFolder();
const server = await start(folder.path);
const browser = await launchBrowser();
try {
  const people = (await invitedPeople(server)).filter(({ state }) => state === 'none');
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        await walk(browser, { persona: people.pop()?.persona ?? '', language, theme, width });
      }
    }
  }
} finally {
  await browser.close();
  await server.kill();
  remove();
}

async function walk(browser: Browser, view: View): Promise<void> {
  const { language, theme, width } = view;
  const opened = await openTab(browser, server, view);
  const { tab } = opened;
  const shoot = (name: string) => picture(opened, `${name}-${language}-${theme}-${width}`);
  await control(tab, language, 'home.start').waitFor();
  await shoot('1-home');
  await control(tab, language, 'home.start').click();
  await control(tab, language, 'opening.start').waitFor();
  await shoot('2-opening');
  await control(tab, language, 'opening.start').click();
  await tab.getByRole('radio').nth(11).waitFor();
  await shoot('3-statements');
  await states(opened, view, shoot);
  await answerStatements(tab, language, 2);
  await shoot('4-closing');
  await control(tab, language, 'step.toReview').click();
  await control(tab, language, 'review.submit').waitFor();
  await shoot('5-review');
  await control(tab, language, 'review.submit').click();
  await tab.getByText(word(language, 'result.thanksTitle')).first().waitFor();
  await shoot('6-result');
  await control(tab, language, 'app.home').click();
  await control(tab, language, 'home.result').waitFor();
  await shoot('7-home-submitted');
  await control(tab, language, 'withdraw.withdraw').click();
  await control(tab, language, 'withdraw.confirm').waitFor();
  await shoot('8-withdraw');
  await control(tab, language, 'withdraw.confirm').click();
  await control(tab, language, 'withdraw.undo').waitFor();
  await shoot('9-undo');
  await control(tab, language, 'withdraw.undo').click();
  await opened.close();
}

/** What goes otherwise than planned: no connection, and another browser that saved meanwhile. */
async function states(opened: OpenedTab, view: View, shoot: (name: string) => Promise<void>) {
  const { language } = view;
  const { tab, page } = opened;
  await page.context().setOffline(true);
  await tab.getByRole('radio').nth(2).check();
  await tab.getByText(word(language, 'saving.kept')).waitFor();
  await shoot('3-offline');
  const other = await openTab(browser, server, view);
  await control(other.tab, language, 'home.start').click();
  await control(other.tab, language, 'opening.start').click();
  await other.tab.getByRole('radio').nth(8).check();
  await other.tab.getByText(word(language, 'saving.saved')).waitFor();
  await other.close();
  await page.context().setOffline(false);
  await tab.getByRole('dialog').getByText(word(language, 'newer.stored')).waitFor();
  await tab.getByRole('dialog').locator('summary').click();
  await shoot('3-conflict');
  await control(tab, language, 'conflict.keepMine').click();
  await tab.getByText(word(language, 'saving.saved')).waitFor();
}

/** The whole page of the app, however far it scrolls, with the simulated Teams around it. */
async function picture({ page, tab }: OpenedTab, name: string): Promise<void> {
  const height = await tab.locator('html').evaluate((html) => html.scrollHeight);
  await page.setViewportSize({ width: 1280, height: Math.min(Math.max(height + 160, 700), 6000) });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.setViewportSize({ width: 1280, height: 900 });
  process.stdout.write(`${name}\n`);
}
