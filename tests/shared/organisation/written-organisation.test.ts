import { describe, expect, test } from '@jest/globals';
import { importPartSchema } from '@samenhang/shared/api/organisation';
import { importParts } from '@samenhang/shared/organisation/import-parts';
import { SEPARATORS } from '@samenhang/shared/organisation/separators';
import fc from 'fast-check';
import { encoded, marked } from '../../builders/encoded-text.ts';
import { guid, organised, treeOf } from './organised.ts';

/** A tree of names that differ, each below an earlier one, and people in it. */
const organisations = fc
  .record({
    names: fc.uniqueArray(fc.stringMatching(/^[A-Za-zëéüß&;,|"']{1,12}$/), {
      minLength: 1,
      maxLength: 12,
      selector: (name) => name.toLowerCase().toUpperCase(),
    }),
    above: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    people: fc.array(
      fc.record({
        unit: fc.nat(),
        role: fc.constantFrom('staff', 'manager', 'hr', 'board'),
        language: fc.constantFrom('en', 'nl'),
      }),
      {
        minLength: 1,
        maxLength: 20,
      },
    ),
  })
  .map(({ names, above, people }) => ({
    units: names.map((name, at) => ({
      name,
      parent: at === 0 ? '' : (names[(above[at] ?? 0) % at] ?? ''),
    })),
    people: people.map((person) => ({ ...person, unit: names[person.unit % names.length] ?? '' })),
  }));

const WAYS = {
  'UTF-8': (text: string) => encoded(text, 'utf-8'),
  'UTF-8 with a mark': (text: string) => marked(text, 'utf-8'),
  'Unicode text': (text: string) => marked(text, 'utf-16le'),
  'UTF-16BE': (text: string) => marked(text, 'utf-16be'),
  'Windows-1252': (text: string) => encoded(text, 'windows-1252'),
};

describe.each(Object.entries(WAYS))('whatever organisation is written in %s', (_, bytesOf) => {
  test.each(SEPARATORS)('with %j between its cells is read back', (separator) => {
    fc.assert(
      fc.property(organisations, ({ units, people }) => {
        const rows = [
          ['objectId', 'afdeling', 'valt onder', 'rol', 'taal'],
          ...units.map(({ name, parent }) => ['', name, parent, '', '']),
          ...people.map(({ unit, role, language }, n) => [guid(n), unit, '', role, language]),
        ];
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
        const made = organised(bytesOf(text));
        expect(made.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(treeOf(made)).toEqual(
          Object.fromEntries(
            units.map(({ name, parent }) => [name, parent === '' ? null : parent]),
          ),
        );
        const names = new Map(made.units.map(({ id, name }) => [id, name]));
        expect(
          made.people.map(({ unit, surveyRole, language }) => ({
            unit: names.get(unit),
            role: surveyRole,
            language,
          })),
        ).toEqual(people);
        for (const part of importParts(made)) importPartSchema.parse(part);
      }),
      { numRuns: 30 },
    );
  });
});

test('parts hold a thousand people or five hundred units, and together everything once', () => {
  const people = Array.from({ length: 2001 }, (_, n) => `${guid(n)};Unit ${n % 1500}`).join('\n');
  const made = organised(`object id;afdeling\n${people}\n`);
  const parts = importParts(made);
  expect(parts.map((part) => [part.units?.length, part.people?.length])).toEqual([
    [500, 1000],
    [500, 1000],
    [500, 1],
    [1, undefined],
  ]);
  expect(parts.flatMap((part) => part.people ?? []).map(({ id }) => id)).toEqual(
    made.people.map(({ id }) => id),
  );
  for (const part of parts) importPartSchema.parse(part);
});
