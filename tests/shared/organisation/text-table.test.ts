import { describe, expect, test } from '@jest/globals';
import { columnsOf } from '@samenhang/shared/organisation/columns';
import { readTextTable } from '@samenhang/shared/organisation/text-table';
import { encoded, marked } from '../../builders/encoded-text.ts';
import { organised, tableOfText } from './organised.ts';

const CELLS = [
  ['naam', 'e-mail', 'afdeling'],
  ['Zoë Müller', 'zoe@voorbeeld.nl', 'Zuid & Noord'],
  ['Jan', 'jan@voorbeeld.nl', 'Zuid & Noord'],
];
const text = (separator: string, end = '\r\n') =>
  CELLS.map((row) => row.join(separator) + end).join('');
const cellsOf = (content: string | Uint8Array) => {
  const { header, rows } = tableOfText(content);
  return [header, ...rows].map(({ cells }) => cells);
};

describe('a file as Excel and others write it', () => {
  test.each([
    ['UTF-8', encoded(text(';'), 'utf-8')],
    ['UTF-8 with a mark', marked(text(','), 'utf-8')],
    ['Unicode text of Excel', marked(text('\t'), 'utf-16le')],
    ['UTF-16 without a mark', encoded(text('\t'), 'utf-16le')],
    ['Windows-1252', encoded(text(';'), 'windows-1252')],
    ['a line that names the separator', encoded(`sep=|\n${text('|')}`, 'utf-8')],
    ['old line ends', encoded(text(';', '\r'), 'utf-8')],
    ['a title above the header', encoded(`Personeel, november 2026\n\n${text(';')}`, 'utf-8')],
    ['a title with marks behind it', encoded(`Personeel;;\n${text(';')}`, 'utf-8')],
    [
      'rows of facts above the header',
      encoded(`Gemaakt door;Jan;P&O\nOp;27-11-2026;10:00\n${text(';')}`, 'utf-8'),
    ],
    ['the header twice', encoded(text(';') + text(';').split('\r\n')[0], 'utf-8')],
    [
      'blank columns and rows behind it',
      encoded(`${text(';;').replaceAll(';;', ';')};;\r\n;;\r\n`, 'utf-8'),
    ],
  ])('%s', (_, bytes) => {
    expect(cellsOf(bytes)).toEqual(CELLS);
  });

  test('says what it passed over', () => {
    const { above, repeated, header, rows } = tableOfText(`Lijst\n${text(';')}${text(';')}`);
    expect({ above, repeated, line: header.line }).toEqual({ above: 1, repeated: 1, line: 2 });
    expect(rows.map(({ line }) => line)).toEqual([3, 4, 6, 7]);
  });

  test.each([
    ['as long as no cell has a line end', 'naam;team\n\na;x\nb;y\n', [3, 4]],
    ['behind a header with line ends', 'naam;"team\nof\nunit"\na;x\nb;y\n', [2, 3]],
    [
      'behind cells with line ends, blank rows and a title',
      'Lijst\n\nnaam;team\n"a\nb";x\n;\nc;y\n',
      [4, 6],
    ],
    [
      'behind a line that names the separator, which none shows',
      'sep=;\nnaam;team\na;x\nb;y\n',
      [2, 3],
    ],
  ])('knows the rows of a spreadsheet %s', (_, content, rows) => {
    expect(tableOfText(content).rows.map(({ row }) => row)).toEqual(rows);
  });

  test('fills up rows that end early', () => {
    expect(cellsOf('naam;e-mail;afdeling\nJan;jan@x.nl\n')[1]).toEqual(['Jan', 'jan@x.nl', '']);
  });
});

