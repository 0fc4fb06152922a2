import { describe, expect, test } from '@jest/globals';
import { readCsv } from '@samenhang/shared/organisation/csv-file';
import type { CsvChoices } from '@samenhang/shared/organisation/separate-text';
import { SEPARATORS, type Separator } from '@samenhang/shared/organisation/separators';
import fc from 'fast-check';
import { encoded, marked, WINDOWS_1252 } from '../../builders/encoded-text.ts';

/** Header and rows of a text, or the code of what is wrong with it. */
function tableOf(content: string | Uint8Array, choices: CsvChoices = {}) {
  const bytes = typeof content === 'string' ? encoded(content, 'utf-8') : content;
  const csv = readCsv(bytes, choices);
  if (!csv.ok) return csv.error;
  const rows = [...csv.value.rows()].map((row) => ('code' in row ? row : row.cells));
  return [csv.value.header.cells, ...rows];
}

const PLAIN = [
  ['name', 'team'],
  ['Zoë', 'North'],
];

describe('a file as people have it', () => {
  test.each([
    ['a line that names the separator', 'sep=;\nname;team\nZoë;North\n'],
    ['blank lines above, between and below', '\n\nname,team\n\nZoë,North\n\n\n'],
    ['separators behind the last column', 'name,team,,\nZoë,North,,\n'],
    ['separators behind some rows only', 'name,team\nZoë,North,,\n'],
    ['rows of separators at the end', 'name,team\nZoë,North\n,\n , \n,,,\n'],
    ['blanks around the names of columns', ' name , team\u00a0\nZoë,North'],
  ])('%s', (_, text) => {
    expect(tableOf(text)).toEqual(PLAIN);
  });

  test('keeps its cells as they are: blanks, formulas, markup, any script', () => {
    const cells = [' 5', '=1+1', '<img onerror=x>', 'שלום', 'مرحبا', 'e\u0301', '👩‍💻', '1,23E+11'];
    const line = cells.map((cell) => `"${cell}"`).join(';');
    expect(tableOf(`a;b;c;d;e;f;g;h\n${line}\n`)).toEqual([[...'abcdefgh'], cells]);
  });

  test('has its line numbers behind a line that names the separator', () => {
    const csv = readCsv(encoded('sep=;\na;b\n\n1;"x\ny"\n3;4', 'utf-8'));
    if (!csv.ok) throw new Error(csv.error.code);
    expect(csv.value.header.line).toBe(2);
    expect([...csv.value.rows()].map(({ line }) => line)).toEqual([4, 6]);
  });

  test('is read as a person says, before all that is found in it', () => {
    expect(tableOf('sep=;\na;b,c\n1;2,3\n', { separator: ',' })).toEqual([
      ['a;b', 'c'],
      ['1;2', '3'],
    ]);
    expect(tableOf(encoded('é,b\n', 'macintosh'), { encoding: 'macintosh' })).toEqual([['é', 'b']]);
  });

  test('says when its separator is assumed', () => {
    const assumed = (text: string, choices: CsvChoices = {}) => {
      const csv = readCsv(encoded(text, 'utf-8'), choices);
      return csv.ok && csv.value.separatorAssumed;
    };
    expect(assumed('a,b;c\n1,2;3\n')).toBe(true);
    expect(assumed('a,b;c\n1,2;3\n', { separator: ';' })).toBe(false);
    expect(assumed('sep=;\na,b;c\n1,2;3\n')).toBe(false);
  });
});

