import { PATHS } from '@samenhang/shared/api/paths';
import type { ResponseBody } from '@samenhang/shared/api/response';
import type { Browser, Page, Route } from 'playwright-core';
import type { Invited } from '../builders/invited.ts';
import { allAnswers, INSTRUMENT, responseBody } from '../builders/response.ts';
import type { Started } from '../builders/started.ts';
import { control } from './assessment-walk.ts';
import { answer, cycleOf, saved, saveElsewhere } from './respondent.ts';
import { appOf, type OpenedTab, openTab, type View } from './simulated-teams.ts';
import { word } from './words.ts';

export interface Scene {
  readonly server: Started;
  readonly browser: Browser;
  nextPerson(): Invited;
}

/** How it is to be seen. */
export type Sight = Pick<View, 'language' | 'theme' | 'width'>;
/** What a theme changes is colour, and what a width changes is place: not every pair of them is new. */
export const SIGHTS = [
  { theme: 'default', width: '280', language: 'nl' },
  { theme: 'dark', width: '1024', language: 'en' },
  { theme: 'contrast', width: '280', language: 'en' },
] as const satisfies readonly Sight[];

/** Called in every state, with its name. */
export type Look = (name: string, page: Page) => Promise<void>;

/** Somebody of the round that was closed, and the id of the one that is open now. */
interface Rounds {
  readonly before: Invited;
  readonly next: string;
}

interface Visit extends Scene {
  readonly sight: Sight;
  readonly look: Look;
}

/** Every page and state that a respondent can meet while the round is open. */
export async function visitOpenRound(scene: Scene, sight: Sight, look: Look): Promise<void> {
  const visit = { ...scene, sight, look };
  await beginning(visit);
  await conflict(visit);
  await finishing(visit);
  await afterwards(visit);
  await faults(visit);
  await outside(visit);
}

/** What only a round that was released before brings: margins, and pages that come too late. */
export async function visitNextRound(
  scene: Scene,
  sight: Sight,
  { before, next }: Rounds,
  look: Look,
): Promise<void> {
  const visit = { ...scene, sight, look };
  const { persona } = before;
  const path = PATHS.response(next);
  const me = { ...before, path, token: await scene.server.token(persona) };
  await saveElsewhere(scene.server, me, responseBody({ answers: mixedAnswers() }));
  const result = await opens(visit, persona, `result/${next}`);
  await result.tab.getByText(word(sight.language, 'result.margins')).waitFor();
  await look('30-result-margins', result.page);
  await result.close();
  const late = await opens(visit, persona, `assessment/${cycleOf(before)}/connect`);
  await late.tab.getByText(word(sight.language, 'closed.before')).waitFor();
  await look('31-closed-before', late.page);
  await late.close();
}

/** Another answer to each theme, and too little of the last one. */
function mixedAnswers(): ResponseBody['answers'] {
  const points = { connect: 5, perform: 4, develop: 2, progress: 3 } as const;
  const answered = INSTRUMENT.items.filter(
    ({ theme }, place) => theme !== 'progress' || place < 40,
  );
  return Object.fromEntries(answered.map(({ id, theme }) => [id, points[theme]]));
}

const opens = ({ server, browser, sight }: Visit, persona: string, page = '') =>
  openTab(browser, server, { persona, ...sight, page });

async function beginning(visit: Visit): Promise<void> {
  const { sight, look } = visit;
  const { language } = sight;
  const opened = await opens(visit, visit.nextPerson().persona);
  const { tab, page } = opened;
  await control(tab, language, 'home.start').waitFor();
  await look('01-home', opened.page);
  await control(tab, language, 'home.start').click();
  await control(tab, language, 'opening.start').waitFor();
  await look('02-opening', opened.page);
  for (const summary of await tab.locator('summary').all()) await summary.click();
  await look('03-opening-deeper', opened.page);
  await control(tab, language, 'opening.start').click();
  await tab.getByRole('radio').nth(71).waitFor();
  await look('04-statements', opened.page);
  await answer(opened, 0, 3);
  await answer(opened, 1, 5);
  await saved(opened, language).waitFor();
  await tab.getByRole('radio').nth(7).focus();
  await look('05-statements-begun', opened.page);
  await page.context().setOffline(true);
  await answer(opened, 2, 1);
  await tab.getByText(word(language, 'saving.kept')).waitFor();
  await look('06-offline', opened.page);
  await opened.close();
}

