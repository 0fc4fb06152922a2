import { beforeAll, describe, expect, test } from '@jest/globals';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import fc from 'fast-check';
import { roleNames } from '../../../../tab/src/features/unit-result/model/difference-words.ts';
import { headlineSentences } from '../../../../tab/src/features/unit-result/model/headline-words.ts';
import { reasonFor } from '../../../../tab/src/features/unit-result/model/reason.ts';
import type { Sentence } from '../../../../tab/src/features/unit-result/model/sentence.ts';
import { shownOf } from '../../../../tab/src/features/unit-result/model/shown.ts';
import { between, type Wording } from '../../../../tab/src/words/score-words.ts';
import { group, limits, result, wordings } from '../../result-facts.ts';

const LANGUAGES = ['en', 'nl'] as const;
const all = new Map<string, Wording>();

beforeAll(async () => {
  for (const words of await wordings()) all.set(words.language, words);
});

const SAYS = {
  en: {
    secure: /\bsecure\b/,
    coherence: /coheren/i,
    reached: /has been reached, and/,
    equally: /equally low/,
    noGap: /no gap detectable/,
    leads: /^Coherence lies between/,
    never: /significan|probab|(?<!most )likely|proves?\b/i,
    higher: /\bhigher\b/,
    lower: /\blower\b/,
  },
  nl: {
    secure: /staat stevig/,
    coherence: /samenhang|coheren/i,
    reached: /is bereikt, en/,
    equally: /even laag/,
    noGap: /geen kloof aan te tonen/,
    leads: /^De samenhang ligt tussen/,
    never: /significan|waarschijnlijk(?! tussen)|\bkans\b|bewijs/i,
    higher: /\bhoger\b/,
    lower: /\blager\b/,
  },
};

/** Limits as they are said of something that is so much higher, or lower. */
function towards(sign: number, { low, high }: { low: number; high: number }) {
  const [least = 0, most = 0] = [low * sign, high * sign].toSorted((a, b) => a - b);
  return { low: least, high: most };
}

const NO_LADDER = { holds: false, reproducibility: 80, scalability: 20 };

