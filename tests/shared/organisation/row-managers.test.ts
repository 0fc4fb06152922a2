import { describe, expect, test } from '@jest/globals';
import { faultsOf, guid, organised } from './organised.ts';

/** How a file may name person n as a manager, whatever it is named by in its own row. */
const FORMS = {
  mail: (n: number) => `p${n}@x.nl`,
  'user principal name': (n: number) => `p${n}.upn@x.nl`,
  number: (n: number) => String(n + 1000),
  'object id': (n: number) => guid(n),
};
const WAYS = Object.values(FORMS);
const inSomeForm = (n: number, at: number) => WAYS[at % WAYS.length]?.(n) ?? '';

/** Entra's file with so many people. */
const entraOf = (people: number) =>
  [
    'userPrincipalName,displayName,objectId,mail,employeeId',
    ...Array.from(
      { length: people },
      (_, n) => `p${n}.upn@x.nl,Person ${n},${guid(n)},p${n}@x.nl,${n + 1000}`,
    ),
  ].join('\n');
const ENTRA = entraOf(200);

/** A file in which people are named by their address, with who manages them behind it. */
const fileOf = (rows: readonly string[]) => `e-mail;afdeling;leidinggevende\n${rows.join('\n')}\n`;

describe('a circle of people who manage each other', () => {
  test.each([2, 3, 200])('of %i is one warning with its whole chain, in mixed forms', (size) => {
    const rows = Array.from({ length: size }, (_, n) => {
      const manager = (n + 1) % size;
      return `p${n}@x.nl;Unit ${n};${inSomeForm(manager, n + 1)}`;
    });
    const { faults } = organised(fileOf(rows), { entra: ENTRA });
    const chain = Array.from({ length: size + 1 }, (_, n) => `p${n % size}@x.nl`);
    expect(faults.map(({ code, line, value }) => [code, line, value])).toEqual([
      ['manager_circle', 2, chain.join(' → ')],
    ]);
    expect(faults[0]?.related.map(({ line }) => line)).toEqual(rows.map((_, n) => n + 2));
  });

  test('is seen where zeros were taken off the numbers of the people, not of their managers', () => {
    const text =
      'personeelsnummer;afdeling;leidinggevende\n42;IT;00043\n43;HR;00042\n44;IT;\n45;IT;\n';
    const numbers = [42, 43, 44, 45].map((n) => `p${n},${guid(n)},,000${n}`);
    const entra = `userPrincipalName,objectId,mail,employeeId\n${numbers.join('\n')}\n`;
    const { faults } = organised(text, { entra, choices: { padNumbers: true } });
    expect(faults.map(({ code, value }) => [code, value])).toEqual([
      ['manager_circle', '42 → 43 → 42'],
    ]);
  });
});

describe('somebody who names themself as manager', () => {
  test.each(Object.entries(FORMS))(
    'by %s is told so, and does not manage their unit',
    (_, form) => {
      const made = organised(
        fileOf([`p0@x.nl;Org;`, `p1@x.nl;Org > IT;${form(1)}`, 'p2@x.nl;Org > IT;']),
        { entra: ENTRA },
      );
      expect(faultsOf(made)).toEqual([['manager_self', 3, form(1)]]);
      expect(made.units.map(({ managers }) => managers)).toEqual([[], []]);
      expect(made.people.map(({ surveyRole }) => surveyRole)).toEqual(['staff', 'staff', 'staff']);
    },
  );

  test.each(Object.entries(FORMS))(
    'by %s at the top, as the manager of others, manages the whole',
    (_, form) => {
      const made = organised(
        fileOf([`p0@x.nl;Org;${form(0)}`, 'p1@x.nl;Org > IT;p0@x.nl', 'p2@x.nl;Org > IT;p1@x.nl']),
        { entra: ENTRA },
      );
      expect(made.faults).toEqual([]);
      expect(made.units.map(({ managers }) => managers)).toEqual([[guid(0)], [guid(1)]]);
    },
  );

  test.each([
    [
      'nobody else names them',
      ['p0@x.nl;Org;p0@x.nl', 'p1@x.nl;Org > IT;'],
      [['manager_self', 2, 'p0@x.nl']],
      [[], []],
    ],
    [
      'two do so',
      [
        'p0@x.nl;Org;p0@x.nl',
        'p1@x.nl;Org;1001',
        'p2@x.nl;Org > IT;p0@x.nl',
        'p3@x.nl;Org > IT;p1@x.nl',
      ],
      [
        ['manager_self', 2, 'p0@x.nl'],
        ['manager_self', 3, '1001'],
      ],
      [[], [guid(0), guid(1)]],
    ],
    [
      'they name another as well',
      ['p0@x.nl;Org;p0@x.nl|p1@x.nl', 'p1@x.nl;Org;', 'p2@x.nl;Org > IT;p0@x.nl'],
      [['manager_self', 2, 'p0@x.nl']],
      [[guid(1)], [guid(0)]],
    ],
    [
      'several units are at the top',
      ['p0@x.nl;HR;p0@x.nl', 'p1@x.nl;IT;p0@x.nl'],
      [['manager_self', 2, 'p0@x.nl']],
      // That above them is ours, and says no managers.
      [undefined, [], [guid(0)]],
    ],
  ])('is not taken to be at the top where %s', (_, rows, faults, managers) => {
    const made = organised(fileOf(rows), { entra: ENTRA });
    expect(faultsOf(made)).toEqual(faults);
    expect(made.units.map((unit) => unit.managers)).toEqual(managers);
  });
});

