import { describe, expect, test } from '@jest/globals';
import { entraFile, faultsOf, guid, organised, treeOf } from './organised.ts';

const HEADS = 'e-mail;afdeling;leidinggevende';
/** Rows of people whose address is their letter, each found in Entra's file. */
const ABC = entraFile('a@x.nl', 'b@x.nl', 'c@x.nl', 'd@x.nl');

describe('units', () => {
  test('by name, below an organisation of our own', () => {
    const made = organised('e-mail;afdeling\na@x.nl;IT\nb@x.nl;HR\n', { entra: ABC });
    expect(treeOf(made)).toEqual({ Everybody: null, IT: 'Everybody', HR: 'Everybody' });
    expect(made.faults).toEqual([]);
  });

  test.each([
    ['A > B', 'Org > Sales > North', 'Org > Sales', 'Org > IT'],
    ['A/B', 'Org/Sales/North', 'Org/Sales', 'Org/IT'],
    ['A \\ B', 'Org \\ Sales \\ North', 'Org \\ Sales', 'Org \\ IT'],
  ])('by path: %s', (_, ...paths) => {
    const rows = paths.map((path, at) => `${'abc'[at]}@x.nl;${path}`).join('\n');
    const made = organised(`e-mail;afdeling\n${rows}\n`, { entra: ABC });
    expect(treeOf(made)).toEqual({ Org: null, Sales: 'Org', North: 'Sales', IT: 'Org' });
    expect(made.people.map(({ unit }) => made.units.find(({ id }) => id === unit)?.name)).toEqual([
      'North',
      'Sales',
      'IT',
    ]);
  });

  test('a name with a stroke among plain names stays a name', () => {
    const made = organised('e-mail;afdeling\na@x.nl;HR/Finance\nb@x.nl;IT\nc@x.nl;Sales\n', {
      entra: ABC,
    });
    expect(Object.keys(treeOf(made))).toContain('HR/Finance');
  });

  test('by level columns, as deep as they are filled', () => {
    const made = organised(
      'e-mail;niveau 1;niveau 2;niveau 3\na@x.nl;Org;Sales;North\nb@x.nl;Org;IT;\nc@x.nl;Org;;\n',
      { entra: ABC },
    );
    expect(treeOf(made)).toEqual({ Org: null, Sales: 'Org', North: 'Sales', IT: 'Org' });
  });

  test('by the column of the unit above', () => {
    const made = organised(
      'e-mail;afdeling;valt onder\na@x.nl;Org;\nb@x.nl;Sales;Org\nc@x.nl;North;Sales\n',
      {
        entra: ABC,
      },
    );
    expect(treeOf(made)).toEqual({ Org: null, Sales: 'Org', North: 'Sales' });
  });

  test('by code, which becomes the id; the unit above by its code or its name', () => {
    const made = organised(
      'e-mail;unit id;afdeling;parent unit\na@x.nl;001;Org;\nb@x.nl;010;Sales;001\nc@x.nl;011;North;Sales\n',
      { entra: ABC },
    );
    expect(made.units.map(({ id, parent }) => [id, parent])).toEqual([
      ['001', undefined],
      ['010', '001'],
      ['011', '010'],
    ]);
    expect(made.faults).toEqual([]);
  });

  test('a row without a person only says where a unit stands', () => {
    const made = organised('e-mail;afdeling;valt onder\n;Org;\n;Sales;Org\na@x.nl;North;Sales\n', {
      entra: ABC,
    });
    expect(treeOf(made)).toEqual({ Org: null, Sales: 'Org', North: 'Sales' });
    expect(made.people).toHaveLength(1);
    expect(made.faults).toEqual([]);
  });

  test('keep their ids from one file to the next, whatever its order, case and root', () => {
    const idOf = (text: string, name: string) =>
      organised(text, { entra: ABC }).units.find((unit) => unit.name === name)?.id;
    const one = idOf('e-mail;afdeling\na@x.nl;Org > Sales > North\nb@x.nl;Org > IT\n', 'North');
    const other = idOf('e-mail;afdeling\nb@x.nl;org > IT\na@x.nl;org > sales > North\n', 'North');
    expect(one).toBe(other);
    expect(one).toMatch(/^north-[0-9a-z]{13}$/);
    expect(
      idOf(`e-mail;afdeling\na@x.nl;${'é'.repeat(150)}\nb@x.nl;B\n`, 'é'.repeat(150)),
    ).toHaveLength(64);
  });

  test('never share an id, also where one of today was renamed or a code is the old top', () => {
    const path = 'e-mail;afdeling\na@x.nl;North\nb@x.nl;Noord\n';
    const north = organised(path, { entra: ABC }).units.find(({ name }) => name === 'North');
    const today = [
      { id: 'r', name: 'Org', parent: null },
      { id: north?.id ?? '', name: 'Noord', parent: 'r' },
    ];
    const again = organised(path, { entra: ABC, today });
    expect(new Set(again.units.map(({ id }) => id)).size).toBe(3);
    expect(again.units.find(({ name }) => name === 'Noord')?.id).toBe(north?.id);
    const coded = organised('e-mail;unit id;afdeling\na@x.nl;r;A\nb@x.nl;s;B\n', {
      entra: ABC,
      today,
    });
    expect(new Set(coded.units.map(({ id }) => id)).size).toBe(3);
  });

  test('keep the ids of today where their paths are the same', () => {
    const today = [
      { id: 'r', name: 'Old name', parent: null },
      { id: 's', name: 'Sales', parent: 'r' },
      { id: 'n', name: 'North', parent: 's' },
    ];
    const made = organised('e-mail;afdeling\na@x.nl;Org > Sales > North\nb@x.nl;Org > North\n', {
      entra: ABC,
      today,
    });
    expect(made.units.map(({ id }) => id)).toEqual([
      'r',
      's',
      'n',
      expect.stringMatching(/^north-/),
    ]);
  });

  test.each([
    [
      'two parents',
      'a@x.nl;S;A\nb@x.nl;S;B\nc@x.nl;A;\nd@x.nl;B;\n',
      [['unit_two_parents', 3, 'B']],
    ],
    ['a circle of one', 'a@x.nl;A;A\n', [['unit_in_circle', 2, 'A → A']]],
    ['a circle of two', 'a@x.nl;A;B\nb@x.nl;B;A\n', [['unit_in_circle', 2, 'A → B → A']]],
    [
      'a circle of three',
      'a@x.nl;A;B\nb@x.nl;B;C\nc@x.nl;C;A\n',
      [['unit_in_circle', 2, 'A → B → C → A']],
    ],
    [
      'a parent that is only named',
      'a@x.nl;A;Top\nb@x.nl;B;Top\n',
      [['parent_only_named', 2, 'Top']],
    ],
  ])('%s', (_, rows, faults) => {
    expect(faultsOf(organised(`e-mail;afdeling;valt onder\n${rows}`, { entra: ABC }))).toEqual(
      faults,
    );
  });

  test.each([
    ['below the top of the file itself', 'd0;\n', 21],
    ['below the organisation, where several stand at the top', 'd0;\nother;\n', 20],
  ])('more than twenty levels %s are told where they begin', (_, tops, depth) => {
    const chain = Array.from({ length: 30 }, (_, at) => `d${at + 1};d${at}\n`).join('');
    const made = organised(
      `e-mail;afdeling;valt onder\na@x.nl;d30;d29\n;${(tops + chain).replaceAll('\n', '\n;').slice(0, -1)}`,
      {
        entra: ABC,
      },
    );
    expect(faultsOf(made)).toEqual([['unit_too_deep', expect.any(Number), `d${depth}`]]);
  });

  test.each([
    ['one code with two names', 'a@x.nl;1;Sales\nb@x.nl;1;IT\n', [['unit_two_names', 3, 'IT']]],
    [
      'one code written in two ways',
      'a@x.nl;1;Sales\nb@x.nl;1;SALES\n',
      [['unit_spelled_differently', 3, 'SALES']],
    ],
    [
      'a name without its code',
      'a@x.nl;1;Sales\nb@x.nl;;IT\n',
      [
        ['person_without_unit', 3, 'b@x.nl'],
        ['unit_code_missing', 3, 'IT'],
      ],
    ],
    [
      'a code that is too long',
      `a@x.nl;${'1'.repeat(65)};Sales\n`,
      [['unit_code_unfit', 2, '1'.repeat(65)]],
    ],
  ])('%s', (_, rows, faults) => {
    const found = faultsOf(organised(`e-mail;unit id;afdeling\n${rows}`, { entra: ABC }));
    expect(found.toSorted()).toEqual(faults);
  });
});

