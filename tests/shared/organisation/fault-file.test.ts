import { describe, expect, test } from '@jest/globals';
import { columnsOf } from '@samenhang/shared/organisation/columns';
import { faultFile } from '@samenhang/shared/organisation/fault-file';
import type { Organised } from '@samenhang/shared/organisation/organise';
import { SEPARATORS, type Separator } from '@samenhang/shared/organisation/separators';
import fc from 'fast-check';
import { entraFile, faultsOf, guid, organised, tableOfText } from './organised.ts';

const WORDS = {
  faults: new Map([
    ['person_twice' as const, { what: 'Twice', mend: 'Keep one' }],
    ['quote_open' as const, { what: 'Open', mend: 'Close it' }],
    ['row_too_wide' as const, { what: 'Wide', mend: 'Quote it' }],
    ['no_unit_column' as const, { what: 'No unit', mend: 'Choose it' }],
    ['nobody' as const, { what: 'Nobody', mend: 'Look again' }],
  ]),
  headers: ['Line', 'Wrong', 'Mend'] as const,
  also: 'also #',
  wholeFile: 'File',
};
const OURS = 'Samenhang: Line;Samenhang: Wrong;Samenhang: Mend';

/** What is handed back of a text. */
function toMend(text: string, separator: Separator = ';', entra?: string): string {
  const table = tableOfText(text);
  const { faults } = organised(text, entra === undefined ? {} : { entra });
  return faultFile(table, columnsOf(table), faults, WORDS, separator);
}

/** What a text comes to, without the lines, which the file to mend changes. */
function saidOf({ faults, people, units }: Organised) {
  return {
    faults: faults.map(({ line, related, ...fault }) => ({
      ...fault,
      wholeFile: line === 0,
      related: related.map(({ value }) => value),
    })),
    people: people.map(({ line: _, ...person }) => person),
    units: units.map(({ line: _, ...unit }) => unit),
  };
}

describe('the file to mend', () => {
  test('has the file as it was, the line and what is wrong behind it, and no formula', () => {
    const text = `object id;BSN;naam;afdeling\n${guid(1)};123456782;=cmd();IT\n${guid(1)};;@x;HR\n`;
    expect(toMend(text).split('\r\n')).toEqual([
      `object id;naam;afdeling;${OURS}`,
      `${guid(1)};'=cmd();IT;2;;`,
      `${guid(1)};'@x;HR;3;"Twice (${guid(1)}; also 2)";Keep one`,
      '',
    ]);
  });

  test('says of the file as a whole what is wrong with it, below its header', () => {
    expect(toMend(`object id;kleur\n${guid(1)};rood\n`, ';').split('\r\n')).toEqual([
      `object id;kleur;${OURS}`,
      ';;File;No unit;Choose it',
      `${guid(1)};rood;2;person_without_unit (${guid(1)});`,
      '',
    ]);
    expect(toMend('object id;afdeling\n')).toContain(';;File;Nobody;Look again\r\n');
  });

  test('has the cells that are too many behind the columns of ours', () => {
    expect(toMend(`object id;afdeling\n${guid(1)};IT;Noord;=1\n${guid(2)};IT\n`)).toBe(
      [
        `object id;afdeling;${OURS}`,
        `${guid(1)};IT;2;Wide (Noord =1);Quote it;Noord;'=1`,
        `${guid(2)};IT;3;;`,
        '',
      ].join('\r\n'),
    );
  });

  test('ends with what a quote kept us from reading, as it came and under its own header', () => {
    const unread = `${guid(2)};9;"Jan;HR\n${guid(3)};8;An;IT;\n`;
    const text = `object id;BSN;naam;afdeling\n${guid(1)};7;Zoë;IT\n${unread}`;
    expect(toMend(text)).toBe(
      [
        `object id;BSN;naam;afdeling;${OURS}`,
        `${guid(1)};;Zoë;IT;2;;`,
        ';;;;3;Open;Close it',
        'object id;BSN;naam;afdeling',
        unread,
      ].join('\r\n'),
    );
  });

  test('once the quote is closed, has everybody', () => {
    const text = `object id;BSN;naam;afdeling\n${guid(1)};7;Zoë;IT\n${guid(2)};9;"Jan;HR\n${guid(3)};8;An;IT;Noord\n`;
    const mended = organised(toMend(text).replace('"Jan', 'Jan'));
    expect(mended.people.map(({ id }) => id)).toEqual([guid(1), guid(2), guid(3)]);
    expect(faultsOf(mended)).toEqual([['row_too_wide', 6, 'Noord']]);
  });
});

