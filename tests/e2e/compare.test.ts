import { expect, test } from '@jest/globals';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import type { Locator } from 'playwright-core';
import { tableNumbers, tableRows } from './accessible-tables.ts';
import { numbersOf } from './released-numbers.ts';
import { HR, latestRelease } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { appOf, type OpenedTab, openTab, type View } from './simulated-teams.ts';
import { CYCLE, unitPages } from './unit-pages.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();
const { resultOf } = unitPages(stage);

async function open(units: readonly string[], view: Partial<View> = {}): Promise<OpenedTab> {
  const page = `compare/${CYCLE}/${units.join('/')}`;
  const opened = await openTab(stage.browser, stage.server, {
    persona: HR,
    language: 'en',
    ...view,
    page,
  });
  await opened.tab.getByRole('table').waitFor();
  return opened;
}

const heads = ({ tab }: OpenedTab) =>
  tab.getByRole('columnheader').getByRole('link').allTextContents();

/** As the table tells them: with its limits, or these alone where no gap is detectable. */
function coherenceOf({ headline: { coherence } }: UnitResult): number[] {
  if (coherence === null) return [];
  const { value, interval, noGapDetectable } = coherence;
  return [...(noGapDetectable ? [] : [value]), interval.low, interval.high];
}

function levelOf({ headline: { level } }: UnitResult): (number | null)[] {
  if (level === null) return [];
  return level.reached === 0 ? [1] : [level.reached, 4, level.certainty];
}