describe('people', () => {
  test('by object id need no other file', () => {
    const made = organised(`object id;afdeling\n${guid(1)};IT\n{${guid(2).toUpperCase()}};IT\n`);
    expect(made.needsKnownPeople).toBe(false);
    expect(made.people.map(({ id, line }) => [id, line])).toEqual([
      [guid(1), 2],
      [guid(2), 3],
    ]);
  });

  test("by address need Entra's file, and are not all faults until it is there", () => {
    const made = organised('e-mail;afdeling\na@x.nl;IT\n');
    expect(made).toMatchObject({ needsKnownPeople: true, people: [], faults: [] });
  });

  test('are found by mail, then by user principal name, then by number', () => {
    const entra = `userPrincipalName,objectId,mail,employeeId\nupn@x.nl,${guid(1)},old@x.nl,\nold@x.nl,${guid(2)},,\nq@x.nl,${guid(3)},,007\n`;
    const made = organised(
      'e-mail;personeelsnummer;afdeling\nOLD@x.nl;;IT\nupn@x.nl;;IT\n;007;IT\n',
      { entra },
    );
    expect(made.faults.map(({ code }) => code)).toEqual(['person_repeated']);
    expect(made.people.map(({ id }) => id)).toEqual([guid(1), guid(3)]);
  });

  test('whom nobody knows are named with an address that is near', () => {
    const entra = entraFile('jan.janssen@x.nl', 'piet@x.nl');
    const made = organised('e-mail;afdeling\njan.jansen@x.nl;IT\npiet@y.nl;IT\nklaas@z.nl;IT\n', {
      entra,
    });
    expect(made.faults.map(({ code, line, suggestion }) => [code, line, suggestion])).toEqual([
      ['person_unknown', 2, 'jan.janssen@x.nl'],
      ['person_unknown', 3, 'piet@x.nl'],
      ['person_unknown', 4, null],
    ]);
  });

  test('are told that their address is missing where others have one, and not that a number is wrong', () => {
    const entra = entraFile('a@x.nl', 'b@x.nl');
    const file = 'e-mail;personeelsnummer;afdeling\na@x.nl;;IT\n;7007;IT\nzz@x.nl;;IT\n';
    expect(faultsOf(organised(file, { entra }))).toEqual([
      ['address_missing', 3, '7007'],
      ['person_unknown', 4, 'zz@x.nl'],
    ]);
    const choices = { unknownPeople: 'leaveOut' } as const;
    expect(faultsOf(organised(file, { entra, choices }))).toEqual([
      ['person_left_out', 3, '7007'],
      ['person_left_out', 4, 'zz@x.nl'],
    ]);
    const alone = organised('personeelsnummer;afdeling\n7007;IT\n', { entra });
    expect(faultsOf(alone)).toEqual([['person_unknown', 2, '7007']]);
  });

  test("by object id are unknown where Entra's file does not have them", () => {
    const made = organised(`object id;afdeling\n${guid(0)};IT\n${guid(77)};IT\n`, { entra: ABC });
    expect(faultsOf(made)).toEqual([['person_unknown', 3, guid(77)]]);
  });

  test('may be left out where nobody knows them', () => {
    const made = organised('e-mail;afdeling\na@x.nl;IT\nzz@zz.nl;IT\n', {
      entra: ABC,
      choices: { unknownPeople: 'leaveOut' },
    });
    expect(faultsOf(made)).toEqual([['person_left_out', 3, 'zz@zz.nl']]);
    expect(made).toMatchObject({ leftOut: 1, people: [{ id: guid(0) }] });
  });

  test('who do not take part, or whose account is off, are left out', () => {
    const entra = `userPrincipalName,objectId,mail,accountEnabled\na,${guid(0)},a@x.nl,True\nb,${guid(1)},b@x.nl,False\nc,${guid(2)},c@x.nl,True\n`;
    const made = organised(
      'e-mail;afdeling;doet mee\na@x.nl;IT;ja\nb@x.nl;IT;ja\nc@x.nl;IT;nee\n',
      { entra },
    );
    expect(faultsOf(made)).toEqual([['account_disabled', 3, 'b@x.nl']]);
    expect(made).toMatchObject({ leftOut: 2, people: [{ id: guid(0) }] });
  });

  test("of Entra's own list: departments are units, guests and switched-off accounts stay out", () => {
    const rows = ['Member,True', 'Guest,True', 'Member,False'].map(
      (kind, n) => `${'abc'[n]}@x.nl,Person ${n},${guid(n)},IT,${kind}`,
    );
    const heads = 'userPrincipalName,displayName,objectId,department,userType,accountEnabled';
    const made = organised([heads, ...rows].join('\n'));
    expect(made.people.map(({ id }) => id)).toEqual([guid(0)]);
    expect(made).toMatchObject({ leftOut: 2, faults: [] });
  });

  test('twice: the same is a warning, another unit an error, both with both lines', () => {
    const made = organised(
      'e-mail;afdeling\na@x.nl;IT\nA@x.nl\u00a0;IT\nb@x.nl;IT\nmailto:b@x.nl;HR\n',
      { entra: ABC },
    );
    expect(
      made.faults.map(({ code, severity, line, related }) => [
        code,
        severity,
        line,
        related[0]?.line,
      ]),
    ).toEqual([
      ['person_repeated', 'warning', 3, 2],
      ['person_twice', 'error', 5, 4],
    ]);
  });

  test('without a unit are a fault, or belong to the organisation where HR says so', () => {
    const text = 'e-mail;afdeling\na@x.nl;\nb@x.nl;IT\nc@x.nl;HR\n';
    expect(faultsOf(organised(text, { entra: ABC }))).toEqual([
      ['person_without_unit', 2, 'a@x.nl'],
    ]);
    const made = organised(text, { entra: ABC, choices: { withoutUnit: 'root' } });
    expect(faultsOf(made)).toEqual([['person_in_root', 2, 'a@x.nl']]);
    expect(made.people[0]?.unit).toBe(made.units[0]?.id);
  });

  test('have the role and the language that a word of either language says', () => {
    const text =
      'e-mail;afdeling;rol;taal\na@x.nl;IT;Leidinggevende;Nederlands\nb@x.nl;IT;Board;en-GB\nc@x.nl;IT;Baas;Frans\nd@x.nl;IT;;\n';
    const made = organised(text, { entra: ABC });
    expect(made.people.map(({ surveyRole, language }) => [surveyRole, language])).toEqual([
      ['manager', 'nl'],
      ['board', 'en'],
      ['staff', undefined],
      ['staff', undefined],
    ]);
    expect(faultsOf(made)).toEqual([
      ['role_unknown', 4, 'Baas'],
      ['language_unknown', 4, 'Frans'],
    ]);
  });

  test('with what cannot be read are faults at their lines', () => {
    const text = `object id;e-mail;personeelsnummer;naam;afdeling;doet mee\n${guid(1)};;;;IT;ja\n${guid(2)};;;;IT;misschien\n${guid(3)};jan@;;;IT;ja\nxyz;;;;IT;ja\n;;1,23E+11;;IT;ja\n;;;Jan;IT;ja\n`;
    expect(faultsOf(organised(text))).toEqual([
      ['participates_unknown', 3, 'misschien'],
      ['address_unfit', 4, 'jan@'],
      ['object_id_unfit', 5, 'xyz'],
      ['number_rounded', 6, '1,23E+11'],
      ['person_missing', 7, 'Jan'],
    ]);
  });

  test('a header alone, or a file without people or units, says what is missing', () => {
    expect(faultsOf(organised('e-mail;afdeling\n'))).toEqual([['nobody', 0, '']]);
    expect(faultsOf(organised('naam;kleur\nJan;rood\n'))).toEqual([
      ['no_unit_column', 0, ''],
      ['no_person_column', 0, ''],
    ]);
  });
});

