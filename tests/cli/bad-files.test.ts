import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseArguments, UsageFault } from '@samenhang/cli/analyse-arguments';
import { InputFault } from '@samenhang/cli/input-fault';
import { readPool } from '@samenhang/cli/read-pool';
import { tallyGroups } from '@samenhang/cli/tally-groups';
import { instrument } from '../shared/instrument.ts';
import { oracleFile, runCommand, temporaryFiles } from './command.ts';
import { leavesOf } from './leaves.ts';

// Some of these start the command several times.
const files = temporaryFiles();
afterAll(() => files.remove());

const [header = '', ...lines] = readFileSync(oracleFile('responses.csv'), 'utf8')
  .trimEnd()
  .split('\n');
const columns = header.split(',');
const few = lines.slice(0, 12);

/** A file of these lines below the header. */
const csv = (rows: readonly string[], first = header) => `${[first, ...rows].join('\n')}\n`;

/** The lines with another text in a column of the line at a place. */
function changed(place: number, column: string, text: string): string[] {
  return few.map((line, at) => {
    const cells = line.split(',');
    if (at === place) cells[columns.indexOf(column)] = text;
    return cells.join(',');
  });
}

/** Every line without a column. */
const without = (column: string) =>
  [header, ...few].map((line) =>
    line
      .split(',')
      .filter((_, place) => place !== columns.indexOf(column))
      .join(','),
  );

const quietly = { choices: {}, note: () => {} };
const tally = (path: string) => tallyGroups(path, instrument, quietly);

const analyse = (...args: string[]) => runCommand('analyse', ...args);

/** The complaint about a file of responses. */
async function faultOf(reading: Promise<unknown>): Promise<string> {
  const fault = await reading.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof InputFault)) throw new Error(`no fault but ${fault}`);
  return fault.message;
}

describe('what cannot be analysed is said: where, what and how to mend it', () => {
  test.each([
    [
      'an answer of 6',
      csv(changed(3, 'PER-CUL-2', '6')),
      /, line 5, column PER-CUL-2: "6" is no answer; give 1 to 5 or dk/,
    ],
    [
      'an answer in words',
      csv(changed(0, 'CON-STR-1', 'agree')),
      /, line 2, column CON-STR-1: "agree"/,
    ],
    [
      'a recommend answer of 11',
      csv(changed(1, 'OUT-REC', '11')),
      /, line 3, column OUT-REC: "11" .* 0 to 10/,
    ],
    [
      'a help answer of 0',
      csv(changed(1, 'OUT-HELP', '0')),
      /, line 3, column OUT-HELP: "0" .* 1 to 5/,
    ],
    [
      'a help answer that is no whole number',
      csv(changed(1, 'OUT-HELP', '2.5')),
      /column OUT-HELP: "2.5"/,
    ],
    [
      'an unknown role',
      csv(changed(2, 'role', 'boss')),
      /, line 4, column role: "boss" is no role; give staff/,
    ],
    ['no team', csv(changed(2, 'team', '')), /, line 4, column team: .* say where/],
    [
      'a column that is missing',
      without('DEV-LEA-3').join('\n'),
      /, line 1, column DEV-LEA-3: is missing/,
    ],
    [
      'a column nobody knows',
      csv([], `${header},CON-STR-9`),
      /, line 1, column CON-STR-9: is no column/,
    ],
    ['a column twice', csv([], `${header},team`), /, line 1, column team: is there twice/],
    [
      'a short row',
      csv([...few, 'SYN,synthetic,C1']),
      /, line 14: has 3 cells where the header has 56/,
    ],
    ['a long row', csv([`${few[0]},4`]), /, line 2: has 57 cells/],
    ['a quote that is not closed', csv([...few, `"${few[0]}`]), /, line \d+: has a quote/],
    ['nothing', '', /: is empty; its first line must name the columns/],
    ['a header alone', csv([]), /: holds no responses below its header/],
  ])('%s', async (what, content, message) => {
    const path = files.write(`${what}.csv`, content);
    const complaint = await faultOf(tally(path));
    expect(complaint).toMatch(message);
    expect(complaint.startsWith(path)).toBe(true);
    expect(complaint).not.toContain('\n');
  });

  test('a line is counted as an editor counts it, also behind line ends in quotes and empty lines', async () => {
    const quoted = changed(0, 'team', '"T\n01"');
    const rows = [...quoted.slice(0, 2), '', ...changed(4, 'OUT-REC', 'x').slice(2)];
    const path = files.write('quoted.csv', csv(rows));
    expect(await faultOf(tally(path))).toMatch(/, line 8, column OUT-REC/);
  });

  test('a folder', async () => {
    expect(await faultOf(tally(process.cwd()))).toMatch(/is a folder/);
  });

  test('a pool that is wrong', async () => {
    const pool = files.write('pool.csv', 'org,n,mean,sd\nA,5,61,20\nB,5,none,20\n');
    expect(await faultOf(readPool(pool, quietly))).toMatch(
      /pool.csv, line 3, column mean: "none" is no score; give 0 to 100/,
    );
    const nameless = files.write('nameless.csv', 'org,n,mean,sd\nA,5,61,20\n ,5,61,20\n');
    expect(await faultOf(readPool(nameless, quietly))).toMatch(
      /nameless.csv, line 3, column org: " " is no organisation/,
    );
    expect(await faultOf(readPool(files.write('none.csv', 'org,n,mean,sd\n'), quietly))).toMatch(
      /no organ/,
    );
  });

  test.each([
    [[], /--responses is missing/],
    [['--response', 'x.csv'], /--response/],
    [['--responses', 'x.csv', '--targets', '5'], /--targets needs --pool/],
    [['--responses', 'x.csv', '--pool', 'y.csv', '--targets', '5,,6'], /"" is no score/],
    [['--responses', 'x.csv', '--pool', 'y.csv', '--targets', '101'], /"101" is no score/],
    [['--responses', 'x.csv', '--encoding', 'ebcdic'], /"ebcdic" is none of utf-8, utf-16le/],
    [['--responses', 'x.csv', '--separator', ':'], /":" is none of comma, semicolon, tab, pipe/],
  ])('arguments %j, with the usage', (args, message) => {
    expect(() => parseArguments(args)).toThrow(UsageFault);
    expect(() => parseArguments(args)).toThrow(message);
    expect(() => parseArguments(args)).toThrow(/usage: npm run -s analyse/);
  });

  test('--help says what may be given, before anything is read', async () => {
    const { code, output, complaint } = await analyse('--help');
    expect([code, complaint]).toEqual([0, '']);
    for (const option of ['responses', 'later', 'pool', 'targets', 'encoding', 'separator']) {
      expect(output).toMatch(new RegExp(`^  --${option} `, 'm'));
    }
  });

  test('on the error stream, with exit code 2 and nothing else', async () => {
    expect(await analyse('--responses', '/nowhere/at-all.csv')).toEqual({
      code: 2,
      output: '',
      complaint: '/nowhere/at-all.csv: there is no such file\n',
    });
    expect(await analyse()).toMatchObject({ code: 2, output: '' });
  });
});

