import { describe, expect, test } from '@jest/globals';
import {
  asStored,
  DEFAULT_LANGUAGE,
  findLanguage,
  LANGUAGES,
  languageOf,
  localized,
  perLanguage,
} from '@samenhang/shared/languages';
import * as z from 'zod';

const inAll = (text: string) => perLanguage((language) => `${text} (${language})`);

describe('what a language tag asks for', () => {
  test.each([
    ['nl', 'nl'],
    ['NL-be', 'nl'],
    ['en_GB', 'en'],
    ['en-Latn-US', 'en'],
  ])('%s: %s', (tag, language) => {
    expect(findLanguage(tag)).toBe(language);
  });

  test.each(['fr', 'enx', 'nld-NL', '', '*', 'x-nl'])('%j: nothing of ours', (tag) => {
    expect(findLanguage(tag)).toBeUndefined();
    expect(languageOf(tag)).toBe(DEFAULT_LANGUAGE);
  });

  test('the language for everybody else is one of ours', () => {
    expect(LANGUAGES).toContain(DEFAULT_LANGUAGE);
  });
});

describe('a text on its way in', () => {
  const schema = localized(z.string().min(1));

  test('has every language', () => {
    expect(schema.parse(inAll('Autumn'))).toEqual(inAll('Autumn'));
    for (const language of LANGUAGES) {
      const { [language]: _, ...rest } = inAll('Autumn');
      expect(schema.safeParse(rest).success).toBe(false);
    }
  });

  test('and no other', () => {
    expect(schema.safeParse({ ...inAll('Autumn'), xx: 'x' }).success).toBe(false);
  });
});

describe('a text that was stored', () => {
  const schema = asStored(localized(z.string().min(1)));

  test('before a language was added has the default one for it', () => {
    const autumn = { [DEFAULT_LANGUAGE]: 'Autumn' };
    expect(schema.parse(autumn)).toEqual(perLanguage(() => 'Autumn'));
  });

  test('by a version with more languages does without those', () => {
    expect(schema.parse({ ...inAll('Autumn'), xx: 'x' })).toEqual(inAll('Autumn'));
  });

  test.each([null, 'Autumn', {}, { nl: 'Najaar' }])('is refused where it is none: %j', (stored) => {
    expect(schema.safeParse(stored).success).toBe(false);
  });
});
