import { expect, test } from '@jest/globals';
import { answerOfKey } from '../../../../tab/src/features/respond/model/answer-keys.ts';

interface Given {
  readonly key: string;
  readonly code?: string;
  readonly held?: readonly string[];
  readonly repeat?: boolean;
}

const pressed = ({ key, code = '', held = [], repeat = false }: Given) =>
  answerOfKey({ key, code, repeat, getModifierState: (name) => held.includes(name) });

test.each([
  ['1', 1],
  ['5', 5],
  ['0', 'dk'],
  ['6', undefined],
  ['a', undefined],
  ['toString', undefined],
] as const)('the key %s stands for %s', (key, answer) => {
  expect(pressed({ key })).toBe(answer);
});

// Belgian and French keyboards write digits with Shift, Czech ones too.
test.each([
  ['&', 'Digit1', 1],
  ['é', 'Digit2', 2],
  ['"', 'Digit3', 3],
  ["'", 'Digit4', 4],
  ['(', 'Digit5', 5],
  ['à', 'Digit0', 'dk'],
  ['ě', 'Digit2', 2],
  ['Dead', 'Digit2', 2],
  ['٣', 'Digit3', 3],
  ['٤', 'Numpad4', 4],
  ['§', 'Digit6', undefined],
] as const)('the key that says a digit answers without Shift: %s at %s', (key, code, answer) => {
  expect(pressed({ key, code })).toBe(answer);
});

test('with Shift it answers where that writes the digit, and not where it writes a sign', () => {
  expect(pressed({ key: '2', code: 'Digit2', held: ['Shift'] })).toBe(2);
  expect(pressed({ key: '!', code: 'Digit1', held: ['Shift'] })).toBeUndefined();
});

test.each(['Control', 'Alt', 'Meta', 'AltGraph'])('with %s nothing is answered', (held) => {
  expect(pressed({ key: '1', code: 'Digit1', held: [held] })).toBeUndefined();
  expect(pressed({ key: '&', code: 'Digit1', held: [held] })).toBeUndefined();
});

test('a number pad without its digits moves, and answers nothing', () => {
  expect(pressed({ key: 'ArrowLeft', code: 'Numpad4' })).toBeUndefined();
  expect(pressed({ key: 'End', code: 'Numpad1' })).toBeUndefined();
});

test('a key that is held down answers once', () => {
  expect(pressed({ key: '4', code: 'Digit4', repeat: true })).toBeUndefined();
});