describe('what is accepted', () => {
  const report = async (name: string, content: string) => {
    const ended = await analyse('--responses', files.write(name, content));
    expect([ended.code, ended.complaint]).toEqual([0, '']);
    return JSON.parse(ended.output);
  };

  test('a byte order mark, CRLF, quotes, empty lines, no last line end and columns in any order', async () => {
    const plain = await report('plain.csv', csv(lines));
    const turned = [header, ...lines].map((line) =>
      line
        .split(',')
        .toReversed()
        .map((cell) => `"${cell}"`)
        .join(','),
    );
    expect(await report('other.csv', `\uFEFF${turned.join('\r\n')}\r\n\r\n`)).toEqual(plain);
    expect(await report('cut.csv', csv(lines).trimEnd())).toEqual(plain);
  });

  test('rows in any order, to the last digit', async () => {
    const there = await report('there.csv', csv(lines));
    const back = await report('back.csv', csv(lines.toReversed()));
    const [first, second] = [leavesOf(there.organisation), leavesOf(back.organisation)];
    expect(second).toEqual(first);
    expect(leavesOf(back.maturity.organisation)).toEqual(leavesOf(there.maturity.organisation));
  });

  test('one response: what cannot be told of one person is null or left out', async () => {
    const one = await report('one.csv', csv(lines.slice(1, 2)));
    expect(one.organisation.overall).toMatchObject({ n: 1, sd: null, t_ci95: null });
    expect(one.maturity.organisation).toMatchObject({ p_at_least: null });
    expect(one.coherence).toEqual({ organisation: null, departments: {}, teams: {} });
    expect(one.icc).toEqual({ all_teams: {}, teams_ge5: {} });
    expect(one.drivers).toMatchObject({ relative_weights_available: null });
  });

  test('a role that is not there, and answers that are all blank or "I can\'t judge this"', async () => {
    const staff = lines.filter((line) => line.split(',')[columns.indexOf('role')] === 'staff');
    expect((await report('staff.csv', csv(staff))).perception_gap).toEqual({});
    const blank = columns.map((column): string =>
      /^(respondent_id|label|cycle|department|team)$/.test(column) ? 'x' : '',
    );
    blank[columns.indexOf('role')] = 'hr';
    blank[columns.indexOf('CON-STR-1')] = 'dk';
    const other = blank.with(columns.indexOf('respondent_id'), 'y');
    const none = await report('blank.csv', csv([blank.join(','), other.join(',')]));
    expect(none.items['CON-STR-1']).toEqual({
      raw_hist_1to5_dk_blank: [0, 0, 0, 0, 0, 2, 0],
      n: 0,
      mean: null,
      sd: null,
      favourable: 0,
      jeffreys95: null,
    });
    expect(none.recommend_index).toBeNull();
    expect(none.guttman).toBeNull();
  });
});

test('two hundred thousand rows are the same group, seen larger', async () => {
  const path = await files.writeLines('large.csv', header, lines, 320);
  const { code, output } = await analyse('--responses', path);
  expect(code).toBe(0);
  const { organisation, items } = JSON.parse(output);
  const small = JSON.parse((await analyse('--responses', oracleFile('responses.csv'))).output);
  expect(organisation.overall.n).toBe(320 * small.organisation.overall.n);
  expect(organisation.overall.mean).toBe(small.organisation.overall.mean);
  expect(items['PRO-LEA-4'].favourable).toBe(320 * small.items['PRO-LEA-4'].favourable);
});
