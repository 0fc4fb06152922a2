import { describe, expect, test } from '@jest/globals';
import {
  type Answers,
  decodeAnswers,
  encodeAnswers,
  keyedStep,
} from '@samenhang/shared/scoring/answers';
import fc from 'fast-check';
import { instrument } from '../instrument.ts';
import { answersOfAPerson } from './answering.ts';

describe('answers as codes', () => {
  test('come back as they were given', () => {
    fc.assert(
      fc.property(answersOfAPerson, (answers) => {
        expect(decodeAnswers(instrument, encodeAnswers(instrument, answers))).toEqual(answers);
      }),
    );
  });

  test('and codes come back from the answers they stand for', () => {
    const codes = fc.uint8Array({ minLength: 48, maxLength: 48, min: 0, max: 6 });
    fc.assert(
      fc.property(codes, (given) => {
        expect(encodeAnswers(instrument, decodeAnswers(instrument, given))).toEqual(given);
      }),
    );
  });

  test('stand in the order of asking: 0 blank, 1 to 5, 6 for "I can\'t judge this"', () => {
    const first: Answers = { 'CON-STR-2': 5, 'CON-LEA-1': 1, 'CON-STR-4': 'dk' };
    const codes = encodeAnswers(instrument, first);
    expect([...codes.slice(0, 6)]).toEqual([5, 0, 1, 6, 0, 0]);
    expect(codes).toHaveLength(48);
  });

  test('of a statement the bank lacks are refused, an explicit blank is not', () => {
    expect(() => encodeAnswers(instrument, { 'CON-STR-9': 3 })).toThrow(RangeError);
    const blank = encodeAnswers(instrument, { 'CON-STR-1': undefined });
    expect(blank).toEqual(new Uint8Array(48));
  });

  test('of another length, or over 6, are refused', () => {
    expect(() => decodeAnswers(instrument, new Uint8Array(47))).toThrow(RangeError);
    expect(() => decodeAnswers(instrument, new Uint8Array(49))).toThrow(RangeError);
    expect(() => decodeAnswers(instrument, new Uint8Array(48).fill(7))).toThrow(RangeError);
  });

  test.each([
    [1, 0, 4],
    [2, 1, 3],
    [3, 2, 2],
    [4, 3, 1],
    [5, 4, 0],
    [0, -1, -1],
    [6, -1, -1],
  ])('code %i is worth step %i, reversed step %i', (code, step, reversedStep) => {
    expect(keyedStep(code, false)).toBe(step);
    expect(keyedStep(code, true)).toBe(reversedStep);
  });
});
