import { expect, test } from '@jest/globals';
import type { Answer } from '@samenhang/shared/scoring/answers';
import fc from 'fast-check';
import { parseWaiting } from '../../../../tab/src/features/respond/device/parse-waiting.ts';
import { type Content, NOTHING } from '../../../../tab/src/features/respond/model/content.ts';
import {
  edited,
  failed,
  isStuck,
  isUnsaved,
  nextSubmission,
  startFrom,
} from '../../../../tab/src/features/respond/model/saving.ts';
import {
  resumed,
  type Waiting,
  waitingOf,
} from '../../../../tab/src/features/respond/model/waiting.ts';

const NOW = '2026-11-25T10:00:00Z';
const answering = (answers: Content['answers']): Content => ({ ...NOTHING, answers });
const stored = { content: answering({ a: 3 }), etag: '"v1"', savedAt: 'then' };

/** What a window keeps that answered `b` on top of `a`; say only what matters. */
const kept = (given: Partial<Waiting> = {}): Waiting => ({
  content: answering({ a: 3, b: 2 }),
  base: answering({ a: 3 }),
  etag: '"v1"',
  sent: null,
  editedAt: NOW,
  ...given,
});

test('nothing is kept when all is sent; what came too late is kept until its writer was told', () => {
  const all = startFrom(stored);
  expect(waitingOf(all)).toBeNull();
  const unsaved = edited(all, kept().content, NOW);
  expect(waitingOf(unsaved)).toEqual(kept());
  const closed = failed(unsaved, { kind: 'problem', code: 'cycle_not_open' });
  expect(waitingOf(closed)).toEqual(kept());
});

test('what was kept goes on as an edit of the version it was written on', () => {
  const saving = resumed(stored, 'other', [kept()]);
  expect(nextSubmission(saving, 'draft', () => 'new')).toMatchObject({
    etag: '"v1"',
    content: kept().content,
  });
});

test('it goes on from the submission of which only the reply was lost', () => {
  const saving = resumed(stored, 'id-x', [kept({ etag: null, base: NOTHING, sent: 'id-x' })]);
  expect([saving.etag, isStuck(saving), isUnsaved(saving)]).toEqual(['"v1"', false, true]);
});

test('it is a conflict where another device wrote since, with what was changed here', () => {
  const saving = resumed(stored, 'other', [
    kept({ etag: '"v0"', base: NOTHING, content: answering({ b: 2 }), sent: 'id-x' }),
  ]);
  expect([isStuck(saving), saving.content, saving.saved]).toEqual([
    true,
    answering({ b: 2 }),
    NOTHING,
  ]);
});

test('nothing is left where both say the same', () => {
  const same = kept({ etag: '"v0"', content: stored.content });
  expect(resumed(stored, 'other', [same])).toEqual(startFrom(stored));
});

test('one window that is behind makes what both kept a conflict, and loses neither', () => {
  const behind = kept({ etag: null, base: NOTHING, content: answering({ c: 5 }) });
  for (const found of [
    [kept(), behind],
    [behind, kept()],
  ]) {
    const saving = resumed(stored, 'other', found);
    expect(isStuck(saving)).toBe(true);
    expect(saving.content.answers).toMatchObject({ b: 2, c: 5 });
  }
});

const tap = fc.record({
  window: fc.nat(2),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  answer: fc.constantFrom<Answer>(1, 2, 3, 4, 5, 'dk'),
});

test('after a crash no tap of any window is lost, and what one window alone answered stands as said last', () => {
  fc.assert(
    fc.property(fc.array(tap, { maxLength: 30 }), (taps) => {
      const windows = [0, 1, 2].map(() => startFrom(stored));
      const last: Record<string, Answer> = { a: 3 };
      taps.forEach(({ window, id, answer }, second) => {
        const at = new Date(Date.parse(NOW) + second * 1000).toISOString();
        const before = windows[window] ?? startFrom(stored);
        const content = answering({ ...before.content.answers, [id]: answer });
        windows[window] = edited(before, content, at);
        last[id] = answer;
      });
      const found = windows.flatMap((window) => waitingOf(window) ?? []);
      const { answers } = resumed(stored, null, found).content;
      expect(Object.keys(answers).sort()).toEqual(Object.keys(last).sort());
      for (const [id, answer] of Object.entries(last)) {
        const said = windows.map(({ content }) => content.answers[id]);
        expect(said).toContain(answers[id]);
        if (new Set(taps.filter((one) => one.id === id).map((one) => one.window)).size === 1) {
          expect([id, answers[id]]).toEqual([id, answer]);
        }
      }
    }),
  );
});

test('what the device kept is read as it was written', () => {
  const waiting = kept({
    content: { answers: { a: 'dk', b: 5 }, outcomes: { o: 0 }, comments: { q: 'één 😀' } },
  });
  expect(parseWaiting(JSON.stringify(waiting))).toEqual(waiting);
  expect(parseWaiting(JSON.stringify(kept({ etag: null, editedAt: null })))).toBeDefined();
});

test.each([
  ['nothing', ''],
  ['half a text', JSON.stringify(kept()).slice(0, 40)],
  ['no object', '[]'],
  ['null', 'null'],
  ['an earlier form, without a base', JSON.stringify({ ...kept(), base: undefined })],
  [
    'a point that does not exist',
    JSON.stringify(kept({ content: answering({ a: 3 }) })).replace('{"a":3}', '{"a":6}'),
  ],
  ['answers in a list', JSON.stringify({ ...kept(), content: { ...NOTHING, answers: [3] } })],
  [
    'an outcome in words',
    JSON.stringify({ ...kept(), base: { ...NOTHING, outcomes: { o: '8' } } }),
  ],
  ['a text that is none', JSON.stringify({ ...kept(), base: { ...NOTHING, comments: { q: 1 } } })],
  ['a version in numbers', JSON.stringify({ ...kept(), etag: 1 })],
  ['a time that is none', JSON.stringify(kept({ editedAt: 'yesterday' }))],
])('%s is not taken for what the device kept', (_, text) => {
  expect(parseWaiting(text)).toBeUndefined();
});
