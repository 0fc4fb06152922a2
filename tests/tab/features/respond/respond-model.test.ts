import { describe, expect, test } from '@jest/globals';
import { THEMES } from '@samenhang/shared/instruments/vocabulary';
import fc from 'fast-check';
import { statementCount } from '../../../../tab/src/features/respond/model/asked.ts';
import {
  answeredCount,
  contentOf,
  differences,
  NOTHING,
  STATEMENTS,
  sameContent,
  sendable,
  withAnswer,
  withComment,
} from '../../../../tab/src/features/respond/model/content.ts';
import { allSaid } from '../../../../tab/src/features/respond/model/said.ts';
import {
  askingIn,
  asMetBy,
  doneByStep,
  itemsOf,
  placeToResume,
  stepAfter,
  stepBefore,
  stepOf,
  stepsIn,
} from '../../../../tab/src/features/respond/model/steps.ts';
import { OWN_STATEMENTS } from '../../../builders/organisation.ts';
import { instrument } from '../../../shared/instrument.ts';

const all = instrument.items.reduce((now, { id }) => withAnswer(now, id, 'dk'), NOTHING);

test('the bank has as many statements as the tab counts to', () => {
  expect(instrument.items).toHaveLength(STATEMENTS);
});

test('"I can\'t judge this" is an answer', () => {
  expect(answeredCount(all)).toBe(STATEMENTS);
  expect(doneByStep(instrument, all).flatMap(({ skipped }) => skipped)).toEqual([]);
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
  expect(text('copied\vfrom a slide\u0085or a terminal\r')).toBe(
    'copied\nfrom a slide\nor a terminal\n',
  );
  expect(text('a\uffffb\u{1fffe}')).toBe('a\ufffdb\ufffd');
});

test('a text that an earlier version took is sent as the server takes it today', () => {
  const kept = { ...all, comments: { 'OPEN-1': 'a\ufffeb', 'OPEN-2': 'x' } };
  expect(sendable(kept)).toEqual({ ...all, comments: { 'OPEN-1': 'a\ufffdb', 'OPEN-2': 'x' } });
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

describe('the order in which one person meets the statements', () => {
  const orderFor = (seed: string) =>
    THEMES.map((theme) => itemsOf(asMetBy(instrument, seed), theme).map(({ id }) => id));

  test('is the same each time, and another for somebody else', () => {
    expect(orderFor('one')).toEqual(orderFor('one'));
    expect(orderFor('one')).not.toEqual(orderFor('other'));
  });

  test('mixes within a step and moves no statement to another', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        orderFor(seed).forEach((ids, place) => {
          const own = itemsOf(instrument, THEMES[place] ?? 'connect').map(({ id }) => id);
          expect(ids.toSorted()).toEqual(own.toSorted());
        });
      }),
    );
  });

  test('puts each statement first about as often as any other', () => {
    const firsts = new Map<string, number>();
    for (let person = 0; person < 1200; person++) {
      const first = orderFor(`person ${person}`)[0]?.[0] ?? '';
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    expect(firsts.size).toBe(12);
    // 100 expected each; five standard deviations are 48.
    for (const times of firsts.values()) expect(Math.abs(times - 100)).toBeLessThan(48);
  });
});

test('two versions differ in what was answered otherwise, or only in one', () => {
  const one = withComment(withAnswer(withAnswer(NOTHING, 'a', 1), 'b', 2), 'OPEN-1', 'x');
  expect(differences(one, withAnswer(withAnswer(NOTHING, 'a', 3), 'b', 2))).toEqual([
    'a',
    'OPEN-1',
  ]);
  expect(differences(one, one)).toEqual([]);
});

test('steps lead from the opening to the review and back', () => {
  const steps = [
    'start',
    'connect',
    'perform',
    'develop',
    'progress',
    'closing',
    'review',
  ] as const;
  expect(steps.map((step) => stepAfter(step, steps))).toEqual([...steps.slice(1), 'review']);
  expect(steps.map((step) => stepBefore(step, steps))).toEqual(['start', ...steps.slice(0, -1)]);
  expect(stepOf('nonsense')).toBe('start');
});

test('what the organisation added is asked after all themes, and missed like a statement', () => {
  const asked = { ...instrument, ownStatements: OWN_STATEMENTS };
  expect(stepsIn({})).not.toContain('own');
  expect(stepsIn(asked).slice(4)).toEqual(['progress', 'own', 'closing', 'review']);
  expect(askingIn(asked)).toHaveLength(6);
  expect(statementCount(asked)).toBe(STATEMENTS + OWN_STATEMENTS.length);
  const [first, second] = OWN_STATEMENTS;
  const begun = withAnswer(all, first?.id ?? '', 'dk');
  expect(placeToResume(asked, all, false)).toEqual(['own']);
  expect(placeToResume(asked, begun, false)).toEqual(['own', second?.id]);
  const complete = withAnswer(begun, second?.id ?? '', 2);
  expect(placeToResume(asked, complete, false)).toEqual(['review']);
  expect(allSaid(asked, begun, 'nl')).toContain(first?.text.nl);
});

test('one goes on at the first statement without an answer', () => {
  const [first, second] = itemsOf(instrument, 'connect');
  expect(placeToResume(instrument, NOTHING, false)).toEqual(['connect']);
  const begun = withAnswer(NOTHING, first?.id ?? '', 4);
  expect(placeToResume(instrument, begun, true)).toEqual(['connect', second?.id]);
  expect(placeToResume(instrument, all, false)).toEqual(['review']);
  expect(placeToResume(instrument, all, true)).toEqual(['connect']);
});
