import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { SavedResponse } from '@samenhang/shared/api/response';
import { NOTHING, withAnswer } from '../../../../tab/src/features/respond/model/content.ts';
import { DraftSaver } from '../../../../tab/src/features/respond/model/draft-saver.ts';
import {
  isStuck,
  isUnsavable,
  type Submission,
  startFrom,
} from '../../../../tab/src/features/respond/model/saving.ts';
import type { Waiting } from '../../../../tab/src/features/respond/model/waiting.ts';
import type { Reply } from '../../../../tab/src/lib/api-client.ts';

const OFFLINE: Reply<SavedResponse> = { ok: false, fault: { kind: 'offline' } };
const saved = (n: number): Reply<SavedResponse> => ({
  ok: true,
  body: { state: 'draft', savedAt: '2026-11-24T09:42:00Z' },
  etag: `"${n}"`,
});

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A saver whose sends answer in turn; the last answer repeats. */
function saver(...answers: Reply<SavedResponse>[]) {
  return saverOn(async () => true, ...answers);
}

function saverOn(device: () => Promise<boolean>, ...answers: Reply<SavedResponse>[]) {
  const sends: Submission[] = [];
  const kept: (Waiting | null)[] = [];
  let ids = 0;
  const subject = new DraftSaver(startFrom({ content: NOTHING, etag: null, savedAt: null }), {
    send: async (submission) => {
      sends.push(submission);
      return answers[Math.min(sends.length, answers.length) - 1] ?? OFFLINE;
    },
    keep: async (waiting) => {
      kept.push(waiting);
      return device();
    },
    newId: () => `id-${++ids}`,
  });
  return {
    subject,
    sends,
    kept,
    write: (id: string) => subject.edit((now) => withAnswer(now, id, 2)),
  };
}

test('one request for a burst of answers, a second after the last', async () => {
  const { sends, write } = saver(saved(1));
  for (const id of ['a', 'b', 'c']) {
    write(id);
    await jest.advanceTimersByTimeAsync(900);
  }
  expect(sends).toHaveLength(0);
  await jest.advanceTimersByTimeAsync(100);
  expect(sends).toHaveLength(1);
  expect(Object.keys(sends[0]?.content.answers ?? {})).toEqual(['a', 'b', 'c']);
  await jest.advanceTimersByTimeAsync(120_000);
  expect(sends).toHaveLength(1);
});

test('a failed save is tried again by itself, with the same submissionId', async () => {
  const { subject, sends, write } = saver(OFFLINE, OFFLINE, saved(1));
  write('a');
  await jest.advanceTimersByTimeAsync(1000 + 5000 + 10_000);
  expect(sends.map(({ id }) => id)).toEqual(['id-1', 'id-1', 'id-1']);
  expect(subject.state()).toMatchObject({ etag: '"1"', pending: null, trouble: null });
});

test('leaving sends at once what waits, and nothing after', async () => {
  const { subject, sends, write } = saver(OFFLINE);
  write('a');
  subject.stop();
  expect(sends).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(120_000);
  expect(sends).toHaveLength(1);
});

test('submitting waits for the save under way and replaces what that stored', async () => {
  const { subject, sends, write } = saver(saved(1), saved(2));
  write('a');
  subject.flush();
  await subject.submit();
  expect(sends.map(({ state, etag }) => [state, etag])).toEqual([
    ['draft', null],
    ['submitted', '"1"'],
  ]);
  expect(subject.state().confirmed).toBe('submitted');
});

test('a submit whose reply was lost is submitted once', async () => {
  const { subject, sends, write } = saver(OFFLINE, saved(1));
  write('a');
  await subject.submit();
  await subject.submit();
  expect(sends.map(({ id, state }) => [id, state])).toEqual([
    ['id-1', 'submitted'],
    ['id-1', 'submitted'],
  ]);
  expect(subject.state().confirmed).toBe('submitted');
});

test('a conflict stops the saving until it is settled', async () => {
  const conflict: Reply<SavedResponse> = {
    ok: false,
    fault: { kind: 'problem', code: 'etag_mismatch' },
  };
  const { subject, sends, write } = saver(conflict, saved(2));
  write('a');
  await jest.advanceTimersByTimeAsync(1000);
  write('b');
  await jest.advanceTimersByTimeAsync(120_000);
  expect(sends).toHaveLength(1);
  subject.settle({ content: NOTHING, etag: '"9"', savedAt: 'then' }, 'mine');
  await jest.advanceTimersByTimeAsync(1000);
  expect(sends[1]).toMatchObject({ etag: '"9"' });
  expect(subject.state().trouble).toBeNull();
});

