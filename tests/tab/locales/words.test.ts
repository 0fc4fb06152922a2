import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '@samenhang/shared/languages';
import { localeFiles, textsOf } from '../../builders/locales.ts';
import { FORBIDDEN } from './forbidden-words.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  const forbidden = FORBIDDEN[language] ?? [];
  const texts = [...textsOf(language, ...localeFiles(language))].map(
    ([key, text]): [string, string] => [
      key,
      // What is filled in has its own words, and a placeholder is never read.
      text.replaceAll(/{{.*?}}/g, ''),
    ],
  );

  test.each(forbidden.map((one) => ({ ...one, name: String(one.word) })))(
    'no text says $name, but $instead: $because',
    ({ word }) => {
      expect(texts.filter(([, text]) => word.test(text))).toEqual([]);
    },
  );
});
