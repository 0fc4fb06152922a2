import { describe, expect, test } from '@jest/globals';
import { fitProse, isFit, isSeen, oneLine } from '@samenhang/shared/api/characters';
import fc from 'fast-check';
import {
  FIT,
  storedText,
  UNFIT_EVERYWHERE,
  UNFIT_IN_A_LINE,
  UNSEEN,
} from '../../builders/hostile-texts.ts';

/** The production Char of XML 1.0 (fifth edition), by its own ranges; U+FFFE and U+FFFF are in none. */
const XML = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;

describe('a text', () => {
  test.each(FIT)('%s is fit, as a name and as prose', (text) => {
    expect([isFit(text, 'line'), isFit(text, 'prose')]).toEqual([true, true]);
  });

  test.each(UNFIT_EVERYWHERE)('with %s is fit as neither', (_, text) => {
    expect([isFit(text, 'line'), isFit(text, 'prose')]).toEqual([false, false]);
  });

  test.each(UNFIT_IN_A_LINE)('with %s is no name', (_, text) => {
    expect(isFit(text, 'line')).toBe(false);
  });

  test('is judged the same however often it is asked', () => {
    const asked = [1, 2, 3].map(() => isFit('a\u202eb', 'line'));
    expect(asked).toEqual([false, false, false]);
  });

  test('of every single code unit: XML takes what is fit', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const text = String.fromCharCode(unit);
      if (isFit(text, 'prose')) expect([unit, XML.test(text)]).toEqual([unit, true]);
    }
  });
});

describe('of a text', () => {
  test.each(UNSEEN)('that is %s nothing is seen', (_, text) => {
    expect(isSeen(text)).toBe(false);
    expect(isSeen(`${text}a${text}`)).toBe(true);
  });

  test.each([...FIT, '\u{1f468}\u200d\u{1f469}', '\u0600', '.'])('%s something is seen', (text) => {
    expect(isSeen(text)).toBe(true);
  });
});

describe('what was typed', () => {
  test('is fit once it is made so, no longer than before, and the same if it was fit', () => {
    fc.assert(
      fc.property(storedText, (text) => {
        const made = fitProse(text);
        expect(isFit(made, 'prose')).toBe(true);
        expect(made.length).toBeLessThanOrEqual(text.length);
        if (isFit(text, 'prose')) expect(made).toBe(text);
      }),
    );
  });
});

describe('a stored text in a file', () => {
  test('is one line that XML can hold, and a fit one is not changed', () => {
    fc.assert(
      fc.property(storedText, (text) => {
        const line = oneLine(text);
        expect(line).toMatch(XML);
        expect(line).not.toMatch(/[\r\n\t\v\f\u0085\u2028\u2029]/);
        if (isFit(text, 'line')) expect(line).toBe(text);
        expect(oneLine(line)).toBe(line);
      }),
    );
  });

  test('keeps its words apart where a line ended', () => {
    expect(oneLine('Line one\vLine two\r\nthree')).toBe('Line one Line two three');
    expect(oneLine('half \ud83d of a pair')).toBe('half \ufffd of a pair');
  });
});
