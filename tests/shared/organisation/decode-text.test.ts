import { describe, expect, test } from '@jest/globals';
import { decodeText } from '@samenhang/shared/organisation/decode-text';
import { encoded, marked, WINDOWS_1252 } from '../../builders/encoded-text.ts';

const TEXT = 'naam,team\nZoë Müller,Financiën\n';
const bytes = (...values: number[]) => Uint8Array.from(values);

/** What was read and on what it rests. */
function read(...args: Parameters<typeof decodeText>) {
  const decoded = decodeText(...args);
  if (!decoded.ok) return decoded.error;
  const { text, encoding, basis, assumed } = decoded.value;
  return [text, encoding, basis, assumed];
}

describe('the encoding of a file', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'is the one that its byte order mark names: %s',
    (encoding) => {
      expect(read(marked(TEXT, encoding))).toEqual([TEXT, encoding, 'mark', false]);
    },
  );

  test.each(['utf-16le', 'utf-16be'] as const)(
    'is seen by the zeros where UTF-16 has no mark, and then assumed: %s',
    (encoding) => {
      expect(read(encoded(TEXT, encoding))).toEqual([TEXT, encoding, 'pattern', true]);
    },
  );

  test('is UTF-8 where all of it is, also with letters of any language', () => {
    for (const text of [TEXT, 'plain', '', 'צוות,فريق\nשלום,😀\n']) {
      expect(read(encoded(text, 'utf-8'))).toEqual([text, 'utf-8', 'valid', false]);
    }
  });

  test('is else assumed to be Windows-1252, with each of its letters', () => {
    const text = [...WINDOWS_1252.keys()].filter((letter) => letter !== '\0').join('');
    expect(read(encoded(text, 'windows-1252'))).toEqual([text, 'windows-1252', 'rest', true]);
    expect(read(encoded('ë € ß ’ –', 'windows-1252'))).toEqual([
      'ë € ß ’ –',
      'windows-1252',
      'rest',
      true,
    ]);
  });

  test.each(['macintosh', 'windows-1250', 'iso-8859-15'] as const)(
    'is the one that a person chose, whatever is found: %s',
    (encoding) => {
      const text = 'Éric, ö\n';
      expect(read(encoded(text, encoding), encoding)).toEqual([text, encoding, 'chosen', false]);
    },
  );
});

describe('what is no text that can be read', () => {
  test('is named as what people take it for, whatever the file is called', () => {
    const rest = [3, 4, 20, 0, 0x80, 0xff];
    expect(read(bytes(0x50, 0x4b, ...rest))).toEqual({ code: 'not_text', kind: 'workbook' });
    expect(read(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({
      code: 'not_text',
      kind: 'locked_workbook',
    });
    expect(read(encoded('%PDF-1.7\n', 'utf-8'))).toEqual({ code: 'not_text', kind: 'pdf' });
    expect(read(bytes(0x7f, 0, 0, 1, 0, 0))).toEqual({ code: 'not_text', kind: 'binary' });
  });

  test('says the line of the first letter that is not in the encoding', () => {
    const broken = bytes(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x62, 0x0a, 0xeb, 0x0a);
    expect(read(broken)).toEqual({ code: 'encoding_unfit', encoding: 'utf-8', line: 3 });
    expect(read(bytes(0x61, 0x0d, 0xeb), 'utf-8')).toMatchObject({
      code: 'encoding_unfit',
      line: 2,
    });
    expect(read(bytes(0xff, 0xfe, 0x61))).toMatchObject({ code: 'encoding_unfit' });
    expect(read(bytes(0x81, 0x0a), 'windows-1252')).toMatchObject({ code: 'encoding_unfit' });
  });

  test('is not taken for Windows-1252 where it has bytes that mean nothing there', () => {
    expect(read(encoded('a\nRené, Citroèn\n', 'macintosh'))).toEqual({
      code: 'encoding_unknown',
      line: 2,
    });
  });

  test('is refused where another program has lost letters', () => {
    expect(read(encoded('a\nCaf\uFFFD\n', 'utf-8'))).toEqual({ code: 'letters_lost', line: 2 });
  });
});