test.each(LANGUAGES)(
  'every number of every unit stands in one table, coherence and level first (%s)',
  async (language) => {
    const units = ['verkoop', 'klantcontact', 'techniek', 'verkoop-marketing'];
    const released = await Promise.all(units.map(resultOf));
    const opened = await open(units, { language });
    const table = await tableRows(opened);
    expect(table.size).toBe(1);
    expect(tableNumbers(table, word(language, 'compare.caption'))).toEqual([
      released.flatMap(coherenceOf),
      released.flatMap(levelOf),
      ...SUMMARY_SCORES.map((name) => released.flatMap((result) => numbersOf(result, name))),
    ]);
    // A unit of five to nine people is told no coherence and no level.
    const cells = [...table.values()].flatMap((rows) => rows.map((row) => row.at(-1)));
    const withheld = cells.map((cell) => cell?.includes(word(language, 'compare.notSeparately')));
    expect(withheld).toEqual([true, true, ...SUMMARY_SCORES.map(() => false)]);
    expect(await opened.tab.getByRole('img').count()).toBe(0);
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);

/** Where the points of the bars in a cell were drawn, in whole points of the scale. */
const pointsIn = (bars: Locator) =>
  bars.evaluateAll((all) =>
    all.map((bar) => {
      const { left, width } = bar.getBoundingClientRect();
      const dot = bar.querySelector('circle')?.getBoundingClientRect();
      return dot === undefined ? null : Math.round(((dot.x + dot.width / 2 - left) / width) * 100);
    }),
  );

test.each(['full', '280'] as const)(
  'the bars lie where the numbers say, %s wide',
  async (width) => {
    const units = ['verkoop', 'klantcontact'];
    const released = await Promise.all(units.map(resultOf));
    const opened = await open(units, { width });
    expect(await pointsIn(opened.tab.locator('tbody td svg'))).toEqual([
      ...released.map(({ headline }) => headline.coherence?.value),
      ...SUMMARY_SCORES.flatMap((name) =>
        released.map(({ group }) => group?.scores[name]?.points?.value),
      ),
    ]);
    await opened.close();
  },
);

test('ten rows of two units need no more room than a screen', async () => {
  const opened = await open(['verkoop', 'klantcontact']);
  const box = await opened.tab.getByRole('table').boundingBox();
  expect(box?.height).toBeLessThan(450);
  await opened.close();
});

test('units are taken out and added, by keyboard too, and back is back', async () => {
  const opened = await open(['verkoop', 'klantcontact', 'techniek']);
  const { tab } = opened;
  const address = () => appOf(opened).evaluate('decodeURIComponent(location.search)');
  const caption = tab.locator('caption:focus');
  await tab
    .getByRole('button', { name: `${word('en', 'compare.remove')} Klantcontact` })
    .press('Enter');
  // What was pressed is gone: the focus comes to what took its place.
  await caption.waitFor();
  expect(await heads(opened)).toEqual(['Verkoop', 'Techniek']);
  expect(await address()).toContain(`compare/${CYCLE}/verkoop/techniek`);
  // Two have to remain.
  const removing = tab.getByRole('button', { name: word('en', 'compare.remove') });
  expect(await removing.count()).toBe(0);
  const list = tab.getByLabel(word('en', 'compare.add'));
  const options = await list.locator('option').allTextContents();
  const { units } = await latestRelease(stage.server);
  expect(options).toHaveLength(1 + units.filter(({ kind }) => kind !== 'private').length - 2);
  await list.selectOption({ label: 'Planning (Klantcontact)' });
  await tab.getByRole('button', { name: word('en', 'compare.addNow'), exact: true }).press('Enter');
  await tab.getByRole('link', { name: 'Planning' }).waitFor();
  expect(await heads(opened)).toEqual(['Verkoop', 'Techniek', 'Planning']);
  await appOf(opened).evaluate('history.back()');
  await tab.getByRole('link', { name: 'Planning' }).waitFor({ state: 'detached' });
  await appOf(opened).evaluate('history.back()');
  await tab.getByRole('link', { name: 'Klantcontact' }).waitFor();
  await tab.getByRole('link', { name: 'Klantcontact' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Klantcontact' }).waitFor();
  expect(opened.faults).toEqual([]);
  await opened.close();
});

test.each(LANGUAGES)(
  'units that are shown together stand once, as what they are (%s)',
  async (language) => {
    const { units } = await latestRelease(stage.server);
    const pooled = units.filter(({ kind }) => kind === 'pooled');
    const [one, other] = pooled.flatMap((unit) => {
      const beside = pooled.find(({ id, of }) => of === unit.of && id !== unit.id);
      return beside === undefined ? [] : [unit, beside];
    });
    const apart = pooled.find(({ of }) => of !== one?.of);
    if (one === undefined || other === undefined || apart === undefined)
      throw new Error('no units');
    const opened = await open([one.id, other.id, apart.id], { language });
    await opened.tab.getByRole('heading', { level: 2, name: other.name }).waitFor();
    const columns = opened.tab.getByRole('columnheader').filter({ has: opened.tab.locator('a') });
    const told = await columns.allTextContents();
    expect(told).toHaveLength(2);
    expect(told[0]).toContain(one.name);
    expect(told[0]).toContain(other.name);
    for (const text of told) expect(text).toContain(word(language, 'unit.rest'));
    const rows = [...(await tableRows(opened)).values()].flat();
    for (const row of rows) expect(row).toHaveLength(2);
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);

test('the page has its name also where its results do not come', async () => {
  const opened = await open(['verkoop', 'techniek']);
  await opened.page.route('**/result', (route) => route.abort());
  await opened.page.reload();
  await opened.tab.getByRole('alert').waitFor();
  const heading = { level: 1, name: word('en', 'compare.title') };
  expect(await opened.tab.getByRole('heading', heading).count()).toBe(1);
  await opened.close();
});

test.each(LANGUAGES)('at 280 px each number names its unit, in %s', async (language) => {
  const opened = await open(['verkoop', 'klantcontact'], { language, width: '280' });
  const cells = opened.tab.getByRole('table').locator('tbody td:visible');
  const seen = await cells.evaluateAll((all) => all.map((cell) => (cell as HTMLElement).innerText));
  expect(seen).toHaveLength(20);
  for (const [place, text] of seen.entries()) {
    expect(text).toContain(place % 2 === 0 ? 'Verkoop' : 'Klantcontact');
  }
  await opened.close();
});

const isWide = (language: Language) => (language === 'en' ? 'full' : '280');

test.each(LANGUAGES)('the whole is one picture with every number, in %s', async (language) => {
  const units = ['verkoop', 'klantcontact'];
  const opened = await open(units, { language, width: isWide(language) });
  const name = `${word(language, 'picture.copy')}: ${word(language, 'compare.table')}`;
  const copy = opened.tab.getByRole('button', { name: word(language, 'picture.copy') });
  expect(await copy.count()).toBe(1);
  await appOf(opened).evaluate(`{
    const image = HTMLImageElement.prototype;
    const { set } = Object.getOwnPropertyDescriptor(image, 'src');
    Object.defineProperty(image, 'src', {
      set(address) { window.drawn = decodeURIComponent(address); set.call(this, address); },
    });
    navigator.clipboard.write = () => Promise.reject(new Error());
  }`);
  const download = opened.page.waitForEvent('download');
  await opened.tab.getByRole('button', { name, exact: true }).press('Enter');
  await download;
  const drawn = String(await appOf(opened).evaluate('window.drawn'));
  const told = [...drawn.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
  const released = await Promise.all(units.map(resultOf));
  const scores = SUMMARY_SCORES.flatMap((score) =>
    released.map((result) => {
      const [points, low, high] = numbersOf(result, score);
      return `${points} (${low}–${high})`;
    }),
  );
  const coherence = released.map((result) => {
    const [points, low, high] = coherenceOf(result);
    return `${points} (${low}–${high})`;
  });
  expect(told.filter((text) => /^\d+ \(\d+–\d+\)$/.test(text))).toEqual([...coherence, ...scores]);
  expect(told).toContain('Verkoop');
  expect(told.join(' ')).toContain(language === 'en' ? 'synthetic' : 'fictief');
  expect(drawn.match(/<circle/g)).toHaveLength(18);
  await opened.close();
});
