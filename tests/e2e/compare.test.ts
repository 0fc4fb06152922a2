import { expect, jest, test } from '@jest/globals';
import { openTableRows } from './accessible-tables.ts';
import { HR, latestRelease } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { openTab } from './simulated-teams.ts';
import { LANGUAGES, wholeText, word } from './words.ts';

jest.setTimeout(60_000);
const stage = setStage();

test.each(LANGUAGES)(
  'units that are shown together stand once, as what they are (%s)',
  async (language) => {
    const { cycle, units } = await latestRelease(stage.server);
    const pooled = units.filter(({ kind }) => kind === 'pooled');
    const [one, other] = pooled.flatMap((unit) => {
      const beside = pooled.find(({ id, of }) => of === unit.of && id !== unit.id);
      return beside === undefined ? [] : [unit, beside];
    });
    const apart = pooled.find(({ of }) => of !== one?.of);
    if (one === undefined || other === undefined || apart === undefined)
      throw new Error('no units');
    const page = `compare/${cycle}/${one.id}/${other.id}/${apart.id}`;
    const opened = await openTab(stage.browser, stage.server, { persona: HR, language, page });
    await opened.tab.getByRole('heading', { level: 2, name: other.name }).waitFor();
    const overall = opened.tab.getByRole('img').first();
    const names = overall.locator('text').filter({ hasText: wholeText(language, 'unit.rest') });
    expect(await names.count()).toBe(2);
    const rows = await openTableRows(opened);
    expect(rows.get(word(language, 'unit.overall'))).toHaveLength(2);
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);

test('the page has its name also where its results do not come', async () => {
  const { cycle } = await latestRelease(stage.server);
  const view = { persona: HR, language: 'en', page: `compare/${cycle}/verkoop/techniek` } as const;
  const opened = await openTab(stage.browser, stage.server, view);
  await opened.tab.getByRole('img').first().waitFor();
  await opened.page.route('**/result', (route) => route.abort());
  await opened.page.reload();
  await opened.tab.getByRole('alert').waitFor();
  const heading = { level: 1, name: word('en', 'compare.title') };
  expect(await opened.tab.getByRole('heading', heading).count()).toBe(1);
  await opened.close();
});
