import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { InputFault } from '@samenhang/cli/input-fault';
import { readPool } from '@samenhang/cli/read-pool';
import { tallyGroups } from '@samenhang/cli/tally-groups';
import type { CsvChoices } from '@samenhang/shared/organisation/separate-text';
import { respondents } from '@samenhang/shared/tallies/read-outcomes';
import { encoded, marked } from '../builders/encoded-text.ts';
import { instrument } from '../shared/instrument.ts';
import { oracleFile, runCommand, temporaryFiles } from './command.ts';

// Files as people have reported them to other programs, cut to a few invented responses.
const reported = (name: string) => join(process.cwd(), 'tests/cli/reported-files', name);

const files = temporaryFiles();
afterAll(() => files.remove());

const LINES = readFileSync(oracleFile('responses.csv'), 'utf8').split('\n').slice(0, 13);
const COLUMNS = LINES[0]?.split(',') ?? [];

/** The lines, each cell of a column replaced by what its old text and its place below the header make. */
const changed = (column: string, change: (cell: string, row: number) => string): string[] =>
  LINES.map((line, row) =>
    line
      .split(',')
      .map((cell, place) =>
        row > 0 && place === COLUMNS.indexOf(column) ? change(cell, row - 1) : cell,
      )
      .join(','),
  );

const atRow = (wanted: number, text: string) => (cell: string, row: number) =>
  row === wanted ? text : cell;

function file(content: string | readonly string[] | Uint8Array): string {
  const path = files.write('trial.csv', '');
  const text = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, text ? content : `${content.join('\n')}\n`);
  return path;
}

/** What was read, and what was said of it without the name of the file. */
async function accepted(path: string, choices: CsvChoices = {}) {
  const notes: string[] = [];
  const note = (text: string) => notes.push(text.replaceAll(path, 'FILE'));
  const groups = await tallyGroups(path, instrument, { choices, note });
  return {
    said: notes.join('\n'),
    read: groups.read,
    departments: [...groups.departments.keys()],
    teams: [...groups.teams.keys()],
    all: groups.organisation,
  };
}

/** What was said of a file that was refused: one short line, without the name of the file. */
async function refused(path: string): Promise<string> {
  const fault = await tallyGroups(path, instrument, { choices: {}, note: () => {} }).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof InputFault)) throw new Error(`no fault but ${fault}`);
  expect(fault.message.startsWith(path)).toBe(true);
  const said = fault.message.slice(path.length);
  expect(said.length).toBeLessThan(320);
  expect(said).not.toMatch(/\p{Cc}|\uFFFD|CON-STR-1.CON-STR-2/u);
  return said;
}