describe('a manager outside the file', () => {
  const rows = ['p1@x.nl;Org;p7.upn@x.nl', 'p2@x.nl;Org > IT;zz@x.nl'];

  test("is found in Entra's file, and manages without being one of the people", () => {
    const made = organised(fileOf(rows), { entra: ENTRA });
    expect(made.units.map(({ managers }) => managers)).toEqual([[guid(7)], []]);
    expect(made.people.map(({ id }) => id)).toEqual([guid(1), guid(2)]);
    expect(faultsOf(made)).toEqual([['manager_unknown', 3, 'zz@x.nl']]);
  });

  test("is known by an object id where there is no file of Entra's", () => {
    const made = organised(
      `object id;afdeling;leidinggevende\n${guid(1)};Org;${guid(7)}\n${guid(2)};Org;p7@x.nl\n`,
    );
    expect(made.units.map(({ managers }) => managers)).toEqual([[guid(7)]]);
    expect(faultsOf(made)).toEqual([['manager_unknown', 3, 'p7@x.nl']]);
  });
});

describe('whoever leads a unit from a place in it', () => {
  const ORG = 'p0@x.nl;Org;';
  const ofUnits = (rows: readonly string[]) => {
    const made = organised(fileOf(rows), { entra: ENTRA });
    expect(made.faults).toEqual([]);
    return Object.fromEntries(made.units.map(({ name, managers }) => [name, managers]));
  };

  test('manages it, though the only one of it who names anybody names the one above', () => {
    const rows = [
      ORG,
      'p1@x.nl;Org > Care;p0@x.nl',
      'p2@x.nl;Org > Care > North;p1@x.nl',
      'p3@x.nl;Org > Care > North;p2@x.nl',
    ];
    expect(ofUnits(rows)).toEqual({ Org: [guid(0)], Care: [guid(1)], North: [guid(2)] });
  });

  test('is nobody where two lead parts of it: neither of them sees what the other leads', () => {
    const rows = [
      ORG,
      'p1@x.nl;Org > Care;p7.upn@x.nl',
      'p2@x.nl;Org > Care;p7.upn@x.nl',
      'p3@x.nl;Org > Care > North;p1@x.nl',
      'p4@x.nl;Org > Care > South;p2@x.nl',
    ];
    expect(ofUnits(rows)).toEqual({
      ...{ Org: [], Care: [guid(7)] },
      ...{ North: [guid(1)], South: [guid(2)] },
    });
  });

  test('is nobody where one of the units below it does not name them', () => {
    const rows = [
      ORG,
      'p1@x.nl;Org > Care;p0@x.nl',
      'p2@x.nl;Org > Care > North;p1@x.nl',
      'p3@x.nl;Org > Care > South;p7.upn@x.nl',
    ];
    expect(ofUnits(rows)).toEqual({
      ...{ Org: [guid(0)], Care: [] },
      ...{ North: [guid(1)], South: [guid(7)] },
    });
  });

  test('is not somebody whose own manager is in it too', () => {
    const rows = [
      ORG,
      'p1@x.nl;Org > Care;p0@x.nl',
      'p2@x.nl;Org > Care;p1@x.nl',
      'p3@x.nl;Org > Care > North;p2@x.nl',
    ];
    expect(ofUnits(rows)).toEqual({ Org: [guid(0)], Care: [guid(1)], North: [guid(2)] });
  });
});
