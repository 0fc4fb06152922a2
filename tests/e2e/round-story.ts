import { cyclesSchema } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import { unitsSchema } from '@samenhang/shared/api/unit-result';
import * as z from 'zod';
import { inLanguages } from '../builders/in-languages.ts';
import { type Invited, invitedPeople } from '../builders/invited.ts';
import { allAnswers, INSTRUMENT, responseBody } from '../builders/response.ts';
import { unfold } from './accessible-tables.ts';
import { answerThemes, control } from './assessment-walk.ts';
import { asHrOf } from './hr.ts';
import { appOf, type OpenedTab, openTab } from './simulated-teams.ts';
import type { Scene, Sight } from './states.ts';
import { LANGUAGES, word } from './words.ts';

const FILES = 'local/demo/files';
const HR = 'daan-de-turfsteker';
/** Of the files, with 37 people. */
const PILOT = 'Zorg thuis';
export const OWN = [
  inLanguages({ en: 'I can plan my own working day.', nl: 'Ik kan mijn eigen werkdag indelen.' }),
  inLanguages({ en: 'Our rosters are ready in time.', nl: 'Onze roosters zijn op tijd klaar.' }),
];
/** So many answer besides the one whom the story follows. */
const OTHERS = 19;
const MOST_DAYS = 30;
/** What is due on a morning is done well within. */
const LONGEST_SENDING_MS = 1_500;

/** What is looked at on the way, by name. */
export type Watch = (name: string, opened: OpenedTab) => Promise<void>;
type Keys = Parameters<typeof word>[1];

/** HR of an organisation with nobody in it brings in the people of the demo's files. */
export async function bringInPeople(hr: OpenedTab, { language }: Sight): Promise<void> {
  const { tab } = hr;
  const press = (key: Keys) => control(tab, language, key).click();
  await tab.locator('input[type=file]').first().setInputFiles(`${FILES}/personeel-fictief.csv`);
  const known = tab.locator('input[type=file]').nth(1);
  await known.setInputFiles(`${FILES}/entra-download-users-fictief.csv`);
  await press('peopleCheck.send');
  await press('peoplePreview.commit');
  await press('peopleSend.planRound');
}

/** HR plans a pilot with two statements of its own, and opens it. */
export async function openPilot(hr: OpenedTab, { language }: Sight, watch: Watch): Promise<void> {
  const { tab } = hr;
  const act = (key: Keys) => tab.getByRole('button', { name: word(language, key), exact: true });
  const names = tab.getByLabel(new RegExp(`^${word(language, 'planRound.name')}`));
  await names.first().fill('Pilot');
  await names.nth(1).fill('Proef');
  const who = tab.getByLabel(word(language, 'planRound.who'));
  const unit = await who.locator('option', { hasText: PILOT }).first().getAttribute('value');
  await who.selectOption(unit);
  for (const [place, statement] of OWN.entries()) {
    await act('ownField.add').click();
    const words = tab.getByLabel(
      new RegExp(`^${word(language, 'ownField.statement')} ${place + 1}`),
    );
    for (const [at, one] of LANGUAGES.entries()) await words.nth(at).fill(statement[one]);
  }
  await watch('planning', hr);
  await act('planRound.plan').click();
  await tab.getByText(word(language, 'forecast.perUnit')).click();
  await watch('planned', hr);
  await act('openRound.now').click();
  await act('openRound.confirm').click();
  await act('takeBack.now').waitFor();
  await watch('open', hr);
}

/** A colleague is told, opens the round from that line, and answers all of it. */
export async function answerFromActivity(
  colleague: OpenedTab,
  { language }: Sight,
  watch: Watch,
): Promise<void> {
  const { tab, page } = colleague;
  const press = (key: Keys) => control(tab, language, key).click();
  await page.locator('#activity').click();
  await page.getByRole('dialog').waitFor();
  await watch('told', colleague);
  await page.getByRole('dialog').getByRole('button').first().click();
  await press('opening.start');
  await answerThemes(tab, language, 4);
  await tab.getByText(OWN[0]?.[language] ?? '').waitFor();
  const agree = INSTRUMENT.scale.labels[language][3] ?? '';
  const options = tab.getByRole('radio', { name: agree, exact: true });
  for (const place of OWN.keys()) await options.nth(place).check();
  await watch('own-statements', colleague);
  await press('step.next');
  await press('step.toReview');
  await press('review.submit');
  await tab.getByRole('heading', { name: word(language, 'result.title') }).waitFor();
}

/** Those who are invited; the first is followed, the second never answers. */
export async function pilotPeople({ server }: Scene): Promise<readonly Invited[]> {
  const cycle = await pilotOf(server);
  const all = await invitedPeople(server);
  return all.filter(({ path }) => path === PATHS.response(cycle.id));
}

/** Some others answer too, each to all there is. */
export async function othersAnswer({ server }: Scene, people: readonly Invited[]): Promise<void> {
  const own = { 'OWN-1': 4, 'OWN-2': 4 } as const;
  for (const { persona, path } of people.slice(0, OTHERS)) {
    const reply = await fetch(server.url + path, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${await server.token(persona)}`,
        ...{ 'content-type': 'application/json', 'if-none-match': '*' },
      },
      body: JSON.stringify(responseBody({ answers: { ...allAnswers(4), ...own } })),
    });
    if (reply.status !== 201) throw new Error(await reply.text());
  }
}

const feedSchema = z.object({ feed: z.array(z.object({ text: z.string(), at: z.string() })) });

/** What somebody's bell shows, the newest first. */
export async function feedOf({ server }: Pick<Scene, 'server'>, { persona }: Invited) {
  const reply = await fetch(`${server.url}/local/activity?persona=${persona}`);
  return feedSchema.parse(await reply.json()).feed;
}

/** Puts the clock forward, morning by morning, until that is so; sending takes a moment each time. */
export async function forwardUntil(
  { server }: Pick<Scene, 'server'>,
  isSo: () => Promise<boolean>,
): Promise<void> {
  for (let day = 0; day < MOST_DAYS; day += 1) {
    await fetch(`${server.url}/local/clock?forward=day`, { method: 'POST' });
    const looked = performance.now();
    while (performance.now() - looked < LONGEST_SENDING_MS) if (await isSo()) return;
  }
  throw new Error('it never came to be');
}

/** The pilot as HR has it now, and the unit that it begins at. */
export async function pilotOf(server: Scene['server']) {
  const send = await asHrOf(server, HR);
  const { items } = cyclesSchema.parse(await (await send('GET', PATHS.cycles())).json());
  const [cycle] = items;
  if (cycle === undefined) throw new Error('there is no round');
  return cycle;
}

/** HR reads what was published of the pilot, up to the statements that were its own. */
export async function readResult(
  hr: OpenedTab,
  { server }: Scene,
  { language }: Sight,
  watch: Watch,
): Promise<string> {
  const { id } = await pilotOf(server);
  const send = await asHrOf(server, HR);
  const units = unitsSchema.parse(await (await send('GET', PATHS.units(id))).json()).items;
  const top = units.find(({ parent }) => parent === null);
  const address = new URL(hr.page.url());
  address.searchParams.set('page', `unit/${id}/${top?.id}/all/coherence`);
  await hr.page.goto(address.href);
  await hr.tab.getByText(word(language, 'ownStatements.title')).first().waitFor();
  await unfold(appOf(hr));
  await watch('result', hr);
  return hr.tab.locator('main').innerText();
}

export const openHr = ({ browser, server }: Scene, sight: Sight) =>
  openTab(browser, server, { ...sight, persona: HR, page: 'settings/people' });
