import { beforeAll, describe, expect, test } from '@jest/globals';
import { resultsCsv } from '@samenhang/functions/http/results-csv';
import type { ReleasedDetails } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { LANGUAGES } from '@samenhang/shared/languages';
import { FILE_TEXTS } from '@samenhang/shared/presentation/file-texts';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import { parse } from 'papaparse';
import type { Sheet } from '../../../../tab/src/features/exports/model/sheet.ts';
import { workbookOf } from '../../../../tab/src/features/exports/model/workbook.ts';
import { workbookFile } from '../../../../tab/src/features/exports/write/workbook-file.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { inLanguages } from '../../../builders/in-languages.ts';
import { INSTRUMENT } from '../../../builders/response.ts';
import { readWorkbook } from '../../../builders/workbook.ts';
import { wordings } from '../../result-facts.ts';
import { ABOUT, exported, few, TOLD, withStatements } from './cases.ts';

const words = new Map<string, Wording>();
beforeAll(async () => {
  for (const one of await wordings()) words.set(one.language, one);
});

const [SAMPLE] = fc.sample(withStatements, 1);

/** All that a workbook is made of; its overview is of the first of these results. */
function wholeOf(...results: UnitResult[]) {
  const [result] = results;
  if (result === undefined) throw new Error('no result');
  return { about: ABOUT, result, narrative: TOLD, exported: exported(...results) };
}

function sheetsOf(language: string, ...results: UnitResult[]): [Sheet, Sheet, Sheet] {
  const wording = words.get(language);
  if (wording === undefined) throw new Error('no words');
  const { sheets } = workbookOf(wording, wholeOf(...results));
  const [first, second, third] = sheets;
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error('three sheets');
  }
  return [first, second, third];
}

/** The cells of a sheet in the columns of these names, by their head in English. */
const cellsOf = ({ columns, rows }: Sheet, ...heads: string[]) => {
  const places = heads.map((name) => columns.findIndex(({ head }) => head === name));
  return rows.map((row) => places.map((place) => row[place]));
};

const scoresOf = (group: UnitResult['group'] | undefined) =>
  SCORES.flatMap((name) => {
    const score = group?.scores[name];
    if (score === undefined) return [];
    const { low, high } = score.interval;
    return [[name, score.points?.value ?? null, low, high, 24, 24]];
  });

/** Its row, as only the view of everybody has it. */
const coherenceOf = (group: UnitResult['group'] | undefined) => {
  const coherence = group?.details?.coherence;
  if (coherence == null) return [];
  const { value, interval } = coherence;
  return [['coherence', value, interval.low, interval.high, 24, 24]];
};

const MOST = 'most: everyone, or all but a few';

/** A unit of 10 to 14, in the halves of one statement. */
function ofFew(told: Partial<ReleasedDetails['statements'][number]>): UnitResult {
  const { group } = SAMPLE ?? {};
  if (SAMPLE === undefined || group?.details == null) throw new Error('no sample');
  const bins = [
    { first: 0, last: 2, share: 50 },
    { first: 3, last: 4, share: 50 },
  ];
  const [item] = INSTRUMENT.items.filter(({ reversed }) => !reversed);
  const id = item?.id ?? '';
  const histogram = { kind: 'bins' as const, bins };
  const statements = [{ id, histogram, dontKnow: null, visibilityGap: false, ...told }];
  const details = { ...group.details, statements };
  return { ...SAMPLE, group: { ...group, n: { atLeast: 10, atMost: 14 }, details } };
}

