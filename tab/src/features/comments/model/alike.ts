import type { Comment } from '../api/comments.ts';

/** A comment, and how many people wrote the same. */
export interface AlikeComments {
  readonly comment: Comment;
  readonly count: number;
}

/**
 * Comments that say the same but for case, spaces and the mark at their end, once, where the first of
 * them stood. One that HR hid, or hid and showed again, has a trace of its own and is like no other.
 * @example "More time." and "more time" are one, written twice.
 */
export function alikeOnce(comments: readonly Comment[]): AlikeComments[] {
  const groups = new Map<string, Comment[]>();
  for (const comment of comments) {
    const key = keyOf(comment);
    groups.set(key, [...(groups.get(key) ?? []), comment]);
  }
  return [...groups.values()].flatMap(([comment, ...others]) =>
    comment === undefined ? [] : [{ comment, count: others.length + 1 }],
  );
}

function keyOf({ id, text, shownAgain }: Comment): string {
  return text === null || shownAgain ? `traced ${id}` : `text ${sayingOf(text)}`;
}

function sayingOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.!\s]+$/, '')
    .trim();
}