/** What waits on the device alone, and then another device that answered the same otherwise. */
async function conflict(visit: Visit): Promise<void> {
  const { language } = visit.sight;
  const me = visit.nextPerson();
  const page = `assessment/${cycleOf(me)}/connect`;
  const opened = await opens(visit, me.persona, page);
  const { tab } = opened;
  await tab.getByRole('radio').nth(71).waitFor();
  await opened.page.route('**/response', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  const [id] = await answer(opened, 0, 3);
  await answer(opened, 1, 2);
  await tab.getByText(word(language, 'saving.kept')).waitFor();
  await control(tab, language, 'step.later').click();
  await tab.getByText(word(language, 'home.unsent')).waitFor();
  await visit.look('07-home-unsent', opened.page);
  const body = responseBody({ state: 'draft', answers: { [id]: 1 } });
  await saveElsewhere(visit.server, me, body);
  await opened.page.unroute('**/response');
  await opened.page.reload();
  await tab.getByRole('dialog').locator('summary').click();
  await visit.look('08-conflict', opened.page);
  await opened.close();
}

/** All but a few statements answered: the closing questions, the review, the result at once. */
async function finishing(visit: Visit): Promise<void> {
  const { language } = visit.sight;
  const { look } = visit;
  const me = visit.nextPerson();
  const answers = Object.fromEntries(Object.entries(allAnswers(2)).slice(0, -3));
  await saveElsewhere(visit.server, me, responseBody({ state: 'draft', answers }));
  const opened = await opens(visit, me.persona);
  const { tab } = opened;
  await tab.getByText(word(language, 'home.draft')).waitFor();
  await tab.getByRole('progressbar').waitFor();
  await look('09-home-draft', opened.page);
  await control(tab, language, 'home.continue').click();
  await control(tab, language, 'opening.continue').click();
  await control(tab, language, 'step.next').click();
  await tab.getByRole('textbox').first().fill('a'.repeat(1900));
  await look('10-closing', opened.page);
  await control(tab, language, 'step.toReview').click();
  await control(tab, language, 'review.submit').waitFor();
  await look('11-review-skipped', opened.page);
  await tab.locator('summary').last().click();
  await tab.getByRole('link', { name: INSTRUMENT.items.at(-1)?.text[language] ?? '' }).click();
  await tab.getByRole('radio').nth(71).waitFor();
  await look('12-skipped-found', opened.page);
  await appOf(opened).evaluate('history.back()');
  await control(tab, language, 'review.submit').click();
  await tab.getByText(word(language, 'result.thanksTitle')).first().waitFor();
  await look('13-result-thanks', opened.page);
  await opened.close();
}

/** An answer that counts, and what one may still do with it. */
async function afterwards(visit: Visit): Promise<void> {
  const { language } = visit.sight;
  const { look } = visit;
  const me = visit.nextPerson();
  await saveElsewhere(visit.server, me, responseBody());
  const opened = await opens(visit, me.persona);
  const { tab } = opened;
  await control(tab, language, 'home.change').waitFor();
  await look('14-home-submitted', opened.page);
  await control(tab, language, 'home.change').click();
  await control(tab, language, 'review.receipt').click();
  await tab.getByRole('heading', { name: word(language, 'receipt.title') }).waitFor();
  await look('15-opening-counted', opened.page);
  await control(tab, language, 'home.change').click();
  await answer(opened, 0, 4);
  await saved(opened, language).waitFor();
  for (const _ of INSTRUMENT.themes) await control(tab, language, 'step.next').click();
  await control(tab, language, 'step.toReview').click();
  await control(tab, language, 'review.submitAgain').waitFor();
  await look('16-review-complete', opened.page);
  await control(tab, language, 'step.later').click();
  await control(tab, language, 'home.continueChange').waitFor();
  await look('17-home-editing', opened.page);
  await withdrawing(visit, opened);
  await opened.close();
}

async function withdrawing({ sight: { language }, look }: Visit, opened: OpenedTab) {
  const { tab, page } = opened;
  await control(tab, language, 'withdraw.withdraw').click();
  await control(tab, language, 'withdraw.confirm').waitFor();
  await look('18-withdraw', opened.page);
  await page.clock.install();
  await control(tab, language, 'withdraw.confirm').click();
  await control(tab, language, 'withdraw.undo').waitFor();
  await look('19-undo', opened.page);
  await page.clock.runFor(11_000);
  await tab.getByText(word(language, 'withdraw.done')).waitFor();
  await look('20-withdrawn', opened.page);
}

export const refuse = (code: string, status: number) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    json: { type: 'about:blank', title: '-', status, code },
  });

