import { expect, test } from '@jest/globals';
import type { Comment } from '../../../../tab/src/features/comments/api/comments.ts';
import { alikeOnce } from '../../../../tab/src/features/comments/model/alike.ts';

const comment = (id: string, text: string | null): Comment => ({
  shownAgain: null,
  id,
  question: 'OPEN-1',
  text,
  redaction: text === null ? { reason: 'names_person', at: '2026-11-27T10:00:00.000Z' } : null,
});
const told = (comments: readonly Comment[]) =>
  alikeOnce(comments).map(({ comment: { id }, count }) => [id, count]);

test('remarks that say the same stand once, where the first stood, with how many they are', () => {
  const comments = [
    comment('a', 'More time.'),
    comment('b', 'Fewer forms'),
    comment('c', 'more  time'),
    comment('d', 'MORE TIME!'),
  ];
  expect(told(comments)).toEqual([
    ['a', 3],
    ['b', 1],
  ]);
});

test('what was hidden and is shown again is like no other, as its trace is of it alone', () => {
  const shownAgain = { hiddenAt: '2026-11-27T10:00:00.000Z', at: '2026-11-28T10:00:00.000Z' };
  const comments = [{ ...comment('a', 'More time'), shownAgain }, comment('b', 'More time')];
  expect(told(comments)).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
});

test('what was hidden is like no other, not even another that was hidden', () => {
  expect(told([comment('a', null), comment('b', null), comment('c', 'hidden a')])).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 1],
  ]);
});
