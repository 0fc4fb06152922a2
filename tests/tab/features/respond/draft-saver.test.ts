import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { SavedResponse } from '@samenhang/shared/api/response';
import { NOTHING, withAnswer } from '../../../../tab/src/features/respond/model/content.ts';
import { DraftSaver } from '../../../../tab/src/features/respond/model/draft-saver.ts';
import { type Submission, startFrom } from '../../../../tab/src/features/respond/model/saving.ts';
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
      return true;
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
