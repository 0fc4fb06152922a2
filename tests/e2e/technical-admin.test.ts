// What the role of a technical admin opens in the browser, and what it does not.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { demoPersonas } from '@samenhang/local/demo/personas';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { PATHS } from '@samenhang/shared/api/paths';
import { unitsSchema } from '@samenhang/shared/api/unit-result';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { appOf, axeViolations, type OpenedTab, openTab, type View } from './simulated-teams.ts';
import { CYCLE } from './unit-pages.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();
/** Those of the organisation with results; the technical admin is one of a team. */
const people = demoPersonas([demoTenants().measured]).items;
const technical = people.find(({ roles }) => roles.includes('technical'));
const colleague = people.find(
  ({ unit, roles }) => unit === technical?.unit && roles.join() === 'respondent',
);
const ROOMS = ['settings', 'people', 'rounds', 'benchmarks', 'log'] as const;

async function open(language: Language, page: string, theme: View['theme'] = 'default') {
  const persona = technical?.id ?? '';
  const opened = await openTab(stage.browser, stage.server, { persona, language, page, theme });
  await opened.tab.locator('main h1').waitFor();
  await opened.tab.locator('main:not(:has([aria-busy=true]))').waitFor();
  return opened;
}
const roomsOf = async ({ tab }: OpenedTab, language: Language) => {
  const rooms = tab.getByRole('navigation', { name: word(language, 'settings.rooms') });
  const words = await rooms.getByRole('link').allTextContents();
  return ROOMS.filter((room) => words.includes(word(language, `settingsRoom.${room}`)));
};
const link = ({ tab }: OpenedTab, language: Language, key: string) =>
  tab.getByRole('link', { name: word(language, key), exact: true });

describe.each(LANGUAGES)('a technical admin, in %s', (language) => {
  test('finds the connection and the log from home, and tries what the product can do', async () => {
    const opened = await open(language, 'home');
    const { tab } = opened;
    await link(opened, language, 'home.toSettings').click();
    await tab.getByText(word(language, 'settings.forHr')).waitFor();
    expect(await roomsOf(opened, language)).toEqual(['settings', 'log']);
    for (const step of ['peopleStep', 'promise', 'roundStep']) {
      const name = word(language, `${step}.title`);
      expect(await tab.getByRole('region', { name, exact: true }).count()).toBe(0);
    }
    const connection = tab.getByRole('region', { name: word(language, 'connection.title') });
    const groups = connection.getByText(word(language, 'connectionWithout.groups')).locator('..');
    await groups.locator('..').getByRole('button').click();
    const works = word(language, 'connectionState.works');
    await groups.getByRole('status').filter({ hasText: works }).waitFor();
    await link(opened, language, 'settingsRoom.log').click();
    const row = tab.locator('tbody tr', { hasText: word(language, 'logAction.check_tried') });
    await row.first().getByText(word(language, 'log.you'), { exact: true }).waitFor();
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test.each(['settings/people', 'settings/rounds', 'settings/benchmarks'])(
    'who types the address of %s finds nothing there to do',
    async (page) => {
      const opened = await open(language, page);
      const { tab } = opened;
      const main = tab.getByRole('main');
      await main.getByText(word(language, 'fault.access.title')).waitFor();
      expect(await main.locator('input, textarea, table, button').count()).toBe(0);
      expect(await axeViolations(opened.page)).toEqual([]);
      await opened.close();
    },
  );
});

describe('of results', () => {
  let units: readonly (readonly string[])[] = [];
  beforeAll(async () => {
    const of = async (persona = '') => {
      const headers = { authorization: `Bearer ${await stage.server.token(persona)}` };
      const reply = await fetch(stage.server.url + PATHS.units(CYCLE), { headers });
      return unitsSchema.parse(await reply.json()).items.map(({ id }) => id);
    };
    units = await Promise.all([technical?.id, colleague?.id, HR].map(of));
  });

  test('a technical admin sees what anybody of their team does, and no more', async () => {
    const [theirs = [], ofColleague = [], all = []] = units;
    expect(theirs).toEqual(ofColleague);
    expect(theirs.length).toBeLessThan(all.length);
    const other = all.find((id) => !theirs.includes(id));
    const opened = await open('nl', `unit/${CYCLE}/${other}`);
    await opened.tab.getByRole('main').getByText(word('nl', 'fault.gone.title')).waitFor();
    await opened.close();
  });
});

test.each([
  ['dark', 'full'],
  ['dark', '280'],
  ['contrast', 'full'],
  ['contrast', '280'],
] as const)('the log has nothing that axe finds in the %s theme, %s wide', async (theme, width) => {
  const persona = technical?.id ?? '';
  const view = { persona, language: 'nl', page: 'settings/log', theme, width } as const;
  const opened = await openTab(stage.browser, stage.server, view);
  await opened.tab.locator('tbody tr').or(opened.tab.locator('code')).first().waitFor();
  expect(await axeViolations(opened.page)).toEqual([]);
  const over = await appOf(opened).evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(over).toBe(0);
  await opened.close();
});
