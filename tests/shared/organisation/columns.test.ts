import { describe, expect, test } from '@jest/globals';
import { columnsOf, rememberedColumns, withRole } from '@samenhang/shared/organisation/columns';
import { FORBIDDEN_KINDS, forbiddenKind } from '@samenhang/shared/organisation/forbidden-columns';
import { guid, tableOfText } from './organised.ts';

const roles = (text: string) =>
  Object.fromEntries(columnsOf(tableOfText(text)).map(({ header, role }) => [header, role]));

describe('what a column is for, by its header', () => {
  test.each([
    [
      'email',
      ['E-mail', 'e_mail adres', 'EMAILADRES', 'Werkmail', 'UPN', 'Gebruikersnaam', 'Work Email'],
    ],
    [
      'number',
      [
        'Personeelsnummer',
        'pers.nr',
        'Medewerkernummer',
        'Employee ID',
        'staff-id',
        'Dienstnummer',
      ],
    ],
    ['name', ['Naam', 'Achternaam', 'First name', 'displayName', 'Weergavenaam']],
    [
      'unit',
      ['Afdeling', 'Team', 'Organisatie-eenheid', 'Cost center', 'Kostenplaats', 'Department'],
    ],
    ['unitCode', ['Unit ID', 'Afdelingscode', 'Department code']],
    ['parent', ['Valt onder', 'Bovenliggende eenheid', 'ParentUnitID', 'Parent unit']],
    ['level', ['Niveau 1', 'level 2', 'Laag 3']],
    [
      'manager',
      [
        'Leidinggevende',
        'E-mail leidinggevende',
        'Manager Email',
        'Reports to',
        'Manager ID',
        'Manager1',
      ],
    ],
    ['ignore', ['Jobtitle', 'Kleur', 'Stage', '']],
  ])('%s', (role, headers) => {
    for (const header of headers) {
      const [column] = columnsOf({ header: { line: 1, cells: [header] }, rows: [] });
      expect([header, column?.role]).toEqual([header, role]);
    }
  });

  test('in both languages in one file', () => {
    expect(roles('Naam;Work e-mail;Afdeling;Preferred language\nZoë;z@x.nl;IT;nl\n')).toEqual({
      Naam: 'name',
      'Work e-mail': 'email',
      Afdeling: 'unit',
      'Preferred language': 'language',
    });
  });
});

describe('the lists of other programs', () => {
  test("Entra's Download users", () => {
    const text = `userPrincipalName,displayName,objectId,userType,jobTitle,department,accountEnabled\na@x.nl,A,${guid(1)},Member,Baas,IT,True\n`;
    expect(roles(text)).toEqual({
      userPrincipalName: 'email',
      displayName: 'name',
      objectId: 'objectId',
      userType: 'participates',
      jobTitle: 'ignore',
      department: 'unit',
      accountEnabled: 'participates',
    });
  });

  test('Qualtrics, Culture Amp, Glint and Peakon', () => {
    expect(roles('UnitName,UnitID,ParentUnitID,Manager1\nIT,1,0,a@x.nl\n')).toEqual({
      UnitName: 'unit',
      UnitID: 'unitCode',
      ParentUnitID: 'parent',
      Manager1: 'manager',
    });
    expect(
      roles(
        'Name,Preferred Name,Employee Id,Email,Start Date,Language,Manager Email\nA,A,1,a@x.nl,2020,en,b@x.nl\n',
      ),
    ).toEqual({
      Name: 'name',
      'Preferred Name': 'name',
      'Employee Id': 'number',
      Email: 'email',
      'Start Date': 'ignore',
      Language: 'language',
      'Manager Email': 'manager',
    });
    expect(
      roles('First name,Last name,Email,Employee ID,Status,Manager ID\nA,B,a@x.nl,1,ACTIVE,2\n'),
    ).toEqual({
      'First name': 'name',
      'Last name': 'name',
      Email: 'email',
      'Employee ID': 'number',
      Status: 'participates',
      'Manager ID': 'manager',
    });
    expect(roles('First,Last,Email,Language,Timezone\nA,B,a@x.nl,nl,CET\n')).toMatchObject({
      First: 'name',
      Last: 'name',
      Timezone: 'ignore',
    });
  });
});

describe('a header that several things are called by', () => {
  test('is believed where its cells fit', () => {
    expect(roles('id,role,status\n1,Engineer,Parttime\n2,Baker,Fulltime\n')).toEqual({
      id: 'ignore',
      role: 'ignore',
      status: 'ignore',
    });
    expect(roles(`id,rol,actief\n${guid(1)},Leidinggevende,ja\n`)).toEqual({
      id: 'objectId',
      rol: 'surveyRole',
      actief: 'participates',
    });
  });
});

describe('columns that must not be read', () => {
  test.each([
    [
      'citizenNumber',
      ['BSN', 'Burgerservicenummer', 'SSN', 'Social security number', 'Rijksregisternummer'],
    ],
    ['birthDate', ['Geboortedatum', 'Date of birth', 'DOB', 'Birth date', 'Leeftijd']],
    ['gender', ['Geslacht', 'Gender', 'Sex', 'M/V']],
    ['nationality', ['Nationaliteit', 'Nationality', 'Geboorteland']],
    ['salary', ['Salaris', 'Brutosalaris', 'Base pay', 'Salary (EUR)', 'Loon', 'IBAN']],
    ['absence', ['Verzuim %', 'Ziekteverzuim', 'Sick leave', 'Absence days']],
  ])('%s', (kind, headers) => {
    expect(FORBIDDEN_KINDS).toContain(kind);
    for (const header of headers) expect([header, forbiddenKind(header)]).toEqual([header, kind]);
  });

  test.each([
    'Stage',
    'Image',
    'Paypoint',
    'Payroll unit',
    'Essex',
    'Manager',
    'Language',
    'Pagina',
  ])('%s may be read', (header) => {
    expect(forbiddenKind(header)).toBeNull();
  });

  test('are blank from the first moment, and nobody can map them', () => {
    const table = tableOfText('email;BSN;team\na@x.nl;123456782;IT\n');
    expect(table.rows[0]?.cells).toEqual(['a@x.nl', '', 'IT']);
    const columns = withRole(columnsOf(table, { bsn: 'number' }), 1, 'number');
    expect(columns[1]).toMatchObject({ role: 'ignore', forbidden: 'citizenNumber' });
    expect(rememberedColumns(columns, {})).toEqual({ email: 'email', team: 'unit' });
  });
});

describe('what a tenant settled before', () => {
  test('goes before what we know of a header', () => {
    const table = tableOfText('Kleur;Team;Afdeling\nrood;A;B\n');
    const columns = columnsOf(table, { kleur: 'unit', team: 'ignore' });
    expect(columns.map(({ role, basis }) => [role, basis])).toEqual([
      ['unit', 'remembered'],
      ['ignore', 'remembered'],
      ['ignore', 'unknown'],
    ]);
  });

  test('is kept for columns of other files', () => {
    const columns = columnsOf(tableOfText('E-mail;Team\na;b\n'));
    expect(rememberedColumns(columns, { kleur: 'unit' })).toEqual({
      kleur: 'unit',
      'e-mail': 'email',
      team: 'unit',
    });
  });

  test('changes for one column, and only one can be the unit', () => {
    const columns = withRole(columnsOf(tableOfText('Team;Kleur;E-mail\na;b;c\n')), 1, 'unit');
    expect(columns.map(({ role }) => role)).toEqual(['ignore', 'unit', 'email']);
    expect(withRole(columns, 0, 'email').map(({ role }) => role)).toEqual([
      'email',
      'unit',
      'email',
    ]);
  });
});
