import { describe, expect, test } from '@jest/globals';
import { importPartSchema } from '@samenhang/shared/api/organisation';
import { importParts } from '@samenhang/shared/organisation/import-parts';
import { SEPARATORS } from '@samenhang/shared/organisation/separators';
import { TEXT_ENCODINGS, type TextEncoding } from '@samenhang/shared/organisation/text-encodings';
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

interface Unit {
  readonly code: string;
  readonly name: string;
  readonly path: readonly string[];
  readonly parent: Unit | null;
  /** The number of the person who manages it. */
  readonly manager: number | null;
}

interface Organisation {
  readonly units: readonly Unit[];
  /** The unit of each person, by their number. */
  readonly people: readonly Unit[];
}

/** The same with somebody who manages each unit, or nobody. */
const managed: fc.Arbitrary<Organisation> = fc
  .record({
    organisation: organisations,
    managers: fc.array(fc.option(fc.nat()), { minLength: 12, maxLength: 12 }),
  })
  .map(({ organisation, managers }) => {
    const units: Unit[] = [];
    for (const [at, { name, parent }] of organisation.units.entries()) {
      const above = units.find((unit) => unit.name === parent) ?? null;
      const chosen = managers[at] ?? null;
      const manager = chosen === null ? null : chosen % organisation.people.length;
      const path = [...(above?.path ?? []), name];
      units.push({ code: `00${at}`, name, path, parent: above, manager });
    }
    const people = organisation.people.flatMap(({ unit }) =>
      units.filter(({ name }) => name === unit),
    );
    return { units, people };
  });

const addressOf = (n: number) => `pers\u00f6n.${n}@x.nl`;
const numberOf = (n: number) => String(n).padStart(5, '0');
const entraOf = ({ people }: Organisation) =>
  [
    'userPrincipalName,objectId,mail,employeeId',
    ...people.map((_, n) => `upn${n}@x.nl,${guid(n)},${addressOf(n)},${numberOf(n)}`),
  ].join('\n');

/** Named by their address, by what they sign in with or by their number. */
const REFERENCES = [addressOf, (n: number) => `upn${n}@x.nl`, numberOf];
const managerCell = ({ manager }: Unit, n: number) =>
  manager === null || manager === n ? '' : (REFERENCES[n % 3]?.(manager) ?? '');

const codedRows = ({ units, people }: Organisation) => [
  ['e-mail', 'afdelingscode', 'afdeling', 'parent code', 'leidinggevende'],
  ...units.map(({ code, name, parent }) => ['', code, name, parent?.code ?? '', '']),
  ...people.map((unit, n) => [addressOf(n), unit.code, '', '', managerCell(unit, n)]),
];
const pathRows = ({ units, people }: Organisation) => [
  ['e-mail', 'afdeling', 'leidinggevende'],
  ...units.map(({ path }) => ['', path.join(' > '), '']),
  ...people.map((unit, n) => [addressOf(n), unit.path.join(' > '), managerCell(unit, n)]),
];

/**
 * Whoever is named by somebody else in the unit, and whoever is alone in it and named in every unit
 * below, unless they are above it already.
 */
function managersIn({ units, people }: Organisation): Map<string, readonly string[]> {
  const named = (unit: Unit) =>
    people.some((other, n) => other === unit && n !== unit.manager) ? unit.manager : null;
  const within = (unit: Unit | null, high: Unit): boolean =>
    unit !== null && (unit === high || within(unit.parent, high));
  const head = (unit: Unit): number | null => {
    const [only, ...more] = people.flatMap((of, n) => (of === unit ? [n] : []));
    const below = units.filter(({ parent }) => parent === unit);
    const filled = below.filter((one) => people.some((of) => within(of, one)));
    if (only === undefined || more.length > 0 || filled.length === 0) return null;
    const isNamedIn = (branch: Unit) =>
      people.some((of) => of.manager === only && within(of, branch));
    return filled.every(isNamedIn) ? only : null;
  };
  const all = (unit: Unit): number[] =>
    [...new Set([named(unit), head(unit)])].filter((one) => one !== null);
  const above = (unit: Unit): number[] =>
    unit.parent === null ? [] : [...all(unit.parent), ...above(unit.parent)];
  return new Map(
    units.map((unit) => [
      unit.name,
      all(unit)
        .filter((manager) => !above(unit).includes(manager))
        .map((manager) => guid(manager)),
    ]),
  );
}

/** Every encoding that is offered, found by itself or, where nothing could tell, as a person says. */
const WAYS: readonly (readonly [
  string,
  (text: string) => Uint8Array,
  { readonly encoding?: TextEncoding },
])[] = [
  ['UTF-8 with a mark', (text) => marked(text, 'utf-8'), {}],
  ['UTF-16LE with a mark', (text) => marked(text, 'utf-16le'), {}],
  ['UTF-16BE with a mark', (text) => marked(text, 'utf-16be'), {}],
  ...TEXT_ENCODINGS.map((encoding) => {
    const found = encoding.startsWith('utf') || encoding === 'windows-1252';
    const bytesOf = (text: string) => encoded(text, encoding);
    return [encoding, bytesOf, found ? {} : { encoding }] as const;
  }),
];

describe.each(WAYS)('whatever organisation is written in %s', (_, bytesOf, said) => {
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
        const made = organised(bytesOf(text), said);
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
      { numRuns: 20 },
    );
  });

  test.each(SEPARATORS)('with %j has the managers and the people of Entra', (separator) => {
    const wordings = fc.constantFrom('codes' as const, 'paths' as const);
    fc.assert(
      fc.property(managed, wordings, (organisation, wording) => {
        const rows = wording === 'codes' ? codedRows(organisation) : pathRows(organisation);
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
        const made = organised(bytesOf(text), { ...said, entra: entraOf(organisation) });
        expect(made.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
        const names = new Map(made.units.map(({ id, name }) => [id, name]));
        expect(made.people.map(({ id, unit }) => [id, names.get(unit)])).toEqual(
          organisation.people.map((unit, n) => [guid(n), unit.name]),
        );
        expect(new Map(made.units.map(({ name, managers }) => [name, managers]))).toEqual(
          managersIn(organisation),
        );
        if (wording === 'codes') {
          const codes = organisation.units.map(({ code }) => code);
          expect(made.units.map(({ id }) => id)).toEqual(codes);
        }
      }),
      { numRuns: 20 },
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
