import { beforeAll, describe, expect, test } from '@jest/globals';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { Narrative } from '../../../../tab/src/features/exports/model/narrative.ts';
import { overviewOf } from '../../../../tab/src/features/exports/model/overview.ts';
import { workbookOf } from '../../../../tab/src/features/exports/model/workbook.ts';
import { workbookFile } from '../../../../tab/src/features/exports/write/workbook-file.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { inLanguages } from '../../../builders/in-languages.ts';
import { wordings } from '../../result-facts.ts';
import { ABOUT, exported, few, TOLD, withStatements } from './cases.ts';

const words = new Map<Language, Wording>();
beforeAll(async () => {
  for (const one of await wordings()) words.set(one.language, one);
});

const [SAMPLE] = fc.sample(withStatements, { numRuns: 1, seed: 11 });

function wordsIn(language: Language): Wording {
  const found = words.get(language);
  if (found === undefined) throw new Error('no words');
  return found;
}

function linesOf(result: UnitResult, language: Language, narrative: Narrative = TOLD) {
  const { lines } = overviewOf(wordsIn(language), { about: ABOUT, result, narrative });
  return lines.map(({ cells }) => cells);
}

describe.each(LANGUAGES)('the overview of a workbook, in %s,', (language) => {
  test('says first whose numbers these are, when people answered and how many', () => {
    if (SAMPLE === undefined) throw new Error('no sample');
    const [name, round, facts] = linesOf(SAMPLE, language);
    expect(name).toEqual(['Montage Oost']);
    const title = inLanguages({ en: 'Second round (synthetic)', nl: 'Tweede meting (fictief)' });
    expect(round?.join()).toContain(title[language]);
    expect(facts).toEqual([TOLD.facts]);
  });

  test('has coherence, level and overall score together, each with its limits', () => {
    if (SAMPLE === undefined) throw new Error('no sample');
    const lines = linesOf(SAMPLE, language);
    for (const { name, value, limits } of TOLD.tiles) {
      expect(lines).toContainEqual([name, value, limits]);
    }
  });

  test('has what to know, and each sentence once', () => {
    if (SAMPLE === undefined) throw new Error('no sample');
    const said = linesOf(SAMPLE, language).flat();
    for (const text of [...TOLD.toKnow, ...TOLD.headline, ...TOLD.chosen]) {
      expect(said.filter((cell) => cell === text)).toEqual([text]);
    }
  });

  test('has the twelve cells with their limits, and says which lags', () => {
    const lags = wordsIn(language).t('matrix.lags');
    fc.assert(
      fc.property(withStatements, (of) => {
        const [structure] = PILLARS;
        const score = `${THEMES[0]}.${structure}` as const;
        const lagging = { kind: 'cell' as const, score, behind: 9 };
        const result = { ...of, headline: { ...of.headline, lagging } };
        const lines = linesOf(result, language);
        for (const [place, theme] of THEMES.entries()) {
          const name = wordsIn(language).instrument.themes.find(({ id }) => id === theme);
          const row = lines.find(([first]) => first === name?.name[language]);
          const { scores } = of.group ?? {};
          const expected = PILLARS.flatMap((pillar) => {
            const one = scores?.[`${theme}.${pillar}`];
            const mark = `${theme}.${pillar}` === score ? ` · ${lags}` : '';
            const { low, high } = one?.interval ?? {};
            const exact = one?.points?.bound === 'exact' ? one.points.value : expect.any(String);
            return [exact, `${low}–${high}${mark}`];
          });
          expect(row?.slice(1)).toEqual([...expected, TOLD.rowGaps[place]]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('of five to nine people has no matrix, and no three numbers that are not told', () => {
    if (SAMPLE === undefined) throw new Error('no sample');
    const lines = linesOf(few(SAMPLE), language, { ...TOLD, tiles: [], toKnow: [] });
    const said = lines.flat();
    const { t } = wordsIn(language);
    expect(said).not.toContain(t('matrix.title'));
    expect(said).not.toContain(t('unit.keyNumbers'));
    expect(said).toEqual(expect.arrayContaining([...TOLD.headline]));
  });
});

test('what people named is no formula there either', () => {
  if (SAMPLE === undefined) throw new Error('no sample');
  const of = { about: { ...ABOUT, unit: '=1+1' }, result: SAMPLE, narrative: TOLD };
  expect(overviewOf(wordsIn('en'), of).lines[0]?.cells).toEqual(["'=1+1"]);
});

test('the overview is printed one page wide, and the other sheets as they are', async () => {
  if (SAMPLE === undefined) throw new Error('no sample');
  const of = { about: ABOUT, result: SAMPLE, narrative: TOLD, exported: exported(SAMPLE) };
  const file = await workbookFile(workbookOf(wordsIn('en'), of));
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const [first = '', second = ''] = ['1', '2'].map((id) =>
    strFromU8(parts[`xl/worksheets/sheet${id}.xml`] ?? new Uint8Array()),
  );
  expect(first).toMatch(
    /<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/,
  );
  expect(first).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
  expect(second).not.toContain('fitToPage');
});

test('every text of the workbook is in a typeface that is named, the bold ones too', async () => {
  if (SAMPLE === undefined) throw new Error('no sample');
  const of = { about: ABOUT, result: SAMPLE, narrative: TOLD, exported: exported(SAMPLE) };
  const file = await workbookFile(workbookOf(wordsIn('en'), of));
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/g)].map(([, font = '']) => font);
  expect(fonts.some((font) => font.includes('<b/>'))).toBe(true);
  for (const font of fonts) {
    expect(font).toContain('<name val="Calibri"/>');
    expect(font).toMatch(/<sz val="\d+"\/>/);
  }
});
