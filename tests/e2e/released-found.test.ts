import { describe, expect, test } from '@jest/globals';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { INSTRUMENT } from '../builders/response.ts';
import { type TableRows, tableNumbers, tableRows, unfold } from './accessible-tables.ts';
import { control } from './assessment-walk.ts';
import { numbersOf } from './released-numbers.ts';
import { setStage } from './set-stage.ts';
import { appOf, type OpenedTab } from './simulated-teams.ts';
import { unitPages, WHOLE } from './unit-pages.ts';
import { goToPart, partOf, unitTableRows } from './unit-parts.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();
const { open, resultOf } = unitPages(stage);

type Bins = NonNullable<UnitResult['group']>['details'];
const sharesOf = (histogram: NonNullable<Bins>['outcomes']['help']) =>
  histogram?.kind === 'bins' && histogram.bins.length > 1
    ? histogram.bins.map(({ share }) => share)
    : [];
/** Without their sign: languages write it in different ways. */
const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
const detailsOf = async (unit: string) => {
  const released = await resultOf(unit);
  const details = released.group?.details;
  if (details == null) throw new Error(`${unit} has no details`);
  return { released, details };
};

/** The tables of every cell, as somebody sees them who goes from each to the next. */
async function statementsOf(opened: OpenedTab, language: Language): Promise<TableRows> {
  const shown = new Map<string, readonly (readonly string[])[]>();
  for (const cell of THEMES.flatMap((theme) => PILLARS.map((pillar) => `${theme}.${pillar}`))) {
    const first = INSTRUMENT.items.find(({ theme, pillar }) => `${theme}.${pillar}` === cell);
    const name = first?.text[language] ?? '';
    await opened.tab.getByRole('heading', { level: 3, name }).waitFor();
    await unfold(appOf(opened));
    for (const [caption, rows] of await tableRows(opened)) shown.set(caption, rows);
    const next = control(opened.tab, language, 'statements.next');
    if ((await next.count()) > 0) await next.click();
  }
  return shown;
}

// Scores, gaps and comparisons are proved with the tables of a result; here is all the rest of it.
describe.each(LANGUAGES)(
  'everything else that was released is found on its part, in %s:',
  (language) => {
    test.each([WHOLE, 'organisatie'])(
      'the closing questions, on the overview of %s',
      async (unit) => {
        const { details } = await detailsOf(unit);
        const { recommend, recommendIndex, help } = details.outcomes;
        const opened = await open(unit, { language });
        const lines = opened.tab.locator('[data-outcome]');
        await lines.first().waitFor();
        expect(sharesOf(recommend).length + sharesOf(help).length).toBeGreaterThan(0);
        for (const [place, histogram] of [recommend, help].entries()) {
          const told = await lines.nth(place).innerText();
          for (const share of sharesOf(histogram)) expect(told).toContain(`${share}%`);
        }
        if (recommendIndex !== null) {
          const { value, interval } = recommendIndex;
          expect(numbersIn(await lines.first().innerText())).toEqual(
            expect.arrayContaining([value, interval.low, interval.high].map(Math.abs)),
          );
        }
        await opened.close();
      },
    );

    test('on what opinions differ, with the differences', async () => {
      const { details } = await detailsOf(WHOLE);
      const opened = await open(WHOLE, { language });
      await goToPart(opened, language, 'differences');
      const part = partOf(opened, 'differences');
      await part.getByRole('heading', { level: 2 }).waitFor();
      const told = await part.innerText();
      expect(Object.keys(details.agreement).length).toBeGreaterThan(0);
      for (const { id, name } of INSTRUMENT.themes) {
        if (details.agreement[id] !== undefined) expect(told).toContain(name[language]);
      }
      await opened.close();
    });

    test('every driver with the score of its cell, and every habit, with what to do', async () => {
      const { released, details } = await detailsOf(WHOLE);
      const opened = await open(WHOLE, { language });
      const rows = await unitTableRows(opened, language);
      const cells = details.drivers?.cells ?? [];
      expect(cells).toHaveLength(THEMES.length * PILLARS.length);
      for (const band of ['strong', 'some', 'little'] as const) {
        const inBand = cells.filter((driver) => driver.band === band);
        if (inBand.length === 0) continue;
        const told = tableNumbers(rows, word(language, `driverBand.${band}`));
        expect(told.map(String).toSorted()).toEqual(
          inBand.map(({ cell }) => String(numbersOf(released, cell))).toSorted(),
        );
      }
      await goToPart(opened, language, 'actions');
      await unfold(appOf(opened));
      const entries = await partOf(opened, 'actions').getByRole('listitem').allInnerTexts();
      expect(details.habits.length).toBeGreaterThan(0);
      for (const { id, share, interval } of details.habits) {
        const habit = INSTRUMENT.habits.find((one) => one.id === id)?.habit[language] ?? '';
        const [entry = ''] = entries.filter((text) => text.includes(habit));
        expect([habit, numbersIn(entry)]).toEqual([
          habit,
          expect.arrayContaining([share.value, interval.low, interval.high]),
        ]);
      }
      await opened.close();
    });

    test('every statement, from the first cell to the last', async () => {
      const { details } = await detailsOf(WHOLE);
      const opened = await open(`${WHOLE}/all/coherence/connect.structure`, { language });
      const shown = await statementsOf(opened, language);
      const told = details.statements.filter(({ histogram }) => sharesOf(histogram).length > 0);
      expect(told.length).toBeGreaterThan(20);
      for (const { id, histogram } of told) {
        const text = INSTRUMENT.items.find((item) => item.id === id)?.text[language] ?? '';
        expect([id, tableNumbers(shown, text).flat()]).toEqual([id, sharesOf(histogram)]);
      }
      await opened.close();
    });
  },
);