describe.each(LANGUAGES)('in %s, no sentence is more certain than its fact:', (language) => {
  const says = SAYS[language];

  function sentences(of: UnitResult): Sentence[] {
    const words = all.get(language);
    const shown = shownOf(of, undefined);
    if (words === undefined || shown === null) throw new Error('no words');
    return headlineSentences(words, shown);
  }
  const textOf = (found: readonly Sentence[], about: Sentence['about']) =>
    found.find((sentence) => sentence.about === about)?.text;

  function forAll(
    check: (of: UnitResult, found: Sentence[]) => void,
    change: Partial<UnitResult> = {},
  ) {
    fc.assert(fc.property(result, (of) => check(of, sentences({ ...of, ...change }))));
  }

  test('every word is filled in, and none claims what statistics cannot', () => {
    forAll((_, found) => {
      for (const { text } of found) {
        expect(text).not.toMatch(/\{\{|undefined|NaN|null/);
        expect(text).not.toMatch(says.never);
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
      }
      expect(new Set(found.map(({ about }) => about)).size).toBe(found.length);
    });
  });

  test('"secure" only of a level reached with a certainty of 80 % or more', () => {
    forAll(({ group: shown }, found) => {
      const maturity = shown?.details?.maturity ?? null;
      const certainty = maturity?.certainty?.[maturity.level - 1] ?? 0;
      const text = textOf(found, 'level') ?? '';
      const secure = maturity !== null && maturity.level > 0 && certainty >= 80;
      expect(says.secure.test(text)).toBe(secure);
      expect(says.reached.test(text)).toBe(secure);
    });
  });

  test('where the levels are no ladder, none is called reached or certain', () => {
    forAll(
      (_, found) => {
        const text = textOf(found, 'level') ?? '';
        expect(text).not.toMatch(says.secure);
        expect(text).not.toMatch(says.reached);
        expect(text).not.toMatch(/%/);
        expect(textOf(found, 'ahead')).toBeUndefined();
      },
      { ladder: NO_LADDER },
    );
  });

  test('a difference, a gap and a lag are worded exactly where they were found', () => {
    forAll(({ headline }, found) => {
      expect(textOf(found, 'difference') !== undefined).toBe(headline.difference !== null);
      expect(textOf(found, 'gap') !== undefined).toBe(headline.gap !== null);
      const lags = textOf(found, 'lagging') ?? '';
      expect(/\d/.test(lags)).toBe(headline.lagging !== null);
      if (headline.lagging !== null) expect(lags).toContain(String(headline.lagging.behind));
    });
  });

  test('higher is higher and lower is lower, by as much as was found', () => {
    forAll(({ headline: { difference } }, found) => {
      const text = textOf(found, 'difference') ?? '';
      const { value, interval } = difference ?? { value: 0, interval: { low: 0, high: 0 } };
      expect(says.higher.test(text)).toBe(value > 0);
      expect(says.lower.test(text)).toBe(value < 0);
      if (difference === null) return;
      const [low, high] = [interval.low, interval.high].map((end) => (value < 0 ? -end : end));
      const numbers = (text.match(/−?\d+/g) ?? []).map((told) => Number(told.replace('−', '-')));
      expect(numbers).toEqual([Math.abs(value), ...[low, high].sort((a = 0, b = 0) => a - b)]);
    });
  });

  test('of two groups of roles the lower is said to be lower', () => {
    forAll(({ headline: { gap } }, found) => {
      const words = all.get(language);
      if (gap === null || words === undefined) return;
      const [lower, higher] =
        gap.difference < 0 ? [gap.first, gap.second] : [gap.second, gap.first];
      const range = towards(Math.sign(gap.difference), gap.interval);
      const said =
        language === 'en'
          ? `the score of ${roleNames(words, lower)} is ${Math.abs(gap.difference)} points (${between(words, range)}) below that of ${roleNames(words, higher)}.`
          : `de score van ${roleNames(words, lower)} is ${Math.abs(gap.difference)} punten (${between(words, range)}) lager dan die van ${roleNames(words, higher)}.`;
      expect(textOf(found, 'gap')).toContain(said);
    });
  });

  test('coherence stands only with level and overall, and is never praised where it is equally low', () => {
    forAll(({ headline }, found) => {
      const fit = textOf(found, 'coherence');
      if (fit !== undefined) {
        expect(textOf(found, 'overall')).toBeDefined();
        expect(textOf(found, 'level')).toBeDefined();
      }
      const low = headline.coherence?.equallyLow === true;
      expect(fit !== undefined && says.coherence.test(fit)).toBe(fit !== undefined && !low);
      const noGap = headline.coherence?.noGapDetectable === true;
      expect(says.equally.test(fit ?? '')).toBe(fit !== undefined && low);
      expect(says.noGap.test(fit ?? '')).toBe(fit !== undefined && !low && noGap);
      expect(says.leads.test(fit ?? '')).toBe(fit !== undefined && !low && noGap);
    });
  });

  test('of few people a theme is lower only where its limits lie apart', () => {
    const from = (low: number) => ({ points: null, interval: { low, high: low + 20 } });
    const saidOf = (of: UnitResult, connect: number) => {
      if (of.group === null) throw new Error('no group');
      const scores = { connect: from(connect), develop: from(30) };
      return textOf(sentences({ ...of, group: { ...of.group, details: null, scores } }), 'themes');
    };
    const apart = /(Develop scores lower than Connect|Ontwikkelen scoort lager dan Verbinden)/;
    forAll((of) => {
      expect(saidOf(of, 51)).toMatch(apart);
      expect(saidOf(of, 50)).not.toMatch(says.lower);
      expect(saidOf(of, 30)).toBeDefined();
    });
  });

  test('few answers are said to be few', () => {
    forAll(({ group: shown }, found) => {
      expect(textOf(found, 'response') !== undefined).toBe(shown?.mayNotRepresent === true);
    });
  });

  test('a group of five to nine is told its limits, its reason, and nothing else', () => {
    fc.assert(
      fc.property(result, group, limits, (of, shown, interval) => {
        const few: UnitResult = {
          ...of,
          kind: 'interval',
          reason: 'few',
          group: {
            ...shown,
            mayNotRepresent: false,
            scores: { overall: { points: null, interval } },
            details: null,
          },
        };
        const found = sentences(few);
        expect(found.map(({ about }) => about)).toEqual(['reason', 'overall']);
        const numbers = (found[1]?.text.match(/\d+/g) ?? []).map(Number);
        expect(numbers.slice(0, 2)).toEqual([interval.low, interval.high]);
      }),
    );
  });

  test('one role is told its scores, and nothing that is of everybody', () => {
    fc.assert(
      fc.property(result, group, (of, shown) => {
        const whole: UnitResult = {
          ...of,
          byRole: { groups: [{ roles: ['manager', 'hr'], group: shown }], gaps: [] },
        };
        const words = all.get(language);
        const view = shownOf(whole, 'hr');
        if (words === undefined || view === null) throw new Error('no view');
        const about = headlineSentences(words, view).map((sentence) => sentence.about);
        expect(about.filter((one) => one !== 'response')).toEqual(['overall']);
        expect(shownOf(whole, 'board')).toBeNull();
      }),
    );
  });

  test.each([
    ['interval', false],
    ['pooled', true],
    ['parent', true],
    ['private', false],
  ] as const)('%s has one reason in one sentence, of others as well: %s', (kind, ofOthers) => {
    const words = all.get(language);
    if (words === undefined) throw new Error('no words');
    const [sentence] = reasonFor(words, {
      kind,
      reason: kind === 'private' ? 'too_few_in_all' : 'too_few',
      name: 'Planning',
      ofName: 'Klantcontact',
    });
    expect(sentence?.text).toBeDefined();
    if (kind === 'pooled' || kind === 'parent') {
      expect(sentence?.text).toContain('Planning');
      expect(sentence?.text).toContain('Klantcontact');
    }
    expect(/smaller group|kleinere groep/.test(sentence?.text ?? '')).toBe(ofOthers);
    expect(sentence?.text).not.toContain('{{');
    expect(sentence?.text.match(/\./g)).toHaveLength(1);
  });
});

test('a unit whose stand-in the reader may not read says so, and names none', () => {
  for (const words of all.values()) {
    const hidden = { kind: 'private', name: 'Planning', ofName: null } as const;
    const [sentence] = reasonFor(words, { ...hidden, reason: 'too_few' });
    const [nobody] = reasonFor(words, { ...hidden, reason: 'too_few_in_all' });
    expect(sentence?.text).toContain('Planning');
    expect(sentence?.text).not.toBe(nobody?.text);
    expect(sentence?.text).not.toContain('{{');
  }
});

test('what is enough needs no reason', () => {
  const words = all.get('en');
  if (words === undefined) throw new Error('no words');
  expect(reasonFor(words, { kind: 'exact', reason: 'enough', name: 'A', ofName: 'A' })).toEqual([]);
});
