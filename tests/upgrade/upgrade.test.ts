// A release and the one before it run over one store: while instances are replaced, and when the new
// one has to be taken back. What the version before left, and its code, lie in `before/`.
import { cpSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type DataFolder, openDataFolder } from '@samenhang/local/platform/data-folder';
import * as z from 'zod';
import { type Azurite, startAzurite } from '../builders/azurite.ts';
import { openDriver as today } from './driver.ts';
import { bodyOf } from './invented.ts';
import { AT, BEFORE, type Bench, recording, startBench, type Version } from './over.ts';
import { CLOSING, HR, MEASURED } from './people.ts';
import {
  type Read,
  readClosed,
  readMeasured,
  readProgress,
  stillReleased,
  stillSaid,
  withoutPeople,
} from './reads.ts';
import { loadReaders } from './recording.ts';
import {
  DEPARTMENT,
  fillIn,
  HALF_CLOSED,
  halfClose,
  measure,
  OPEN,
  RELEASED,
  RESPONDENTS,
} from './story.ts';
import { openStage, type Stage, workOff } from './upgrade-stage.ts';

/** Tables and queues that no version before had; emptied when a version is recorded. */
const NEWER = {
  tables: ['Imports', 'Notices', 'Reviews', 'Tabs', 'Audit'] as string[],
  queues: [
    ...['check-steps', 'check-steps-poison'],
    ...['import-steps', 'import-steps-poison'],
    ...['notice-steps', 'notice-steps-poison'],
    ...['open-steps', 'open-steps-poison'],
  ] as string[],
};

const { waiting, examples } = recording.messages;
const { measured, progress, closed } = recording.expected;
const params = { cycle: OPEN };

let before: Version;
let bench: Bench;
beforeAll(async () => {
  before = await loadReaders(BEFORE);
  bench = await startBench();
});
afterEach(() => bench.clear());
afterAll(() => bench.stop());

