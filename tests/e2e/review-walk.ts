import { PLANNING_TEAM } from '@samenhang/local/demo/shape';
import { HOST_TEXTS } from '@samenhang/local/host-texts';
import type { Locator } from 'playwright-core';
import * as z from 'zod';
import { appOf, type OpenedTab, openTab } from './simulated-teams.ts';
import type { Stage } from './stage.ts';
import { CYCLE } from './unit-pages.ts';
import { type Language, word } from './words.ts';

const personas = z.object({
  items: z.array(
    z.object({ id: z.string(), name: z.string(), unit: z.string(), roles: z.array(z.string()) }),
  ),
});
const TEAM = 'Klantenservice Noord';

/** Who manages the team that has a plan, and two of its people who do not. */
export async function teamOf({ server }: Stage) {
  const reply = await fetch(`${server.url}/local/personas`);
  const team = personas.parse(await reply.json()).items.filter(({ unit }) => unit === TEAM);
  const manager = team.find(({ roles }) => roles.includes('manager'));
  const [one, other] = team.filter(({ roles }) => !roles.includes('manager'));
  if (!manager || !one || !other) throw new Error(`no ${TEAM}`);
  return { manager, one, other };
}
type Team = Awaited<ReturnType<typeof teamOf>>;

/** Three people in one review, each in a browser of their own; the first leads it. */
export interface Together {
  readonly language: Language;
  readonly leader: OpenedTab;
  readonly panel: OpenedTab;
  readonly wide: OpenedTab;
}

export const allOf = ({ leader, panel, wide }: Together) => [leader, panel, wide];

export const buttonOf = ({ tab }: OpenedTab, name: string | RegExp): Locator =>
  tab.getByRole('button', { name, exact: typeof name === 'string' });

/** Everybody sees that heading. */
export async function allSee(together: Together, key: string): Promise<void> {
  const name = word(together.language, key);
  for (const { tab } of allOf(together)) await tab.getByRole('heading', { name }).first().waitFor();
}

export async function begin(stage: Stage, team: Team, language: Language): Promise<Together> {
  const open = (persona: string, view: object) =>
    openTab(stage.browser, stage.server, { persona, language, ...view });
  const page = `unit/${CYCLE}/${PLANNING_TEAM}`;
  const leader = await open(team.manager.id, { page, width: '280' });
  await buttonOf(leader, word(language, 'unitPart.meeting')).click();
  await buttonOf(leader, word(language, 'reviewStart.start')).click();
  await leader.tab.getByRole('heading', { name: word(language, 'reviewGather.title') }).waitFor();
  const review = new URL(appOf(leader).url()).searchParams.get('page') ?? '';
  const panel = await open(team.one.id, { page: review, width: '280', theme: 'dark' });
  const wide = await open(team.other.id, { page: review, width: '1024', theme: 'contrast' });
  return { language, leader, panel, wide };
}

export const toNext = ({ leader, language }: Together): Promise<void> =>
  buttonOf(leader, new RegExp(`^${word(language, 'reviewSteer.next')}`)).click();

/** The first guesses this, each of the others one more. */
export async function guessFrom(together: Together, first: number): Promise<void> {
  const { language, leader } = together;
  await buttonOf(leader, word(language, 'reviewGuess.makeMine')).click();
  for (const [place, opened] of allOf(together).entries()) {
    await opened.tab.getByLabel(word(language, 'reviewGuess.number')).fill(String(first + place));
    await buttonOf(opened, word(language, 'reviewGuess.save')).click();
    await opened.tab.getByText(word(language, 'reviewGuess.kept')).waitFor();
  }
}

/** Proposes something in the team's own words; the others vote for it, and the vote is closed. */
export async function voteFor({ leader, panel, wide, language }: Together, text: string) {
  await leader.tab.getByLabel(word(language, 'reviewDecide.own')).fill(text);
  await buttonOf(leader, word(language, 'reviewDecide.add')).click();
  for (const { tab } of [panel, wide]) await tab.getByRole('checkbox', { name: text }).check();
  await buttonOf(leader, word(language, 'reviewSteer.closeVote')).click();
}

/** Takes it up, with an owner and a day. */
export async function takeUp({ leader, language }: Together, text: string, owner: string) {
  const say = (key: string) => word(language, key);
  await leader.tab.getByRole('checkbox', { name: text }).check();
  await buttonOf(leader, new RegExp(`^${say('actionOwner.choose')}`)).click();
  const picker = leader.page.getByRole('dialog', { name: say('actionOwner.title') });
  await picker.getByRole('radio', { name: owner }).check();
  await picker.getByRole('button', { name: HOST_TEXTS[language].choosePeople.choose }).click();
  await leader.tab.getByLabel(say('reviewDecide.due')).fill('2099-03-01');
  await buttonOf(leader, say('reviewDecide.save')).click();
}