describe('what Excel writes is read, and said', () => {
  test('semicolons', async () => {
    const plain = await accepted(file(LINES));
    const semicolons = await accepted(reported('semicolons.csv'));
    expect(plain).toMatchObject({
      said: '',
      read: {
        encoding: 'utf-8',
        encodingAssumed: false,
        separator: ',',
        separatorAssumed: false,
      },
    });
    expect(semicolons.said).toBe('FILE: read as UTF-8, separated by semicolons');
    expect(semicolons.read).toMatchObject({ separator: ';' });
    expect(semicolons.all).toEqual(plain.all);
  });

  test('Windows-1252, which is an assumption: a name shows whether it holds', async () => {
    const { said, read, departments } = await accepted(reported('windows-1252.csv'));
    expect(said).toBe(
      'FILE: read as Windows-1252, separated by commas; nothing in the file says its encoding: if line 2 should not say "Financiën", name it by --encoding',
    );
    expect(read).toMatchObject({ encoding: 'windows-1252', encodingAssumed: true });
    expect(departments).toContain('Financiën');
  });

  test('two names that differ in one letter of Windows-1252 are two teams', async () => {
    const { teams } = await accepted(reported('windows-1252-two-teams.csv'));
    expect(teams).toEqual(['Café', 'Cafê']);
  });

  test('letters of Windows-1252 that Latin-1 has not', async () => {
    const text = changed('team', () => '’t Veld – € team').join('\r\n');
    const { teams } = await accepted(file(encoded(text, 'windows-1252')));
    expect(teams).toEqual(['’t Veld – € team']);
  });

  test.each([
    ['UTF-8 with a mark', marked(LINES.join('\r\n'), 'utf-8'), ''],
    [
      'UTF-16 with tabs ("Unicode text")',
      marked(LINES.join('\r\n').replaceAll(',', '\t'), 'utf-16le'),
      'FILE: read as UTF-16 (little-endian), separated by tabs',
    ],
    [
      'UTF-16 without a mark',
      encoded(LINES.join('\n'), 'utf-16be'),
      'FILE: read as UTF-16 (big-endian), separated by commas; nothing in the file says its encoding',
    ],
    ['a line sep=,', `sep=,\r\n${LINES.join('\r\n')}`, ''],
    [
      'a line sep=;',
      `sep=;\r\n${LINES.join('\r\n').replaceAll(',', ';')}`,
      'FILE: read as UTF-8, separated by semicolons',
    ],
    ['CR alone', LINES.join('\r'), ''],
    ['commas behind each row', LINES.map((line) => `${line},,,`), ''],
  ])('%s', async (_, content, note) => {
    const { said, all } = await accepted(file(content));
    expect(said).toBe(note);
    expect(all).toEqual((await accepted(file(LINES))).all);
  });

  test('rows of commas at the end', async () => {
    const { said, all } = await accepted(reported('rows-of-commas-at-end.csv'));
    expect(said).toBe('');
    expect(all).toEqual((await accepted(file(LINES.slice(0, 11)))).all);
  });

  test('line ends in cells (Alt+Enter) beside CRLF, which are a blank in a name', async () => {
    const { teams } = await accepted(file(changed('team', () => '"Team\nNoord"').join('\r\n')));
    expect(teams).toEqual(['Team Noord']);
  });

  test('what is said at the command line goes before what is found', async () => {
    const mac = file(encoded(changed('team', () => 'Zoë').join('\r'), 'macintosh'));
    expect(await accepted(mac, { encoding: 'macintosh', separator: ',' })).toMatchObject({
      teams: ['Zoë'],
      read: { encoding: 'macintosh', encodingAssumed: false },
    });
  });
});

