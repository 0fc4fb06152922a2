import { expect, test } from '@jest/globals';
import { SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import type { Locator } from 'playwright-core';
import { openTableRows, tableNumbers } from './accessible-tables.ts';
import { setStage } from './set-stage.ts';
import { unitPages, WHOLE } from './unit-pages.ts';
import { goToPart, unitTableRows } from './unit-parts.ts';
import { word } from './words.ts';

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
  expect(intervals).toEqual(told.map(([, low, high]) => [low, high]));
  // Everybody is drawn first, so that the role's own mark lies over theirs.
  const { group } = await resultOf(WHOLE);
  expect(marks).toEqual(
    told.flatMap(([own], row) => [
      group?.scores[SUMMARY_SCORES[row] ?? 'overall']?.points?.value,
      own,
    ]),
  );
  await opened.close();
});

test('levels, roles, drivers and what stands beside others lie where their tables say', async () => {
  const opened = await open(WHOLE);
  const { tab } = opened;
  const rows = await unitTableRows(opened, 'en');
  const chartIn = (region: string) =>
    tab
      .getByRole('region', { name: word('en', region) })
      .getByRole('img')
      .last();
  const released = await resultOf(WHOLE);

  await goToPart(opened, 'en', 'differences');
  const roles = await drawn(chartIn('gaps.title'));
  const told = tableNumbers(rows, word('en', 'gaps.caption'));
  expect(roles.marks).toEqual(told.flatMap(([first, , , second]) => [first, second]));
  expect(roles.intervals).toEqual(
    told.flatMap(([, low, high, , from, to]) => [
      [low, high],
      [from, to],
    ]),
  );

  await goToPart(opened, 'en', 'actions');
  for (const band of ['strong', 'some', 'little']) {
    const name = word('en', `driverBand.${band}`);
    const chart = tab.getByRole('img', { name, exact: true });
    if ((await chart.count()) === 0) continue;
    const { marks, intervals } = await drawn(chart);
    expect(marks.map((mark, row) => [mark, ...(intervals[row] ?? [])])).toEqual(
      tableNumbers(rows, name),
    );
  }

  await goToPart(opened, 'en', 'compared');
  const list = tab.getByRole('combobox', { name: word('en', 'benchmarks.yardstick') });
  const strips = word('en', 'benchmarks.stripsTitle');
  const ofRest = word('en', 'benchmarks.restTitle');
  await list.selectOption({ label: ofRest });
  const beside = await drawn(tab.getByRole('img', { name: strips, exact: true }));
  const places = tableNumbers(rows, `${strips}: ${ofRest}`);
  expect(places.length).toBeGreaterThan(0);
  expect(beside.intervals).toEqual(places.map(([, low, high]) => [low, high]));
  // The others are drawn first, so that the unit's own mark lies over theirs.
  expect(beside.marks).toEqual(places.flatMap(([own, , , other]) => [other, own]));
  for (const yardstick of [...rows.keys()].flatMap((key) => key.split(`${strips}: `)[1] ?? [])) {
    await list.selectOption({ label: yardstick });
    const shown = await drawn(tab.getByRole('img', { name: strips, exact: true }));
    const limits = tableNumbers(rows, `${strips}: ${yardstick}`);
    expect([yardstick, shown.intervals]).toEqual([
      yardstick,
      limits.map(([, low, high]) => [low, high]),
    ]);
  }
  expect(released.group?.details?.drivers).not.toBeNull();
  await opened.close();
});