describe('lost zeros', () => {
  const entra = `userPrincipalName,objectId,mail,employeeId\na,${guid(1)},,00042\nb,${guid(2)},,00043\n`;
  const text = 'personeelsnummer;afdeling\n42;IT\n43;IT\n';

  test('are proposed, never given back by themselves', () => {
    const made = organised(text, { entra });
    expect(made.zeros).toMatchObject({ width: 5 });
    expect(made.zeros?.numbers.size).toBe(2);
    expect(made.faults.filter(({ code }) => code === 'zeros_lost')).toMatchObject([
      { value: '42', suggestion: '00042' },
      { value: '43', suggestion: '00043' },
    ]);
    expect(made.people).toEqual([]);
  });

  test('are found among the numbers of managers as well', () => {
    const file = `object id;personeelsnummer;afdeling;manager id\n${guid(1)};00007;IT;8\n${guid(2)};00008;IT;\n`;
    const made = organised(file);
    expect(made.zeros?.numbers).toEqual(new Set(['8']));
    expect(made.faults.map(({ code }) => code)).toEqual(['manager_unknown']);
    const mended = organised(file, { choices: { padNumbers: true } });
    expect(mended.units[0]?.managers).toEqual([guid(2)]);
    expect(mended.faults).toEqual([]);
  });

  test('are given back where HR says so', () => {
    const made = organised(text, { entra, choices: { padNumbers: true } });
    expect(made.people.map(({ id }) => id)).toEqual([guid(1), guid(2)]);
    expect(made.faults).toEqual([]);
  });
});