describe('the sheet of scores', () => {
  test('has a row a view and a score, with the numbers of the release and no others', () => {
    fc.assert(
      fc.property(withStatements, (of) => {
        const [scores] = sheetsOf('en', of);
        const groups = [of.group, of.byRole?.groups[0]?.group];
        const expected = groups.flatMap((group, view) =>
          view === 0 ? [...scoresOf(group), ...coherenceOf(group)] : scoresOf(group),
        );
        const heads = ['Score', 'Points (0-100)', '95% interval from', '95% interval to'];
        const people = ['Respondents from', 'Respondents to'];
        expect(cellsOf(scores, ...heads, ...people)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  test('has the level with its certainty in the rows of everybody, and the measurement in all', () => {
    fc.assert(
      fc.property(withStatements, (of) => {
        const [scores] = sheetsOf('nl', of);
        const level = of.ladder?.holds === false ? null : of.headline.level;
        const heads = ['Antwoorden van', 'Bereikt niveau (0-4)', 'Zekerheid van het niveau (%)'];
        const told = [level?.reached ?? null, level?.certainty ?? null];
        for (const [view, ...found] of cellsOf(scores, ...heads)) {
          expect(found).toEqual(view === 'iedereen' ? told : [null, null]);
        }
        const titles = new Set(cellsOf(scores, 'Meting').flat());
        expect([...titles]).toEqual(['Tweede meting (fictief)']);
      }),
      { numRuns: 30 },
    );
  });

  test('of five to nine people it has limits, an empty cell for points, and the band', () => {
    if (SAMPLE === undefined) throw new Error('no sample');
    const [scores, statements] = sheetsOf('en', few(SAMPLE));
    const heads = ['Points (0-100)', 'Points are', '95% interval from', 'Respondents to'];
    for (const row of cellsOf(scores, ...heads)) expect(row).toEqual([null, null, 45, 9]);
    expect(statements.rows).toEqual([]);
  });

  test('a unit without a result of its own has one row, with the reason', () => {
    if (SAMPLE === undefined) throw new Error('no sample');
    const [scores] = sheetsOf('nl', {
      ...SAMPLE,
      kind: 'private',
      reason: 'too_few_in_all',
      group: null,
      byRole: null,
    });
    expect(scores.rows.map((row) => row.slice(2, 4))).toEqual([
      ['niet getoond', 'in totaal hebben te weinig mensen geantwoord'],
    ]);
  });

  test.each(LANGUAGES)(
    'has the heads and words of the CSV in %s, and one column more',
    (language) => {
      if (SAMPLE === undefined) throw new Error('no sample');
      const [scores] = sheetsOf(language, SAMPLE);
      const heads = scores.columns.map(({ head }) => head);
      const csv = resultsCsv(exported(SAMPLE), INSTRUMENT, language).replace(/^\uFEFF/, '');
      const [csvHeads, ...csvRows] = parse<string[]>(csv).data;
      expect(heads.slice(0, -1)).toEqual(csvHeads);
      const [first] = scores.rows;
      expect(first?.slice(2, 4)).toEqual(csvRows[0]?.slice(2, 4));
      const viewsOf = (rows: readonly (readonly unknown[])[]) => new Set(rows.map((row) => row[5]));
      expect(viewsOf(scores.rows)).toEqual(viewsOf(csvRows));
      const named = csvHeads?.indexOf(FILE_TEXTS[language].exportHead.scoreName) ?? -1;
      expect(scores.rows.map((row) => row[named])).toEqual(
        csvRows.map((row) => row[named]).filter((name) => name !== undefined),
      );
    },
  );
});

describe('the sheet of statements', () => {
  test('has a row an answer as it was released, merged ones together, and what is not told', () => {
    fc.assert(
      fc.property(withStatements, (of) => {
        const [, statements] = sheetsOf('en', of);
        const heads = ['Statement', 'Share (%)', 'Share is', "Can't judge (%)", "Can't judge is"];
        const expected = (of.group?.details?.statements ?? []).flatMap(
          ({ id, histogram, dontKnow }) => {
            const unsure = [dontKnow, 'exact'];
            if (histogram === null) return [[id, null, null, ...unsure]];
            if (histogram.kind === 'nearlyAll') return [[id, null, MOST, ...unsure]];
            return histogram.bins.map(({ share }) => [id, share, 'exact', ...unsure]);
          },
        );
        expect(cellsOf(statements, ...heads)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  test.each(LANGUAGES)('says in %s that shares of few are approximate', (language) => {
    const [, statements, method] = sheetsOf(language, ofFew({ dontKnow: 33 }));
    const { columns, rows } = statements;
    const about = FILE_TEXTS[language].exportBound.about;
    const places = ['shareBound', 'dontKnowBound'] as const;
    for (const name of places) {
      const head = FILE_TEXTS[language].exportHead[name];
      const at = columns.findIndex((column) => column.head === head);
      expect(rows.map((row) => row[at])).toEqual([about, about]);
    }
    const note = words.get(language)?.t('exports.fewShares');
    expect(method.rows.map(([, meaning]) => meaning)).toContain(note);
  });

  test('says of most who cannot judge that they are most, and no share', () => {
    const [, statements] = sheetsOf('en', ofFew({ dontKnow: null, visibilityGap: true }));
    const heads = ["Can't judge (%)", "Can't judge is", 'Visibility gap'];
    expect(cellsOf(statements, ...heads)[0]).toEqual([null, MOST, 'yes']);
    const [, none] = sheetsOf('en', ofFew({ dontKnow: null }));
    expect(cellsOf(none, ...heads)[0]).toEqual([null, null, null]);
  });

  test('names merged answers of an old habit in the order in which they are favourable', () => {
    if (SAMPLE === undefined) throw new Error('no sample');
    const item = INSTRUMENT.items.find(({ reversed }) => reversed);
    const bins = [
      { first: 0, last: 1, share: 40 },
      { first: 2, last: 4, share: 60 },
    ];
    const statement = { histogram: { kind: 'bins' as const, bins }, dontKnow: null };
    const of = {
      ...SAMPLE,
      group: SAMPLE.group && {
        ...SAMPLE.group,
        details: SAMPLE.group.details && {
          ...SAMPLE.group.details,
          statements: [{ ...statement, id: item?.id ?? '', visibilityGap: false }],
        },
      },
    };
    const [, statements] = sheetsOf('en', of);
    expect(cellsOf(statements, 'Answer', 'Old habit')).toEqual([
      ['Agree or strongly agree', 'yes'],
      ['Neutral or disagree', 'yes'],
    ]);
  });

  test('of very many units is left out, and that is said', () => {
    if (SAMPLE === undefined) throw new Error('no sample');
    const wording = words.get('en');
    if (wording === undefined) throw new Error('no words');
    const { sheets } = workbookOf(wording, wholeOf(...Array<UnitResult>(201).fill(SAMPLE)));
    expect(sheets.map(({ name }) => name)).toEqual(['Scores', 'Method and passport']);
    expect(JSON.stringify(sheets[1]?.rows)).toContain('the statements are left out');
  });
});

describe('the sheet of method and passport', () => {
  test.each(LANGUAGES)('says in %s what everything is, and what norms rest on', (language) => {
    if (SAMPLE === undefined) throw new Error('no sample');
    const [scores, statements, method] = sheetsOf(language, SAMPLE);
    const cells = method.rows.map(([, meaning]) => meaning);
    expect(cells).toContain(
      inLanguages({ en: 'Second round (synthetic)', nl: 'Tweede meting (fictief)' })[language],
    );
    expect(cells).toContain('1.0.0');
    expect(cells).toContain(3);
    expect(cells).toContain('Norm & co. Organisations: 54; Source: Invented.');
    const told = method.rows.map(([what]) => what);
    for (const { name, columns } of [scores, statements]) {
      for (const { head, meaning } of columns) {
        expect(told).toContain(`${name}: ${head}`);
        expect(cells).toContain(meaning);
      }
    }
  });
});

test('what people named is never a formula', () => {
  if (SAMPLE === undefined) throw new Error('no sample');
  const named = { ...SAMPLE, unit: '@team', name: '=HYPERLINK("x")', ofName: '+31 6' };
  const [scores, statements] = sheetsOf('en', named);
  for (const row of cellsOf(scores, 'Unit', 'Name', 'Result of')) {
    expect(row).toEqual(["'@team", `'=HYPERLINK("x")`, "'+31 6"]);
  }
  for (const row of cellsOf(statements, 'Name')) expect(row).toEqual([`'=HYPERLINK("x")`]);
});

test('the file holds the same cells: numbers as numbers, text as text', async () => {
  if (SAMPLE === undefined) throw new Error('no sample');
  const wording = words.get('nl');
  if (wording === undefined) throw new Error('no words');
  const workbook = workbookOf(wording, wholeOf({ ...SAMPLE, name: 'R&D <"oost">' }));
  const { overview, sheets } = workbook;
  const file = await workbookFile(workbook);
  const [first, ...read] = readWorkbook(new Uint8Array(await file.arrayBuffer()));
  expect(first?.name).toBe(overview.name);
  expect(first?.rows.map((row) => row.filter((cell) => cell !== null))).toEqual(
    overview.lines.map(({ cells }) => cells.filter((cell) => cell !== null)),
  );
  expect([first?.frozenRows, first?.filter]).toEqual([0, undefined]);
  expect(read.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  for (const [place, { columns, rows }] of sheets.entries()) {
    expect(read[place]?.rows).toEqual([columns.map(({ head }) => head), ...rows.map(trimmed)]);
    expect(read[place]?.frozenRows).toBe(1);
    expect(read[place]?.filter).toMatch(new RegExp(`^A1:[A-Z]${rows.length + 1}$`));
  }
});

/** Empty cells at the end of a row are not written. */
function trimmed(row: Sheet['rows'][number]) {
  const last = row.findLastIndex((cell) => cell !== null);
  return row.slice(0, last + 1);
}