/** What goes wrong, one page each. */
async function faults(visit: Visit): Promise<void> {
  const { look, sight } = visit;
  const me = visit.nextPerson();
  const title = (key: string) => word(sight.language, key);
  const show = async (name: string, path: string, act: (route: Route) => unknown, text: string) => {
    const opened = await opens(visit, me.persona);
    await control(opened.tab, sight.language, 'home.start').waitFor();
    await opened.page.route(path, act);
    await control(opened.tab, sight.language, 'home.start').click();
    await opened.tab.getByText(text).first().waitFor();
    await look(name, opened.page);
    await opened.close();
  };
  const bank = '**/api/instruments/*';
  await show('21-busy', bank, refuse('storage_unavailable', 503), title('fault.busy.title'));
  await show('22-ours', bank, refuse('internal_error', 500), title('fault.ours.title'));
  await show('23-no-connection', bank, (route) => route.abort(), title('fault.offline.title'));
  await show(
    '24-crashed',
    bank,
    (route) => route.fulfill({ json: { items: [] } }),
    title('fault.ours.title'),
  );
  const gone = await opens(visit, me.persona, 'result/no-such-round');
  await gone.tab.getByText(title('fault.gone.title')).waitFor();
  await look('25-gone', gone.page);
  await gone.close();
  await closedInTheMiddle(visit, me);
}

/** Every open cycle as one that closes. */
async function closingNow(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replaceAll('"state":"open"', '"state":"closing"');
  await route.fulfill({ response, body });
}

async function closedInTheMiddle(visit: Visit, me: Invited): Promise<void> {
  const opened = await opens(visit, me.persona, `assessment/${cycleOf(me)}/connect`);
  await opened.tab.getByRole('radio').nth(71).waitFor();
  await opened.page.route('**/response', refuse('cycle_not_open', 409));
  await opened.page.route('**/api/cycles', closingNow);
  await answer(opened, 0, 0);
  await opened.tab.getByText(word(visit.sight.language, 'closed.late')).waitFor();
  await visit.look('26-closed-in-the-middle', opened.page);
  await opened.close();
}

/** For whom nothing waits, before anything has come, and outside Teams. */
async function outside(visit: Visit): Promise<void> {
  const { look, sight, server, browser } = visit;
  const { persona } = visit.nextPerson();
  const personas = await server.personas();
  const tenant = personas.find(({ id }) => id === persona)?.tenant;
  const other = personas.find(({ tenant: of }) => of !== tenant)?.id ?? '';
  const nothing = await opens(visit, other);
  await nothing.tab.getByText(word(sight.language, 'home.nothingTitle')).waitFor();
  await look('27-nothing', nothing.page);
  await nothing.page.route(`**${PATHS.cycles()}`, () => undefined);
  await nothing.page.reload();
  await nothing.tab.locator('[aria-busy]').waitFor();
  await look('28-loading', nothing.page);
  await nothing.close();
  const context = await browser.newContext({
    locale: sight.language,
    colorScheme: sight.theme === 'dark' ? 'dark' : 'light',
    viewport: { width: WIDTHS[sight.width ?? 'full'], height: 700 },
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/index.html`);
  await page.getByRole('heading', { name: word(sight.language, 'outside.title') }).waitFor();
  await look('29-outside', page);
  await context.close();
}

const WIDTHS = { '280': 280, '360': 360, '1024': 1024, full: 1280 } as const;
