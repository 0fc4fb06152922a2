import { expect, test } from '@jest/globals';
import { THEMES } from '@samenhang/shared/instruments/vocabulary';
import {
  answeredCount,
  contentOf,
  NOTHING,
  STATEMENTS,
  sameContent,
  withAnswer,
  withComment,
} from '../../tab/src/features/respond/model/content.ts';
import {
  itemsOf,
  placeToResume,
  STEPS,
  skipped,
  stepAfter,
  stepBefore,
  stepOf,
} from '../../tab/src/features/respond/model/steps.ts';
import { instrument } from '../shared/instrument.ts';

const all = instrument.items.reduce((now, { id }) => withAnswer(now, id, 'dk'), NOTHING);

test('the bank has as many statements as the tab counts to', () => {
  expect(instrument.items).toHaveLength(STATEMENTS);
});

test('"I can\'t judge this" is an answer', () => {
  expect(answeredCount(all)).toBe(STATEMENTS);
  expect(skipped(instrument, all)).toEqual([]);
});

test('the order of filling in makes no difference', () => {
  const one = withAnswer(withAnswer(NOTHING, 'a', 1), 'b', 2);
  const other = withAnswer(withAnswer(NOTHING, 'b', 2), 'a', 1);
  expect(sameContent(one, other)).toBe(true);
  expect(sameContent(one, withAnswer(one, 'a', 2))).toBe(false);
  expect(sameContent(one, NOTHING)).toBe(false);
});

test('a text is sent as the server takes it', () => {
  const text = (input: string) => withComment(NOTHING, 'OPEN-1', input).comments['OPEN-1'];
  expect(text('a\r\nb\tc\u0007\u0000d')).toBe('a\nb\tcd');
  expect(text('\ud83d')).toBe('\ufffd');
  expect(text('📈')).toBe('📈');
});

test('an emptied text is left out', () => {
  const written = withComment(NOTHING, 'OPEN-1', 'x');
  expect(withComment(written, 'OPEN-1', '')).toEqual(NOTHING);
});

test('what is stored is taken over as it is', () => {
  const stored = {
    ...all,
    outcomes: { 'OUT-REC': 0 },
    comments: { 'OPEN-2': 'x' },
    state: 'draft' as const,
    submissionId: 'a',
    savedAt: 'b',
    submittedAt: null,
  };
  expect(contentOf(stored)).toEqual({
    answers: all.answers,
    outcomes: { 'OUT-REC': 0 },
    comments: { 'OPEN-2': 'x' },
  });
});

test('each theme is a step of twelve, in the order of asking', () => {
  for (const theme of THEMES) {
    const orders = itemsOf(instrument, theme).map(({ order }) => order);
    expect(orders).toHaveLength(12);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  }
});

test('steps lead from the opening to the review and back', () => {
  expect(STEPS.map(stepAfter)).toEqual([...STEPS.slice(1), 'review']);
  expect(STEPS.map(stepBefore)).toEqual(['start', ...STEPS.slice(0, -1)]);
  expect(stepOf('nonsense')).toBe('start');
});

test('one goes on at the first statement without an answer', () => {
  const [first, second] = itemsOf(instrument, 'connect');
  expect(placeToResume(instrument, NOTHING, false)).toEqual(['connect']);
  const begun = withAnswer(NOTHING, first?.id ?? '', 4);
  expect(placeToResume(instrument, begun, true)).toEqual(['connect', second?.id]);
  expect(placeToResume(instrument, all, false)).toEqual(['review']);
  expect(placeToResume(instrument, all, true)).toEqual(['connect']);
});
