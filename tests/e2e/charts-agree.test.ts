import { expect, jest, test } from '@jest/globals';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { Locator } from 'playwright-core';
import { openTableRows, tableNumbers } from './accessible-tables.ts';
import { numbersOf } from './released-numbers.ts';
import { setStage } from './set-stage.ts';
import { appOf } from './simulated-teams.ts';
import { unitPages, WHOLE } from './unit-pages.ts';
import { word } from './words.ts';

jest.setTimeout(60_000);
const stage = setStage();
const { open, resultOf } = unitPages(stage);

interface Drawn {
  readonly marks: number[];
  readonly intervals: [low: number, high: number][];
}

/** Where the marks and the intervals of a chart were drawn, in whole points of its scale. */
const drawn = (chart: Locator): Promise<Drawn> =>
  chart.evaluate((svg) => {
    const { left, width } = svg.getBoundingClientRect();
    const at = (x: number) => Math.round(((x - left) / width) * 100);
    const marks = [...svg.querySelectorAll('circle, path')].map((mark) => {
      const box = mark.getBoundingClientRect();
      return at(box.left + box.width / 2);
    });
    const intervals = [...svg.querySelectorAll('line')].flatMap((line): [number, number][] => {
      const style = line.ownerDocument.defaultView?.getComputedStyle(line);
      if (style?.strokeWidth !== '3px') return [];
      const box = line.getBoundingClientRect();
      return [[at(box.left), at(box.right)]];
    });
    return { marks, intervals };
  });

test('the scores of a role lie where the table says', async () => {
  const opened = await open(`${WHOLE}/manager`);
  const name = word('en', 'scores.title');
  const told = tableNumbers(await openTableRows(opened), name);
  const { marks, intervals } = await drawn(opened.tab.getByRole('img', { name, exact: true }));
  expect(told).toHaveLength(8);
  expect(marks.map((mark, row) => [mark, ...(intervals[row] ?? [])])).toEqual(told);
  await opened.close();
});

test('pillars, cells and roles lie where their tables say', async () => {
  const opened = await open(WHOLE);
  await appOf(opened).waitForLoadState('networkidle');
  const rows = await openTableRows(opened);
  const chart = (key: string) =>
    opened.tab
      .getByRole('region', { name: word('en', key) })
      .getByRole('img')
      .last();

  const pillars = await drawn(chart('matrix.title'));
  expect(pillars.marks.map((mark, row) => [mark, ...(pillars.intervals[row] ?? [])])).toEqual(
    tableNumbers(rows, word('en', 'matrix.pillars')),
  );

  const released = await resultOf(WHOLE);
  const gaps = opened.tab.getByRole('group', { name: word('en', 'matrix.title') }).getByRole('img');
  expect(await gaps.count()).toBe(THEMES.length);
  for (const [at, theme] of THEMES.entries()) {
    const { marks, intervals } = await drawn(gaps.nth(at));
    const cells = PILLARS.map((pillar) => numbersOf(released, `${theme}.${pillar}`));
    expect(marks).toEqual(cells.map(([points]) => points));
    expect(intervals).toEqual(cells.map(([, low, high]) => [low, high]));
  }

  const roles = await drawn(chart('gaps.title'));
  const told = tableNumbers(rows, word('en', 'gaps.caption'));
  expect(roles.marks).toEqual(told.flatMap(([first, , , second]) => [first, second]));
  expect(roles.intervals).toEqual(
    told.flatMap(([, low, high, , from, to]) => [
      [low, high],
      [from, to],
    ]),
  );
  await opened.close();
});
