import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { relativeError } from '../builders/reference-values.ts';
import { npmRun, oracleFile, runCommand, temporaryFiles } from './command.ts';
import { leavesOf } from './leaves.ts';

const files = temporaryFiles();
afterAll(() => files.remove());

const ORACLE = oracleFile('did-it-help.json');
const CASE = {
  earlier: [50, 40, 45, 55, 60, 65, 35, 52, 48, 58, 62],
  later: [60, 45, 46, 57, 58, 66, 41, 55, 47, 60, 61],
  unit: 0,
  released_half_width: 5,
  chose: [true, true, true, true, true, false, false, false, false, false, false],
};

test('answers every case as R did, to nine digits', async () => {
  const { code, output, complaint } = await npmRun('effects', '--cases', ORACLE);
  expect([code, complaint]).toEqual([0, '']);
  const found = leavesOf(JSON.parse(output));
  const wanted = [...leavesOf(JSON.parse(readFileSync(ORACLE, 'utf8')))].filter(([path]) =>
    /^cases\.\d+\.(unit_result|organisation)\.|^bh\.q/.test(path),
  );
  expect(wanted).toHaveLength(24 * (11 + 10 + 1));
  const apart = wanted.filter(
    ([path, value]) => !(relativeError(Number(found.get(path)), Number(value)) < 1e-9),
  );
  expect(apart).toEqual([]);
  expect(found.size).toBe(wanted.length);
});

test('says nothing where too few units stand beside it, and counts the rest as one family', async () => {
  const few = {
    ...CASE,
    earlier: CASE.earlier.slice(0, 9),
    later: CASE.later.slice(0, 9),
    chose: [true, true, true, true, true, false, false, false, false],
  };
  const alike = { ...CASE, earlier: CASE.earlier.map(() => 50) };
  const file = files.write('cases.json', JSON.stringify({ cases: [few, CASE, alike] }));
  const { output } = await runCommand('effects', '--cases', file);
  const { cases, bh } = JSON.parse(output);
  expect(cases[0]).toEqual({ unit_result: null, organisation: null });
  expect(cases[2]).toEqual({ unit_result: null, organisation: null });
  expect(bh.q).toEqual([null, cases[1].unit_result.p, null]);
});

describe('exits with 2 and says what to mend:', () => {
  test.each<[what: string, given: object, said: string]>([
    ['a list of another length', { later: [1] }, 'cases[0].later: wants 11 values'],
    ['a unit that is not there', { unit: 11 }, 'cases[0].unit: is no place in earlier'],
    ['a score off the scale', { later: [101] }, 'cases[0].later[0]: Too big'],
  ])('%s', async (_, given, said) => {
    const file = files.write('cases.json', JSON.stringify({ cases: [{ ...CASE, ...given }] }));
    const { code, output, complaint } = await runCommand('effects', '--cases', file);
    expect([code, output]).toEqual([2, '']);
    expect(complaint).toContain(said);
  });

  test('nothing asked', async () => {
    const { code, complaint } = await runCommand('effects');
    expect([code, complaint]).toEqual([2, 'Use: npm run -s effects -- --cases FILE.json\n']);
  });
});