describe('where the server refuses every save for its version', () => {
  const conflict: Reply<SavedResponse> = {
    ok: false,
    fault: { kind: 'problem', code: 'etag_mismatch' },
  };
  /** Repairs as the page does, for as long as there is something to repair. */
  async function repairedFor(minutes: number, { subject }: ReturnType<typeof saver>) {
    for (let second = 0; second < minutes * 60; second++) {
      await jest.advanceTimersByTimeAsync(1000);
      if (!isStuck(subject.state()) || isUnsavable(subject.state())) continue;
      subject.settle({ content: NOTHING, etag: null, savedAt: 'then' }, 'mine');
    }
  }

  test('repairing ends after a few rounds, and what was written is still there', async () => {
    const one = saver(conflict);
    one.write('a');
    await repairedFor(60, one);
    expect(one.sends.length).toBeLessThan(6);
    expect(isUnsavable(one.subject.state())).toBe(true);
    expect(one.subject.state().content.answers).toEqual({ a: 2 });
    expect(one.kept.at(-1)).toMatchObject({ content: { answers: { a: 2 } } });
  });

  test('a person may have it tried again, and a save that succeeds is the end of it', async () => {
    const one = saver(conflict, conflict, conflict, conflict, saved(2), conflict, saved(3));
    one.write('a');
    await repairedFor(5, one);
    expect(isUnsavable(one.subject.state())).toBe(true);
    one.subject.tryAgain();
    await repairedFor(5, one);
    expect(one.subject.state()).toMatchObject({ etag: '"2"', trouble: null, repairs: 0 });
    one.write('b');
    await repairedFor(5, one);
    expect(one.subject.state()).toMatchObject({ etag: '"3"', trouble: null });
  });
});

describe('whether the device keeps it', () => {
  test('is not known until the device says so', async () => {
    const answers: ((kept: boolean) => void)[] = [];
    const { subject, write } = saverOn(
      () => new Promise((resolve) => answers.push(resolve)),
      OFFLINE,
    );
    write('a');
    await jest.advanceTimersByTimeAsync(0);
    expect(subject.state().kept).toBeNull();
    answers.at(-1)?.(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(subject.state().kept).toBe(true);
    write('b');
    expect(subject.state().kept).toBeNull();
    const [second] = answers.slice(-1);
    write('c');
    second?.(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(subject.state().kept).toBeNull();
  });

  test('is known where only the way to the server changed, and known not to be where it refused', async () => {
    const one = saver(OFFLINE);
    one.write('a');
    await jest.advanceTimersByTimeAsync(0);
    expect(one.subject.state().kept).toBe(true);
    await jest.advanceTimersByTimeAsync(1000);
    expect(one.subject.state()).toMatchObject({ kept: true, trouble: { kind: 'offline' } });
    const other = saverOn(async () => false, OFFLINE);
    other.write('a');
    await jest.advanceTimersByTimeAsync(1000);
    expect(other.subject.state().kept).toBe(false);
  });

  test('is not known before anything is unsaved, though the device may keep something else', async () => {
    const one = saverOn(async () => false, OFFLINE);
    await jest.advanceTimersByTimeAsync(0);
    expect(one.subject.state().kept).toBeNull();
    one.write('a');
    expect(one.subject.state().kept).toBeNull();
    await jest.advanceTimersByTimeAsync(0);
    expect(one.subject.state().kept).toBe(false);
  });

  test('no longer matters once it has let go: then nothing more is kept or sent', async () => {
    const one = saver(OFFLINE);
    one.write('a');
    await expect(one.subject.letGo()).resolves.toBe(true);
    one.write('b');
    await jest.advanceTimersByTimeAsync(120_000);
    expect(one.kept.at(-1)).toBeNull();
    expect(one.sends).toEqual([]);
  });
});

test('what waits is sent when asked, and whether all is saved is answered', async () => {
  const { subject, write } = saver(OFFLINE, saved(1));
  await expect(subject.saveNow()).resolves.toBe(true);
  write('a');
  await expect(subject.saveNow()).resolves.toBe(false);
  await expect(subject.saveNow()).resolves.toBe(true);
});

test('what is written is kept on the device at once, and no longer than until it is saved', async () => {
  const { kept, write } = saver(OFFLINE, saved(1));
  expect(kept).toEqual([null]);
  write('a');
  expect(kept.at(-1)).toMatchObject({ content: { answers: { a: 2 } }, etag: null, sent: null });
  await jest.advanceTimersByTimeAsync(1000);
  expect(kept.at(-1)).toMatchObject({ content: { answers: { a: 2 } }, sent: 'id-1' });
  await jest.advanceTimersByTimeAsync(5000);
  expect(kept.at(-1)).toBeNull();
});
