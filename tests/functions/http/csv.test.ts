import { describe, expect, test } from '@jest/globals';
import { csvOf } from '@samenhang/functions/http/csv';
import { oneLine } from '@samenhang/shared/api/characters';
import { LANGUAGES } from '@samenhang/shared/languages';
import { harmlessBetween } from '@samenhang/shared/presentation/spreadsheet-cell';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { storedText } from '../../builders/hostile-texts.ts';
import { inLanguages } from '../../builders/in-languages.ts';

/** What separates a list in the Windows of the country of each language. */
const SEPARATOR = inLanguages({ en: ',', nl: ';' });

describe.each(LANGUAGES)('a CSV in %s', (language) => {
  const delimiter = SEPARATOR[language];
  const read = (csv: string): string[][] => parse(csv, { delimiter, bom: true });

  test('begins with a byte order mark, and with no line that names its separator', () => {
    expect(csvOf([['Onderdeel', 'Naam']], language)).toBe(`\uFEFFOnderdeel${delimiter}Naam`);
  });

  test('has numbers that are no texts, with the decimal sign of that language', () => {
    const decimal = inLanguages({ en: '.', nl: ',' })[language];
    const [row] = read(csvOf([[12, 1.5, -3, null, '']], language));
    expect(row).toEqual(['12', `1${decimal}5`, '-3', '', '']);
  });

  test('reads back as it was written, whatever people are called', () => {
    const rows = fc.array(fc.tuple(storedText, storedText, fc.integer()), { minLength: 1 });
    fc.assert(
      fc.property(rows, (written) => {
        const csv = csvOf(written, language);
        expect(csv.isWellFormed()).toBe(true);
        expect(read(csv)).toEqual(
          written.map(([first, second, number]) => [
            ...[first, second].map((text) => harmlessBetween(oneLine(text))),
            String(number),
          ]),
        );
      }),
    );
  });
});