describe('given again with nothing mended, it says the same', () => {
  const bodies = {
    'a quote that is not closed': `${guid(1)};=1;IT\n${guid(2)};"b;IT\n${guid(3)};c;IT\n`,
    'text behind a quote': `${guid(1)};a;IT\n${guid(2)};"b"c;IT\n`,
    'rows that are too wide': `${guid(1)};a;IT;x;'=y\n${guid(1)};b;HR;;;z\n`,
    'a cell that begins with a tab': `${guid(1)};a;"\tIT"\n${guid(2)};b;IT\n`,
    'nobody in it': '',
  };
  test.each(Object.entries(bodies))('%s', (_, body) => {
    const text = `object id;BSN;naam;afdeling\n${body.replaceAll(/^([^;]*);/gm, '$1;9;')}`;
    const file = toMend(text);
    expect(saidOf(organised(file))).toEqual(saidOf(organised(text)));
    const header = tableOfText(file).header.cells;
    expect(header.filter((name) => name !== 'BSN')).toEqual(['object id', 'naam', 'afdeling']);
    expect(toMend(file).split(OURS)).toHaveLength(2);
  });

  test('a file of which no column is known', () => {
    const text = 'kleur;maat\nrood;manager\n';
    expect(saidOf(organised(toMend(text)))).toEqual(saidOf(organised(text)));
  });

  test('in whatever language its columns are named', () => {
    const file = toMend(`object id;afdeling\n${guid(1)};\n`).replace(': Line', ': Regel');
    expect(tableOfText(file).header.cells).toEqual(['object id', 'afdeling']);
  });

  const CELLS = {
    'e-mail': ['a@x.nl', 'b@x.nl', 'B@X.NL ', 'zz@x.nl', 'zz@', ''],
    afdeling: ['IT', 'it', 'HR', '=1', "'=1", '\tIT', 'A > B', 'two\nlines', 'say "x"', ''],
    leidinggevende: ['a@x.nl', 'b.upn@x.nl', 'c@x.nl', ''],
    geslacht: ['v', 'm', ''],
    taal: ['nl', 'Frans', '-'],
    kleur: ['rood', 'Team', ' '],
  };
  const HEADS = ['e-mail', 'afdeling', 'leidinggevende', 'geslacht', 'taal', 'kleur'] as const;
  const tables = fc.uniqueArray(fc.constantFrom(...HEADS), { minLength: 2 }).chain((heads) =>
    fc.record({
      heads: fc.constant(heads),
      rows: fc.array(
        fc.record({
          cells: fc.tuple(...heads.map((head) => fc.constantFrom(...CELLS[head]))),
          surplus: fc.array(fc.constantFrom('', '12', '=x', 'Noord'), { maxLength: 4 }),
        }),
        { maxLength: 8 },
      ),
      broken: fc.constantFrom('', '"a@x.nl', 'a@x.nl', '"a"b'),
      separator: fc.constantFrom(...SEPARATORS),
    }),
  );

  test('whatever is in it, and however often', () => {
    const entra = entraFile('a@x.nl', 'b@x.nl', 'c@x.nl');
    let cut = 0;
    fc.assert(
      fc.property(tables, ({ heads, rows, broken, separator }) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const lines = rows.map(({ cells, surplus }) =>
          [...cells, ...surplus].map(quoted).join(separator),
        );
        const tail = broken === '' ? '' : `${broken}${separator}IT\nb@x.nl${separator}"HR"\n`;
        const text = `${[heads.join(separator), ...lines].join('\n')}\n${tail}`;
        fc.pre(tableOfText(text).separator === separator);
        const before = saidOf(organised(text, { entra }));
        const once = toMend(text, separator, entra);
        const twice = toMend(once, separator, entra);
        expect(saidOf(organised(once, { entra }))).toEqual(before);
        expect(saidOf(organised(twice, { entra }))).toEqual(before);
        expect(tableOfText(twice).unread).toBe(tableOfText(text).unread);
        if (tableOfText(text).unread !== '') cut += 1;
      }),
      { numRuns: 500 },
    );
    expect(cut).toBeGreaterThan(50);
  });
});
