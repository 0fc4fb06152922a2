import { cyclesSchema } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import { unitsSchema } from '@samenhang/shared/api/unit-result';
import type { Started } from '../builders/started.ts';
import { control } from './assessment-walk.ts';
import { asHrOf } from './hr.ts';
import { type OpenedTab, openTab } from './simulated-teams.ts';
import type { Measured } from './small-organisation.ts';
import type { Look, Scene, Sight } from './states.ts';
import { unitLines } from './unit-lines.ts';
import { allParts, goToPart } from './unit-parts.ts';
import { type Language, wholeText, word } from './words.ts';

/** The synthetic HR administrator. */
export const HR = 'layla-fennema-roos';

async function latestCycle(server: Started, state: 'open' | 'released') {
  const send = await asHrOf(server, HR);
  const { items } = cyclesSchema.parse(await (await send('GET', PATHS.cycles())).json());
  const [latest] = items
    .filter((cycle) => cycle.state === state)
    .sort((a, b) => b.opensAt.localeCompare(a.opensAt));
  if (latest === undefined) throw new Error(`no cycle is ${state}`);
  return { send, cycle: latest.id };
}

/** The cycle that is open. */
export const openCycle = async (server: Started) => (await latestCycle(server, 'open')).cycle;

/** The cycle that was released last, and the units in it. */
export async function latestRelease(server: Started) {
  const { send, cycle } = await latestCycle(server, 'released');
  const { items: units } = unitsSchema.parse(await (await send('GET', PATHS.units(cycle))).json());
  return { cycle, units };
}

/** A unit's result in every kind there is and in every part, by role, and the statements of a cell. */
export async function visitResults(scene: Scene, sight: Sight, look: Look): Promise<void> {
  const { cycle, units } = await latestRelease(scene.server);
  const ofKind = (wanted: string) => units.find(({ kind }) => kind === wanted)?.id;
  const places = [
    ['40-unit', 'klantcontact'],
    ['41-unit-role', 'klantcontact/manager'],
    ['42-unit-cell', 'organisatie/all/coherence/connect.culture'],
    ['43-unit-interval', ofKind('interval')],
    ['44-unit-pooled', ofKind('pooled')],
  ] as const;
  for (const [name, unit] of places) {
    if (unit === undefined) throw new Error(`the demo has nothing for ${name}`);
    const page = `unit/${cycle}/${unit}`;
    const opened = await openTab(scene.browser, scene.server, { persona: HR, ...sight, page });
    const parts = await allParts(opened, sight.language);
    await look(name, opened.page);
    for (const part of name === '40-unit' ? parts.slice(1) : []) {
      await goToPart(opened, sight.language, part);
      await look(`${name}-${part}`, opened.page);
    }
    await opened.close();
  }
}

/** A unit of an organisation in which too few answered. */
export async function visitTooFew(
  scene: Scene,
  sight: Sight,
  { kind, persona, cycle, unit }: Measured,
  look: Look,
): Promise<void> {
  const page = `unit/${cycle}/${unit}`;
  const opened = await openTab(scene.browser, scene.server, { persona, ...sight, page });
  await allParts(opened, sight.language);
  await look(kind === 'parent' ? '45-unit-parent' : '46-unit-private', opened.page);
  await opened.close();
}

/** All units, some side by side, and what people do with a result. */
export async function visitAround(scene: Scene, sight: Sight, look: Look): Promise<void> {
  const { language } = sight;
  const { cycle } = await latestRelease(scene.server);
  const opens = (page: string) =>
    openTab(scene.browser, scene.server, { persona: HR, ...sight, page });
  const units = await opens(`units/${cycle}`);
  await unitLines(units).nth(3).press('ArrowRight');
  await unitLines(units).nth(3).press('Space');
  await unitLines(units).nth(4).press('Space');
  await look('50-units', units.page);
  await units.tab.getByRole('searchbox').fill('montage');
  await units.tab.getByText(wholeText(language, 'units.found_other')).waitFor();
  await look('51-units-found', units.page);
  await units.close();
  const compared = await opens(`compare/${cycle}/klantcontact/uitvoering/techniek`);
  await compared.tab.getByRole('table').waitFor();
  await look('52-compare', compared.page);
  await compared.close();
  const unit = await opens(`unit/${cycle}/organisatie`);
  const pick = unit.tab.getByRole('button', { name: `${word(language, 'actions.takeNamed')} ` });
  await goToPart(unit, language, 'actions');
  await pick.first().click();
  const leave = unit.tab.getByRole('button', { name: `${word(language, 'actions.leaveNamed')} ` });
  await leave.first().waitFor();
  await look('53-picks', unit.page);
  // Three may go along, and every sight takes one.
  await leave.first().click();
  await leave.first().waitFor({ state: 'detached' });
  await goToPart(unit, language, 'comments');
  await hideComment(unit, language);
  await look('54-comments', unit.page);
  await unit.close();
}

async function hideComment({ tab }: OpenedTab, language: Language): Promise<void> {
  await control(tab, language, 'comments.hide').click();
  await tab
    .getByRole('dialog')
    .getByRole('radio', { name: word(language, 'hidingReason.names_person') })
    .check();
  await control(tab, language, 'comments.hideNow').click();
  await tab.getByRole('dialog').waitFor({ state: 'detached' });
}