describe('a header of two rows, the upper of which names groups', () => {
  const GROUPED =
    'Medewerker;;;Leidinggevende;\nNaam;E-mail;Afdeling;Naam;E-mail\nZoë;zoe@x.nl;IT;Jan;jan@x.nl\n';
  const rolesOf = (content: string) =>
    columnsOf(tableOfText(content)).map(({ header, role }) => [header, role]);

  test('gives their names to columns that are called alike, so that a manager is one', () => {
    expect(rolesOf(GROUPED)).toEqual([
      ['Medewerker Naam', 'name'],
      ['Medewerker E-mail', 'email'],
      ['Afdeling', 'unit'],
      ['Leidinggevende Naam', 'ignore'],
      ['Leidinggevende E-mail', 'manager'],
    ]);
    expect(tableOfText(GROUPED).above).toBe(1);
    expect(tableOfText(GROUPED).rows.map(({ line }) => line)).toEqual([3]);
  });

  test('is known again further down', () => {
    const [, second] = GROUPED.split('\n');
    expect(tableOfText(`${GROUPED}${second}\n`).repeated).toBe(1);
  });

  test('never makes a column readable that must not be read', () => {
    expect(rolesOf('Zelf;;Partner;\nE-mail;Gender;Naam;Gender\na@x.nl;v;B;m\n')).toEqual([
      ['E-mail', 'email'],
      ['Gender', 'ignore'],
      ['Naam', 'name'],
      ['Gender', 'ignore'],
    ]);
  });

  test('without it, whoever is called alike second is nobody until a person says so', () => {
    expect(rolesOf('Naam;E-mail;Afdeling;Naam;E-mail\nZoë;zoe@x.nl;IT;Jan;jan@x.nl\n')).toEqual([
      ['Naam', 'name'],
      ['E-mail', 'email'],
      ['Afdeling', 'unit'],
      ['Naam', 'ignore'],
      ['E-mail', 'ignore'],
    ]);
  });

  test('of which the upper has most names is followed by a row that says it has no person', () => {
    const made = organised('E-mail;Afdeling;Leidinggevende\n;;E-mail\nzoe@x.nl;IT;\n');
    expect(made.faults.map(({ code, line }) => [code, line])).toEqual([['person_missing', 2]]);
  });
});

describe('a very long file', () => {
  test('may have a million empty rows', () => {
    const { rows, header } = tableOfText(
      `${'\n'.repeat(500_000)}e-mail;afdeling\n${';\n'.repeat(500_000)}a@x.nl;IT\n`,
    );
    expect(header.line).toBe(500_001);
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([[1_000_002, ['a@x.nl', 'IT']]]);
  });

  test('has at most 400 000 rows with its header', () => {
    const file = (rows: number) => encoded(`e-mail\n${'a@x.nl\n'.repeat(rows)}`, 'utf-8');
    const most = readTextTable(file(399_999));
    expect(most.ok && most.value.rows).toHaveLength(399_999);
    expect(readTextTable(file(400_000))).toEqual({ ok: false, error: { code: 'too_many_rows' } });
  });
});

describe('what is wrong with it', () => {
  test('is said all at once, with lines', () => {
    const { faults, rows } = tableOfText('naam;e-mail\na;b;c\nd;e\nf;g;;h\n"i;j\n');
    expect(faults.map(({ code, line }) => [code, line])).toEqual([
      ['quote_open', 5],
      ['row_too_wide', 2],
      ['row_too_wide', 4],
    ]);
    expect(rows).toHaveLength(3);
  });

  test.each([
    ['', 'empty'],
    [' \n;;\n', 'empty'],
    ['"naam;e-mail\nZoë;zoe@x.nl\n', 'header_quote'],
    ['"naam"x;e-mail\nZoë;zoe@x.nl\n', 'header_quote'],
    ['%PDF-1.7', 'not_text'],
  ])('%j cannot be read: %s', (content, code) => {
    expect(readTextTable(encoded(content, 'utf-8'))).toMatchObject({ ok: false, error: { code } });
  });

  test('a locked or labelled workbook is recognised by its first bytes', () => {
    const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1);
    expect(readTextTable(bytes)).toEqual({
      ok: false,
      error: { code: 'not_text', kind: 'locked_workbook' },
    });
  });
});
