// Instances of a newer version may be at work beside this one: what they add is ignored, and what
// only they can read is refused, and left to them.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { TABLES, type Table } from '@samenhang/functions/ports/table-store';
import { openDriver as today, type Wire } from './driver.ts';
import { asLeftLater } from './later.ts';
import { type Bench, recording, startBench } from './over.ts';
import { type Read, readClosed, readMeasured, stillReleased, stillSaid } from './reads.ts';
import type { RecordedRow } from './rows.ts';
import { type Stage, workOff } from './upgrade-stage.ts';

const { waiting, examples } = recording.messages;
const { measured, closed } = recording.expected;
const JOBS = examples.filter(({ queue }) => !queue.endsWith('-poison'));
const POISON = examples.filter(({ queue }) => queue.endsWith('-poison'));

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterEach(() => bench.clear());
afterAll(() => bench.stop());

const changed = ({ queue, text }: Wire, change: object): Wire => ({
  queue,
  text: JSON.stringify({ ...JSON.parse(text), ...change }),
});

describe('rows and all they hold with a property more', () => {
  test('read as without it', async () => {
    const stage = (await bench.restored({ change: asLeftLater }))(today);
    expect(await readMeasured(stage)).toMatchObject(withoutRevisions(stillSaid(measured)));
    for (const timer of ['count-participation', 'release-pool']) await stage.driver.tick(timer);
  });

  test('are closed to the same result', async () => {
    const stage = (await bench.restored({ change: asLeftLater }))(today);
    await workOff(waiting, stage.driver);
    expect(await readClosed(stage)).toMatchObject(stillReleased(closed));
  });
});

/** A revision is of the bytes as they are stored. */
const withoutRevisions = (reads: readonly Read[]) =>
  reads.map(({ etag, name, ...read }) =>
    ['get-norm', 'get-picks'].includes(name) ? { ...read, name } : { ...read, name, etag },
  );

/** Has the rows that `which` chooses say that they are of this format. */
const ofFormat =
  (format: number | string, which: (row: RecordedRow) => boolean) => async (rows: RecordedRow[]) =>
    rows.map((row) =>
      which(row) ? { ...row, properties: { ...row.properties, Format: format } } : row,
    );

/** Of a table that the version before has not, nothing is there to change. */
const RECORDED = TABLES.filter((table) => recording.rows.some((row) => row.table === table));

describe('a row of a newer format', () => {
  test.each(RECORDED)('in %s is refused as that, and left as it is', async (table) => {
    const change = ofFormat(2, (row) => row.table === table);
    const stage = (await bench.restored({ change }))(today);
    const before = await rowsOf(stage, table);
    const { statuses, codes } = await faultsOf(stage);
    expect([...statuses, ...codes].length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 503)).toEqual([]);
    expect(codes.filter((code) => code !== 'format_newer')).toEqual([]);
    expect(await rowsOf(stage, table)).toEqual(before);
  });

  test('of a format that is no number is refused too', async () => {
    const change = ofFormat('two', () => true);
    const stage = (await bench.restored({ change }))(today);
    expect((await readMeasured(stage)).every(({ status }) => status === 503)).toBe(true);
  });
});

/** Those of the newer format, but for the fence, which closing drops whatever else it meets. */
async function rowsOf({ driver }: Stage, table: Table) {
  const rows: unknown[] = [];
  const recorded = recording.rows.filter((row) => row.table === table);
  for (const partition of new Set(recorded.map(({ partitionKey }) => partitionKey))) {
    for await (const row of driver.store.range(table, partition)) {
      if (row.properties.Format === 2 && row.key.rowKey !== '!fence') rows.push(row);
    }
  }
  return rows;
}

/** Everything that requests, timers and messages run into. */
async function faultsOf(stage: Stage) {
  const reads = await readMeasured(stage);
  const statuses = reads.map(({ status }) => status).filter((status) => status >= 500);
  const codes: unknown[] = [];
  const work = ['count-participation', 'release-pool', 'sweep-cycles'].map(
    (timer) => () => stage.driver.tick(timer),
  );
  for (const attempt of [...work, () => workOff(waiting, stage.driver)]) {
    await attempt().catch((error: unknown) => codes.push(codeOf(error)));
  }
  return { statuses, codes };
}

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : error;

describe('a message', () => {
  test.each(examples)('of $queue with a property more does as without it', async (example) => {
    const [plain, more] = [(await bench.restored())(today), (await bench.restored())(today)];
    const message = changed(example, { later: { n: 1 }, format: 1 });
    expect(await more.driver.handle(message)).toEqual(await plain.driver.handle(example));
    expect(await readClosing(more)).toEqual(await readClosing(plain));
  });

  test.each(JOBS)('of $queue in a newer format is refused as that', async (example) => {
    const stage = (await bench.restored())(today);
    const before = await readClosing(stage);
    await expect(stage.driver.handle(changed(example, { format: 2 }))).rejects.toMatchObject({
      code: 'format_newer',
    });
    expect(await readClosing(stage)).toEqual(before);
  });

  test.each(POISON)('of $queue in a newer format goes round again, as it is', async (example) => {
    const stage = (await bench.restored())(today);
    const before = await readClosing(stage);
    const message = changed(example, { format: 2, step: { of: 'another kind' } });
    const { text } = message;
    const queue = example.queue.replace(/-poison$/, '');
    expect(await stage.driver.handle(message)).toEqual([{ queue, text }]);
    expect(await readClosing(stage)).toEqual(before);
  });

  test.each(POISON)('of $queue that no version wrote is let go', async ({ queue }) => {
    const stage = (await bench.restored())(today);
    for (const text of ['{"tenant":1}', '"word"', '{"format":"two"}', 'null']) {
      expect(await stage.driver.handle({ queue, text })).toEqual([]);
    }
  });
});

/** The rows that say how far the closing is. */
async function readClosing({ driver }: Stage) {
  const found = recording.rows.filter(({ table }) => table === 'Jobs');
  const states: unknown[] = [];
  for (const partition of new Set(found.map(({ partitionKey }) => partitionKey))) {
    for await (const { key, properties } of driver.store.range('Jobs', partition)) {
      states.push([key.rowKey, properties.State, properties.Error]);
    }
  }
  return states;
}