describe('what ends the reading, with its line', () => {
  test.each([
    ['a row of separators between others', 'a,b\n1,2\n,\n3,4\n', null],
    [
      'a row that is too short',
      'a,b,c\n1,2,3\n\n4,5\n6,7,8',
      { code: 'ragged', line: 4, found: 2, wanted: 3 },
    ],
    ['a row that is too long', 'a,b\n1,2,,x\n', { code: 'ragged', line: 2, found: 4, wanted: 2 }],
    [
      'a title above the header',
      'Team list\na,b\n1,2\n',
      { code: 'ragged', line: 2, found: 2, wanted: 1 },
    ],
    [
      'a quote that is not closed',
      'a,b\n1,"2\n3,4\n',
      { code: 'quote_open', line: 2, unread: '1,"2\n3,4\n' },
    ],
  ])('%s', (_, text, fault) => {
    const table = tableOf(text);
    if (!Array.isArray(table)) throw new Error('no table');
    if (fault === null) expect(table[2]).toEqual(['', '']);
    else expect(table.at(-1)).toEqual(fault);
  });

  test('nothing, or nothing but blanks and separators', () => {
    for (const text of ['', '\n\n', ',,\n \n,\n', 'sep=;\n', '\uFEFF']) {
      expect(tableOf(text)).toEqual({ code: 'empty' });
    }
  });

  test('a header whose quote is not closed', () => {
    expect(tableOf('"a,b\n1,2\n')).toMatchObject({ code: 'quote_open', line: 1 });
  });
});

interface Written {
  readonly table: readonly (readonly string[])[];
  readonly separator: Separator;
  readonly lineEnd: string;
  readonly quoteAll: boolean;
}

function write({ table, separator, lineEnd, quoteAll }: Written): string {
  const quoted = (cell: string) =>
    quoteAll || [separator, '"', '\r', '\n'].some((letter) => cell.includes(letter))
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  return table.map((row) => row.map(quoted).join(separator) + lineEnd).join('');
}

/** Line ends within a cell are all read as the same. */
const evened = ({ table }: Written) =>
  table.map((row) => row.map((cell) => cell.replaceAll(/\r\n?/g, '\n')));

/** Any table whose letters come from a set, below a header of plain names. */
function written(letters: fc.Arbitrary<string>): fc.Arbitrary<Written> {
  const special = fc.constantFrom(',', ';', '\t', '|', '"', '\n', '\r\n', '\r', ' ', '');
  const cell = fc
    .array(fc.oneof(letters, special), { maxLength: 8 })
    .map((pieces) => pieces.join(''));
  const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 })
      .map((rows) => [
        ['é', 'b', 'c', 'd', 'e'].slice(0, width),
        ...rows,
        // A blank row at the end would be none.
        Array.from({ length: width }, () => 'x'),
      ]),
  );
  return fc.record({
    table,
    separator: fc.constantFrom(...SEPARATORS),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
  });
}

/** What Excel writes, and what is left to be recognised. */
const WAYS = {
  'UTF-8': (text: string) => encoded(text, 'utf-8'),
  'UTF-8 with a mark': (text: string) => marked(text, 'utf-8'),
  'UTF-16LE with a mark': (text: string) => marked(text, 'utf-16le'),
  'UTF-16BE with a mark': (text: string) => marked(text, 'utf-16be'),
};

const anyLetter = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .filter((letter) => letter !== '\0' && letter !== '\uFFFD');

describe('whatever table is written, with any separator and line end, is read back', () => {
  test.each(Object.entries(WAYS))('in %s', (_, bytesOf) => {
    fc.assert(
      fc.property(written(anyLetter), (how) => {
        expect(tableOf(bytesOf(write(how)))).toEqual(evened(how));
      }),
    );
  });

  test('in Windows-1252', () => {
    const letters = [...WINDOWS_1252.keys()].filter((letter) => letter !== '\0');
    fc.assert(
      fc.property(written(fc.constantFrom(...letters)), (how) => {
        expect(tableOf(encoded(write(how), 'windows-1252'))).toEqual(evened(how));
      }),
    );
  });

  test.each(['utf-16le', 'utf-16be'] as const)('in %s without a mark', (encoding) => {
    const letters = fc.constantFrom(...'abcëß€1234567890');
    fc.assert(
      fc.property(written(letters), (how) => {
        expect(tableOf(encoded(write(how), encoding))).toEqual(evened(how));
      }),
    );
  });
});