describe('managers', () => {
  test.each([
    ['address', 'b@x.nl'],
    ['user principal name', 'b.upn@x.nl'],
    ['object id', guid(1)],
  ])(
    'by %s manage the unit of the people who name them, and answer as managers',
    (_, reference) => {
      const made = organised(`${HEADS}\na@x.nl;IT;${reference}\nb@x.nl;IT;\nc@x.nl;HR;\n`, {
        entra: ABC,
      });
      expect(made.units.find(({ name }) => name === 'IT')?.managers).toEqual([guid(1)]);
      expect(made.people.map(({ surveyRole }) => surveyRole)).toEqual([
        'staff',
        'manager',
        'staff',
      ]);
    },
  );

  test('by number within the file', () => {
    const made = organised(
      'personeelsnummer;e-mail;afdeling;manager id\n1;a@x.nl;IT;2\n2;b@x.nl;IT;\n',
      { entra: ABC },
    );
    expect(made.units[0]?.managers).toEqual([guid(1)]);
    expect(made.faults).toEqual([]);
  });

  test('answer as what the file says where it says so', () => {
    const made = organised(
      'e-mail;afdeling;leidinggevende;rol\na@x.nl;IT;b@x.nl;\nb@x.nl;IT;;bestuur\n',
      { entra: ABC },
    );
    expect(made.people[1]?.surveyRole).toBe('board');
  });

  test('who manage a unit above are not named again below', () => {
    const rows =
      'a@x.nl;Org;b@x.nl\nb@x.nl;Org > IT;\nc@x.nl;Org > IT;b@x.nl\nd@x.nl;Org > IT;c@x.nl\n';
    const made = organised(`${HEADS}\n${rows}`, { entra: ABC });
    expect(made.units.map(({ managers }) => managers)).toEqual([[guid(1)], [guid(2)]]);
  });

  test('who are unknown, oneself, or in a circle are warnings', () => {
    const made = organised(
      `${HEADS}\na@x.nl;IT;zz@zz.nl\nb@x.nl;IT;b@x.nl\nc@x.nl;IT;d@x.nl\nd@x.nl;IT;c@x.nl\n`,
      { entra: ABC },
    );
    expect(faultsOf(made)).toEqual([
      ['manager_unknown', 2, 'zz@zz.nl'],
      ['manager_self', 3, 'b@x.nl'],
      ['manager_circle', 4, 'c@x.nl → d@x.nl → c@x.nl'],
    ]);
    expect(new Set(made.faults.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(made.faults[2]?.related.map(({ line }) => line)).toEqual([4, 5]);
  });

  test('are not what their unit should be called by', () => {
    const made = organised(
      'naam;e-mail;afdeling;leidinggevende\nPiet Bos;a@x.nl;Team Jan;b@x.nl\nJan de Vries;b@x.nl;De Bosrand;\n',
      { entra: ABC },
    );
    expect(faultsOf(made)).toEqual([['unit_named_after_manager', 2, 'Team Jan']]);
  });

  test('have a department behind their name, after which a unit may be called', () => {
    const made = organised(
      'naam;e-mail;afdeling;leidinggevende\nPiet Bos;a@x.nl;Verkoop;b@x.nl\nJan de Vries (Verkoop);b@x.nl;Verkoop;\n',
      { entra: ABC },
    );
    expect(made.faults).toEqual([]);
  });
});

test('names and addresses go nowhere: what is made has ids alone', () => {
  const made = organised('naam;e-mail;afdeling\nZoë Müller;a@x.nl;IT\n', { entra: ABC });
  expect(JSON.stringify({ units: made.units, people: made.people })).not.toMatch(/Zoë|x\.nl/);
});
