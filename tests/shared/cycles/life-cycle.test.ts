import { describe, expect, test } from '@jest/globals';
import {
  CYCLE_STATES,
  type CycleEvent,
  type CycleState,
  takesAnswers,
  transition,
} from '@samenhang/shared/cycles/life-cycle';

describe('a cycle', () => {
  test.each<[from: CycleState, event: CycleEvent, to: CycleState | undefined]>([
    ['planned', 'open', 'open'],
    ['planned', 'close', undefined],
    ['planned', 'release', undefined],
    ['open', 'open', undefined],
    ['open', 'close', 'closing'],
    ['open', 'release', undefined],
    ['closing', 'open', undefined],
    ['closing', 'close', undefined],
    ['closing', 'release', 'released'],
    ['released', 'open', undefined],
    ['released', 'close', undefined],
    ['released', 'release', undefined],
    ['planned', 'cancel', 'cancelled'],
    ['open', 'cancel', 'cancelled'],
    ['closing', 'cancel', 'cancelled'],
    ['released', 'cancel', undefined],
    ['cancelled', 'open', undefined],
    ['cancelled', 'close', undefined],
    ['cancelled', 'release', undefined],
    ['cancelled', 'cancel', undefined],
  ])('that is %s and told to %s becomes %s', (from, event, to) => {
    expect(transition(from, event)).toEqual(
      to === undefined
        ? { ok: false, error: { code: 'invalid_transition', from, event } }
        : { ok: true, value: to },
    );
  });

  test('has these five states', () => {
    expect(CYCLE_STATES).toEqual(['planned', 'open', 'closing', 'released', 'cancelled']);
  });
});

describe('answers are taken', () => {
  const opensAt = new Date('2026-03-02T08:00:00.000Z');
  const closesAt = new Date('2026-03-16T17:00:00.000Z');
  const at = (text: string, state: CycleState = 'open') =>
    takesAnswers({ state, opensAt, closesAt }, new Date(text));

  test.each([
    ['a millisecond before it opens', '2026-03-02T07:59:59.999Z', false],
    ['at the very moment it opens', '2026-03-02T08:00:00.000Z', true],
    ['in between', '2026-03-09T12:00:00.000Z', true],
    ['a millisecond before it closes', '2026-03-16T16:59:59.999Z', true],
    ['at the very moment it closes', '2026-03-16T17:00:00.000Z', false],
    ['afterwards', '2026-03-17T00:00:00.000Z', false],
    ['at no time that can be read', 'yesterday', false],
  ])('%s: %s, %s', (_, now, takes) => {
    expect(at(now)).toBe(takes);
  });

  test.each(['planned', 'closing', 'released'] as const)(
    'never while the cycle is %s, whatever the clock says',
    (state) => {
      expect(at('2026-03-02T08:00:00.000Z', state)).toBe(false);
      expect(at('2026-03-09T12:00:00.000Z', state)).toBe(false);
    },
  );

  test('never where opening and closing fall together', () => {
    expect(takesAnswers({ state: 'open', opensAt, closesAt: opensAt }, opensAt)).toBe(false);
  });
});
