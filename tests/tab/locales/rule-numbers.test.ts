import { beforeAll, describe, expect, test } from '@jest/globals';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { cautions } from '../../../tab/src/features/exports/model/about.ts';
import { loadText } from '../../../tab/src/lib/i18n.ts';
import { RULE_NUMBERS } from '../../../tab/src/lib/rule-numbers.ts';
import type { Wording } from '../../../tab/src/words/score-words.ts';
import { ABOUT } from '../features/exports/cases.ts';
import { wordings } from '../result-facts.ts';
import { tabTexts } from './texts.ts';

/** Numbers that stand in a text as they are, and why no rule can change them. */
const FIXED: readonly (readonly [what: string, keys: RegExp])[] = [
  [
    'about how long it takes, which no rule fixes',
    /^(home\.new|(opening\.(duration_|inShort)|invitation\.minutes))/,
  ],
  ['the scale of a score, and where its middle lies', /\b(overall|scale|points|coherence)/],
  [
    'the scale of a score',
    /^(unit\.(equallyLow|columnPoints|roleBeside)|units\.howToRead|compare\.caption)$/,
  ],
  ['the name of a way to compute a fingerprint', /^logDigest\./],
  ['so many points as are told', /^know\.title$/],
  ['a question about oneself', /^reflection\.progress$/],
  [
    'the scale of a score',
    /^(exports\.(bars|limits)Mean|statements\.cell(Interval)?|ownStatements\.mean(Between)?)$/,
  ],
  ['themes, pillars, levels and statements of the question bank', /^(themes|pillars|matrix)\./],
  ['the same', /^result\.(themesTitle|pillarsTitle)$/],
  [
    'the same',
    /^(unit\.(levelProfile|.*Lags_.*)|ladder\.(caption|profile.*)|exports\.slideThemes)$/,
  ],
  ['the same: the twelve cells', /^benchmarks\.rest/],
  [
    'the same: the twelve cells, and the levels from the first',
    /^(drivers\.all|tile\.(noLadder|below|levelOneIs))$/,
  ],
  ['the scale of a score, and its middle', /^tile\.(positive|middle|negative|apart)/],
  [
    'the two closing questions, and the ends of an index',
    /^outcomes\.(title|index|indexMeans|about)$/,
  ],
  [
    'the scale, the bank and the method, as the page that explains them has them',
    /^method(Text|Formula|Title)\./,
  ],
  ['the two halves of the closing page', /^closing\.about$/],
  ['keys of a keyboard, one for each answer', /^step\.keys$/],
  ['the first level, and that none is reached', /\.reached$|Meaning\.certainty$/],
  ['the confidence of every interval, as statistics has it', /\.(interval|low|high)$/],
  ['tenths of a distribution', /^quantiles\.deciles$/],
  [
    'a year, and the name of a product',
    /^(ladder\.source|outside\.about|connection\.about|request\.title|noticeNote\.(not_allowed|unclear)|noticeTest\.\w+)$/,
  ],
  ['the two that are compared', /^(compare\.intro|trendRefusal\.another_instrument)$/],
  ['the two ends of an interval', /^result\.margins$/],
  ['a share in words', /^shares\.twoThirds$/],
  [
    'names of ways to write letters',
    /^(textEncoding\.utf|fileFault\.(encoding_unknown|letters_lost)$)/,
  ],
  [
    'how much of a file can be read, and of a unit be kept',
    /^(fileFault\.(too_many_rows|too_large|inflates_too_much)|readingFault\.(unit_name_too_long|unit_code_unfit|too_many_managers)\.what)$/,
  ],
  [
    'one or two of what contradicts itself, and the roles there are',
    /^(peopleFile\.separatorAssumed|(importFault|readingFault)\.(unit|tree|person|role)_\w+(\.\w+)?)$/,
  ],
  ['a day or a time as an example', /^(notices\.noTime|noticeHours\.freeDaysHint)$/],
  ['the scale of a score', /^reviewGuess\.(slider|range)$/],
  ['a line of a file as an example', /^normField\.scoresHint$/],
];

const WORDS: Partial<Record<Language, string>> = {
  en: 'two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|sixty|eighty|hundred',
  nl: 'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|twintig|dertig|vijftig|zestig|tachtig|honderd|vijftal(?:len)?',
};

function numberedIn(language: Language) {
  const number = new RegExp(`\\b(\\d+([.,]\\d+)?|${WORDS[language]})\\b`, 'i');
  return [...tabTexts(language)].filter(([, text]) => number.test(text.replaceAll(/{{.*?}}/g, '')));
}

test('everything that is excused has a number', () => {
  const keys = LANGUAGES.flatMap((language) => numberedIn(language).map(([key]) => key));
  const idle = FIXED.filter(([, excused]) => !keys.some((key) => excused.test(key)));
  expect(idle).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('no text has a number of its own that comes from a rule', () => {
    const unexplained = numberedIn(language).filter(
      ([key]) => !FIXED.some(([, keys]) => keys.test(key)),
    );
    expect(unexplained).toEqual([]);
  });
});

/** What a cycle may promise instead of 5 and 10. */
const RAISED = { minimumForScores: 7, minimumForDetails: 12, staffSeeResults: true };
const BY_DEFAULT = /five|vijf|\bten\b|\btien\b|\b5\b|\b10\b/i;
let words: readonly Wording[];
beforeAll(async () => {
  words = await wordings();
});

test('of a cycle with other minimum numbers every text tells those', () => {
  const { minimumForScores: k, minimumForDetails: details } = RAISED;
  for (const { t } of words) {
    const texts = [
      t('receipt.scores', { count: k }),
      t('receipt.details', { count: details }),
      t('receipt.limits', { fewest: k }),
      t('comments.none', { fewest: details }),
      t('exports.few', { count: k }),
      t('exports.noTelling', { count: details }),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(BY_DEFAULT);
      expect(text).toMatch(/\b(7|12)\b/);
      expect(text).not.toContain('{{');
    }
  }
});

test.each([
  [5, true, true],
  [9, true, true],
  [10, false, true],
  [19, false, true],
  [20, false, false],
])(
  'of a cycle that publishes from %i on a file says of smaller groups no more than there is',
  (k, limits, band) => {
    const rules = {
      minimumForScores: k,
      minimumForDetails: Math.max(10, k),
      staffSeeResults: true,
    };
    for (const one of words) {
      const said = cautions(one, { ...ABOUT, cycle: { ...ABOUT.cycle, rules } });
      expect(said.includes(one.t('exports.fewLimits'))).toBe(limits);
      expect(said.includes(one.t('exports.fewBand'))).toBe(band);
      expect(said.includes(one.t('exports.fewShares'))).toBe(band);
    }
  },
);

test('every number that a text may name is named, and written as the language does', async () => {
  const all = LANGUAGES.flatMap((language) => [...tabTexts(language).values()]).join();
  for (const name of Object.keys(RULE_NUMBERS)) {
    expect([name, new RegExp(`{{${name}\\b`).test(all)]).toEqual([name, true]);
  }
  const [en, nl] = await Promise.all([loadText('en-GB'), loadText('nl-NL')]);
  expect(en.t('ladder.threshold')).toBe('passes from 62.5');
  expect(nl.t('ladder.threshold')).toBe('gehaald vanaf 62,5');
});