/** A copy, to be gone on with by itself; nothing may have the folder open. */
function copyOf({ path }: DataFolder): DataFolder {
  const copy = bench.newFolder();
  cpSync(path, copy.path, { recursive: true });
  const opened = openDataFolder(copy.path);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** What the newer of two versions answers; it may say more than the older one. */
function expectToSay(newer: readonly Read[], older: readonly Read[]): void {
  expect(older.length).toBeGreaterThan(0);
  expect(newer).toMatchObject(stillSaid(older));
}

/** That the newer of two versions closed the same answers to what the older one did. */
function expectToRelease(newer: readonly Read[], older: readonly Read[]): void {
  expect(older.length).toBeGreaterThan(0);
  expect(newer).toMatchObject(stillReleased(older));
}

/** A draft, an answer, and an answer under edit are submitted anew, and an answer is begun. */
async function answerOn(stage: Stage, reads: readonly Read[]): Promise<void> {
  for (const person of [RESPONDENTS.draft, RESPONDENTS.submitted, RESPONDENTS.edited]) {
    const mine = reads.find((read) => read.person === person && read.name === 'get-response');
    const headers = { 'if-match': String(mine?.etag) };
    const body = bodyOf(person + 1);
    await stage.get(MEASURED, person, 'put-response', { params, headers, body });
    const again = await stage.get(MEASURED, person, 'get-response', { params });
    const { state, answers, comments } = body;
    expect(again.body).toMatchObject({ state, answers, comments });
  }
  const headers = { 'if-none-match': '*' };
  const body = bodyOf(RESPONDENTS.absent, { state: 'draft' });
  await stage.get(MEASURED, RESPONDENTS.absent, 'put-response', { params, headers, body });
}

const listed = z.object({
  items: z.array(z.object({ id: z.string(), text: z.string().nullable() })),
});

/** The comments on a department whose text is kept from its readers. */
async function hiddenIn(stage: Stage): Promise<string[]> {
  const params = { cycle: RELEASED, unit: DEPARTMENT };
  const { body } = await stage.get(MEASURED, HR, 'comments', { params });
  return listed.parse(body).items.flatMap(({ id, text }) => (text === null ? [id] : []));
}

describe('the recording', () => {
  test('has a row of every table and a message of every queue', () => {
    const { driver } = bench.open(today, bench.newFolder());
    const tables = new Set<string>(recording.rows.map(({ table }) => table));
    const queues = new Set(examples.map(({ queue }) => queue));
    expect(driver.tables.filter((table) => !tables.has(table))).toEqual(NEWER.tables);
    expect(driver.queues.filter((queue) => !queues.has(queue))).toEqual(NEWER.queues);
  });

  test('says what the version before itself answers', async () => {
    const stage = (await bench.restored())(before);
    expect(await readMeasured(stage)).toEqual(measured);
    await workOff(waiting, stage.driver);
    expect(await readClosed(stage)).toEqual(closed);
  });
});

describe.each(['SQLite', 'Azurite'])('over what the version before left in %s, today', (where) => {
  let azurite: Azurite | undefined;
  let stage: Stage;
  const begin = async () => {
    azurite = where === 'Azurite' ? await startAzurite() : undefined;
    bench.later(async () => azurite?.stop());
    stage = (await bench.restored({ azurite }))(today);
  };

  test('reads results, comments, norms, picks, participation, the pool and own answers', async () => {
    await begin();
    expectToSay(await readMeasured(stage), measured);
  });

  test('goes on with a draft, an answer and an answer under edit', async () => {
    await begin();
    await answerOn(stage, measured);
    await stage.driver.tick('count-participation');
    const counted = await stage.get(MEASURED, HR, 'participation', { params });
    // Thirteen then and fourteen now, shown in steps of five.
    expect(counted.body).toMatchObject({ items: [{ answered: 10 }, { answered: 10 }] });
  });

  test('finishes a close that is under way, with the result of the version before', async () => {
    await begin();
    expectToSay(await readProgress(stage), progress);
    await workOff(waiting, stage.driver);
    expectToRelease(await readClosed(stage), closed);
  });

  test('wakes the steps of that close whose messages were lost', async () => {
    await begin();
    // By then the message of a step that failed would have come again.
    stage.now = new Date(stage.now.getTime() + 60_000);
    const woken = await stage.driver.tick('sweep-cycles');
    await workOff(woken, stage.driver);
    expectToRelease(await readClosed(stage), closed);
  });

  test('handles a message of every queue, and closes after what the poison queue tells', async () => {
    await begin();
    for (const message of examples.filter(({ queue }) => queue.endsWith('-poison'))) {
      await stage.driver.handle(message);
    }
    const [job] = await readProgress(stage);
    expect(job?.body).toMatchObject({ state: 'failed' });
    const asked = await stage.get(CLOSING, HR, 'post-close', { params: { cycle: HALF_CLOSED } });
    for (const message of examples) await stage.driver.handle(message);
    await workOff(asked.queued, stage.driver);
    expectToRelease(await readClosed(stage), closed);
  });
});

describe('over what today leaves, the version before', () => {
  test('reads what was released and what is being answered, and goes on with it', async () => {
    const folder = bench.newFolder();
    const writing = bench.open(today, folder);
    await measure(writing);
    await fillIn(writing);
    const said = await readMeasured(writing);
    const taken = bench.open(before, folder);
    taken.now = writing.now;
    expectToSay(said, withoutPeople(await readMeasured(taken)));
    await answerOn(taken, said);
    expectToSay(await readMeasured(writing), withoutPeople(await readMeasured(taken)));
  });

  test('reads a cycle that today cancelled as one that is over, with nothing in it', async () => {
    const openOn = await bench.restored();
    const asked = { params: { cycle: HALF_CLOSED } };
    const cancelled = await openOn(today).get(CLOSING, HR, 'post-cancel', asked);
    expect(cancelled.body).toMatchObject({ state: 'cancelled' });
    const taken = openOn(before);
    const listed = await taken.get(CLOSING, HR, 'cycles');
    expect(listed.body).toMatchObject({ items: [{ id: HALF_CLOSED, state: 'released' }] });
    expect((await taken.ask(CLOSING, HR, 'units', asked)).status).toBe(404);
    expect(await taken.driver.tick('sweep-cycles')).toEqual([]);
    await workOff(waiting, taken.driver);
    const again = await openOn(today).get(CLOSING, HR, 'cycle', asked);
    expect(again.body).toMatchObject({ state: 'cancelled' });
  });

  test('reads its own rows that today wrote over', async () => {
    const openOn = await bench.restored();
    await answerOn(openOn(today), measured);
    const taken = openOn(before);
    expectToSay(await readMeasured(openOn(today)), await readMeasured(taken));
  });

  test('keeps hidden what today shows again, and what it hides anew is hidden for today', async () => {
    const folder = bench.newFolder();
    const writing = bench.open(today, folder);
    await measure(writing);
    const taken = bench.open(before, folder);
    taken.now = writing.now;
    const [comment] = await hiddenIn(writing);
    if (comment === undefined) throw new Error('nothing is hidden');
    const named = { params: { cycle: RELEASED, comment } };
    const query = { unit: DEPARTMENT };
    await writing.get(MEASURED, HR, 'delete-redaction', { ...named, query });
    expect([await hiddenIn(writing), await hiddenIn(taken)]).toEqual([[], [comment]]);
    taken.now = new Date(taken.now.getTime() + 1000);
    const body = { unit: DEPARTMENT, reason: 'Noemt een nummer.' };
    await taken.get(MEASURED, HR, 'redaction', { ...named, body });
    expect([await hiddenIn(writing), await hiddenIn(taken)]).toEqual([[comment], [comment]]);
  });

  test('finishes a close under way as today alone does, and both side by side as one of them', async () => {
    const folder = bench.newFolder();
    const writing = openStage(today, bench.issuer, AT, folder);
    const left = await halfClose(writing, (work) => work());
    await writing.driver.close();
    const alone = bench.open(today, copyOf(folder));
    await workOff(left, alone.driver);
    const result = await readClosed(alone);
    const earlier = copyOf(folder);
    const taken = bench.open(before, earlier);
    await workOff(left, taken.driver);
    expectToRelease(result, await readClosed(taken));

    const shared = copyOf(folder);
    const [one, other] = [bench.open(before, shared), bench.open(today, shared)];
    await workOff(left, one.driver, other.driver);
    expectToSay(await readClosed(other), await readClosed(one));
    // One release, wholly by the rules of either.
    const either = [result, await readClosed(bench.open(today, earlier))];
    expect(either).toContainEqual(await readClosed(other));
  });
});
