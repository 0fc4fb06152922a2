import type { OutlookState } from '@samenhang/local/outlook/page/outlook-state';
import type { Browser, BrowserContext, Route } from 'playwright-core';
import type { Started } from '../builders/started.ts';
import { newProfile, type OpenedTab } from './simulated-teams.ts';
import type { Language } from './words.ts';

/** What a link to the simulated Outlook opens. */
export interface OutlookView extends Partial<Omit<OutlookState, 'language' | 'office'>> {
  readonly language: Language;
}

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Where office.js reports to, as it would. */
export const REPORTS = 'https://browser.pipe.aria.microsoft.com/Collector/3.0/';
const REPORT = `fetch(${JSON.stringify(REPORTS)}, { method: 'POST', body: 'x' }).catch(() => {});`;

/** How Microsoft's address answers; unless said, with what stands in for office.js. */
type Cdn = (route: Route, stub: string) => Promise<void>;

const serving: Cdn = (route, stub) => route.fulfill({ contentType: 'text/javascript', body: stub });
/** As serving, and it reports. */
export const reporting: Cdn = (route, stub) => serving(route, REPORT + stub);
/** As a firewall that says no. */
export const blocked: Cdn = (route) => route.abort('blockedbyclient');
/** As a firewall that says nothing. */
export const swallowed: Cdn = () => Promise.resolve();

/**
 * Opens a message or an appointment in the simulated Outlook and presses the button of the ribbon: the
 * page of the pane as it is in production, under its policy.
 */
export async function openOutlook(
  browser: Browser,
  { url }: Pick<Started, 'url'>,
  view: OutlookView,
  cdn: Cdn = serving,
): Promise<OpenedTab> {
  const context = await newProfile(browser);
  await answerForMicrosoft(context, url, cdn);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const query = new URLSearchParams({ office: 'cdn', ...view });
  await page.goto(`${url}/local/outlook/?${query}`);
  await page.locator('#persona option').first().waitFor({ state: 'attached' });
  if (view.item !== 'reading') await page.locator('#open-pane').press('Enter');
  return { page, tab: page.frameLocator('iframe'), faults, close: () => context.close() };
}

/** There is no such network here. */
async function answerForMicrosoft(context: BrowserContext, url: string, cdn: Cdn): Promise<void> {
  const stub = await (await fetch(`${url}/local/outlook/office.js`)).text();
  await context.route(OFFICE_JS, (route) => cdn(route, stub));
  await context.route(`${REPORTS}**`, (route) => route.abort());
  await context.route('https://res.cdn.office.net/**', (route) =>
    route.fulfill({ json: { validOrigins: [] } }),
  );
}

/** What stands in the body that is being written, as somebody reads it. */
export const bodyOf = ({ page }: OpenedTab) => ({
  html: () => page.locator('#html-body').innerHTML(),
  read: () => page.locator('#html-body').innerText(),
  plain: () => page.locator('#text-body').inputValue(),
});

export const buttonIn = ({ tab }: Pick<OpenedTab, 'tab'>, name: string) =>
  tab.getByRole('button', { name, exact: true });