describe('what cannot be read is said in one short line', () => {
  test.each([
    ['a title above the header', ['Export', ...LINES], /^, line 1: has a single cell \("Export"\)/],
    ['another separator', LINES.join('\n').replaceAll(',', ':'), /^, line 1: has a single cell/],
    ['no header', LINES.slice(1), /^, line 1: has 56 cells \("SYN-C1-0001"\) and names no column/],
    ['a second header', [...LINES, LINES[0] ?? ''], /^, line 14: is the header again/],
    ['a long unknown column', [`${LINES[0]},${'x'.repeat(900)}`], /column x{40}…: is no column/],
    ['a control in a column', [`${LINES[0]},a\u001b[31m`], /column a\[U\+001B\]\[31m: is no/],
    ['a long answer', changed('CON-STR-2', atRow(1, 'z'.repeat(900))), /line 3, .*"z{40}…" is no/],
    ['a workbook', Buffer.from('PK\u0003\u0004\0\0'), /^: is a workbook \(XLSX\); save it as "CSV/],
    ['a locked workbook', Buffer.from('D0CF11E0A1B11AE1', 'hex'), /password or a label/],
    ['a PDF called CSV', '%PDF-1.7\n', /^: is a PDF; name a CSV file/],
    ['zeros', Buffer.alloc(64), /^: is no text/],
    ['letters lost before', changed('team', atRow(2, 'Caf\uFFFD')), /^, line 4: has letters that/],
    [
      'Macintosh',
      encoded(changed('team', atRow(3, 'Citroèn')).join('\n'), 'macintosh'),
      /^, line 5: is neither UTF-8 nor Windows-1252; .*macintosh/,
    ],
    ['text behind a quote', [...LINES, '"a"b'], /^, line 14: has text behind a quote/],
    ['"DK"', changed('CON-STR-1', atRow(0, 'DK')), /^, line 2, column CON-STR-1: "DK" is no ans/],
    ['"4.0"', changed('CON-STR-1', atRow(0, '4.0')), /^, line 2, column CON-STR-1: "4.0"/],
    ['"NA"', changed('CON-STR-1', atRow(4, 'NA')), /^, line 6, column CON-STR-1: "NA"/],
    ['"#N/B"', changed('OUT-REC', atRow(4, '#N/B')), /^, line 6, column OUT-REC: "#N\/B"/],
    ['" 5"', changed('CON-STR-1', atRow(0, ' 5')), /^, line 2, column CON-STR-1: " 5"/],
    ['a decimal comma', changed('OUT-HELP', atRow(0, '"4,0"')), /column OUT-HELP: "4,0"/],
    ['a Dutch role', changed('role', atRow(0, 'leidinggevende')), /column role: "leidingg/],
    ['a name of what nobody sees', changed('team', atRow(0, '\u200b ')), /"\[U\+200B\] " is no n/],
  ])('%s', async (_, content, message) => {
    expect(await refused(file(content))).toMatch(message);
  });
});

describe('what would be counted twice is refused, and where it stands', () => {
  test('respondents who are there twice', async () => {
    expect(respondents((await accepted(reported('once.csv'))).all)).toBe(6);
    expect(await refused(reported('respondents-twice.csv'))).toBe(
      ', line 8, column respondent_id: "SYN-C1-0001" has answered in line 2 already; keep one of the two; lines that repeat a respondent: 6',
    );
  });

  test('a respondent in two ways of writing', async () => {
    const twice = changed('respondent_id', (cell, row) => (row === 5 ? ' syn-c1-0002' : cell));
    expect(await refused(file(twice))).toBe(
      ', line 7, column respondent_id: " syn-c1-0002" has answered in line 3 already; keep one of the two',
    );
  });

  test.each([
    ['nobody', ' ', /line 3, column respondent_id: " " is no respondent/],
    ['a number that Excel shortened', '1.23E+11', /line 3, column respondent_id: .*Excel short/],
    ['such a number in Dutch', '"1,23E+11"', /line 3, column respondent_id: .*Excel shortened/],
  ])('%s', async (_, text, message) => {
    expect(await refused(file(changed('respondent_id', atRow(1, text))))).toMatch(message);
  });

  test('two rounds in one file', async () => {
    expect(await refused(reported('two-cycles.csv'))).toBe(
      ', line 8, column cycle: "C2" is another round than "C1" of line 2; give one file per round, the first by --responses and the second by --later',
    );
  });

  test('departments that only look alike, letter by letter where nobody sees it', async () => {
    const ways = ['Sales', 'Sales ', 'sales', 'Sales\u00a0'];
    const alike = changed('department', (_, row) => ways[row % 4] ?? '');
    expect(await refused(file(alike))).toBe(
      ', line 3, column department: 4 ways of writing one name: "Sales" (lines 2, 6, 10), "Sales " (lines 3, 7, 11), "sales" (lines 4, 8, 12), "Sales[U+00A0]" (lines 5, 9, 13); keep one of them',
    );
  });

  test('departments in composed and decomposed letters', async () => {
    const ways = ['Financi\u00ebn', 'Financie\u0308n'];
    expect(await refused(file(changed('department', (_, row) => ways[row % 2] ?? '')))).toMatch(
      /"Financiën" \(lines 2, 4, 6 and 3 more\), "Financie\[U\+0308\]n" \(lines 3, 5, 7 and 3 more/,
    );
  });

  test('teams that only look alike in one department', async () => {
    const alike = changed('team', (_, row) => (row < 6 ? ['A', 'a'] : ['B', 'b'])[row % 2] ?? '');
    expect(await refused(file(alike))).toMatch(
      /^, line 3, column team: 2 ways .* "A" \(lines 2, 4, 6\), "a" .*; 1 more like it$/,
    );
  });
});

describe('a team is known by its department too', () => {
  test('one name in two departments is two teams, and it is said', async () => {
    const path = reported('one-team-name-in-two-departments.csv');
    const { said, teams } = await accepted(path);
    expect(teams).toEqual(['D0 / Team 1', 'D1 / Team 1']);
    expect(said).toBe(
      'FILE: teams of one name in several departments are several teams: "D0 / Team 1", "D1 / Team 1"',
    );
  });

  test('also in two ways of writing; a name that one department has stays as it is', async () => {
    const names = ['Team', 'TEAM', 'Own'];
    const departments = ['D0', 'D1', 'D1'];
    const lines = changed('team', (_, row) => names[row % 3] ?? '');
    const placed = lines.map((line, row) =>
      row === 0 ? line : line.replace(/,D1,/, `,${departments[(row - 1) % 3]},`),
    );
    expect((await accepted(file(placed))).teams).toEqual(['D0 / Team', 'D1 / TEAM', 'Own']);
  });

  test('unless two teams would then be called the same', async () => {
    const places: [department: string, team: string][] = [
      ['A', 'B / C'],
      ['X', 'B / C'],
      ['A / B', 'C'],
      ['X', 'C'],
    ];
    const lines = LINES.map((line, row) =>
      row === 0 ? line : line.replace(/,D1,[^,]+,/, `,${places[row % 4]?.join(',')},`),
    );
    expect(await refused(file(lines))).toBe(
      ', column team: two teams would be called "A / B / C"; give one another name',
    );
  });
});

describe('at the command line', () => {
  test('notes come on the error stream; the report says of each file how it was read', async () => {
    const [responses, later] = [reported('windows-1252.csv'), reported('semicolons.csv')];
    const pool = file('org;n;mean;sd\nA;5;61;20\n');
    const all = ['--responses', responses, '--later', later, '--pool', pool];
    const { code, output, complaint } = await runCommand('analyse', ...all);
    expect([code, complaint.replaceAll('\n', '|')]).toEqual([
      0,
      expect.stringMatching(
        /windows-1252.csv: read as Win.*\|.*: read as UTF-8, .*\|.*semicolons.csv: is of round "C1" too, .*\|.*trial.csv: read as UTF-8.*\|$/,
      ),
    ]);
    expect(JSON.parse(output).files).toEqual({
      responses: {
        encoding: 'windows-1252',
        encodingAssumed: true,
        separator: ',',
        separatorAssumed: false,
      },
      later: { encoding: 'utf-8', encodingAssumed: false, separator: ';', separatorAssumed: false },
      pool: { encoding: 'utf-8', encodingAssumed: false, separator: ';', separatorAssumed: false },
    });
  });

  test('what is said there of a file goes before what is found in it', async () => {
    const mac = file(encoded(changed('team', () => 'Zoë').join('\r'), 'macintosh'));
    const said = ['--encoding', 'macintosh', '--separator', 'comma'];
    const { code, output } = await runCommand('analyse', '--responses', mac, ...said);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(output).teams)).toEqual(['Zoë']);
  });

  test('what is refused ends with 2, on the error stream, and nothing else', async () => {
    const twice = reported('respondents-twice.csv');
    expect(await runCommand('analyse', '--responses', twice)).toEqual({
      code: 2,
      output: '',
      complaint: expect.stringMatching(
        /respondents-twice.csv, line 8, column respondent_id: .*\n$/,
      ),
    });
  });

  test('one organisation of a pool twice is refused', async () => {
    const pool = file('org,n,mean,sd\nA,5,61,20\nB,5,50,20\n a,5,61,20\n');
    const reading = readPool(pool, { choices: {}, note: () => {} });
    await expect(reading).rejects.toThrow(
      `${pool}, line 4, column org: " a" is in line 2 already; keep one`,
    );
  });
});
