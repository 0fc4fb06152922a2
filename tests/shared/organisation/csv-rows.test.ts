import { describe, expect, test } from '@jest/globals';
import { csvRows } from '@samenhang/shared/organisation/csv-rows';
import { SEPARATORS, type Separator } from '@samenhang/shared/organisation/separators';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

const rowsOf = (text: string, separator: Separator = ',') => [...csvRows(text, separator)];
const cellsOf = (text: string, separator: Separator = ',') =>
  rowsOf(text, separator).map((row) => ('code' in row ? row.code : row.cells));

describe('rows and cells', () => {
  test('end at CRLF, LF or CR, in any mix, and at the end of the text', () => {
    expect(rowsOf('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['c', 'd'], line: 2 },
      { cells: ['e', 'f'], line: 3 },
      { cells: ['g', 'h'], line: 4 },
    ]);
    expect(rowsOf('')).toEqual([]);
    expect(cellsOf('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  });

  test('hold separators, doubled quotes and line ends where they are quoted', () => {
    expect(cellsOf('"a,b","say ""x""",""\r\n"two\nlines",c,\r\n')).toEqual([
      ['a,b', 'say "x"', ''],
      ['two\nlines', 'c', ''],
    ]);
    expect(cellsOf('"a" ,b\n"c"')).toEqual([['a', 'b'], ['c']]);
    expect(cellsOf('5" pipe,b "x"\n')).toEqual([['5" pipe', 'b "x"']]);
  });

  test('are counted by the lines an editor shows, also behind line ends in a cell', () => {
    expect(rowsOf('"a\r\nb\rc\nd",1\r\n\r\nx,2').map(({ line }) => line)).toEqual([1, 5, 6]);
  });

  test('say where a quote opens that is not closed, or has text behind it', () => {
    expect(rowsOf('a,b\n"x\ny",c\nd,"e\nf')).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['x\ny', 'c'], line: 2 },
      { code: 'quote_open', line: 4, unread: 'd,"e\nf' },
    ]);
    expect(rowsOf('"a\nb","c"d\ne')).toEqual([
      { code: 'text_behind_quote', line: 2, unread: '"a\nb","c"d\ne' },
    ]);
    expect(rowsOf('"')).toEqual([{ code: 'quote_open', line: 1, unread: '"' }]);
  });

  test('leave what they do not get past as it came, from the beginning of its row on', () => {
    expect(rowsOf('a,b\r\n"c\r\nd",e\rf,"g\r\nh,i\r').at(-1)).toEqual({
      code: 'quote_open',
      line: 4,
      unread: 'f,"g\r\nh,i\r',
    });
    expect(rowsOf('a,b\n"c\nd",e,"f\ng').at(-1)).toEqual({
      code: 'quote_open',
      line: 3,
      unread: '"c\nd",e,"f\ng',
    });
  });
});

test('any text is read as another reader of CSV reads it', () => {
  const piece = fc.constantFrom('a', 'é', ' ', '"', '""', ',', ';', '\t', '|', '\n', '\r\n', '\r');
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...SEPARATORS), (whole, separator) => {
      const ours = cellsOf(whole, separator);
      // The other one is strict about quotes within a cell, and reads blanks behind one as text.
      fc.pre(!/[^"\r\n,;\t|]"|" /u.test(whole));
      fc.pre(separator === '\t' || !whole.includes('"\t'));
      fc.pre(!ours.some((row) => typeof row === 'string'));
      // Line ends within a cell are all the same to ours.
      expect(ours).toEqual(
        parse(whole.replaceAll(/\r\n?/g, '\n'), {
          delimiter: separator,
          record_delimiter: '\n',
          relax_column_count: true,
          relax_quotes: true,
        }),
      );
    }),
    { numRuns: 500 },
  );
});
