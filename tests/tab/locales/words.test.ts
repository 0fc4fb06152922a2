import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '@samenhang/shared/instruments/vocabulary';
import { FORBIDDEN } from './forbidden-words.ts';
import { textsOf } from './texts.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = [...textsOf(language)].map(([key, text]): [string, string] => [
    key,
    // What is filled in has its own words, and a placeholder is never read.
    text.replaceAll(/{{.*?}}/g, ''),
  ]);

  test.each(FORBIDDEN[language].map((one) => ({ ...one, name: String(one.word) })))(
    'no text says $name, but $instead: $because',
    ({ word }) => {
      expect(texts.filter(([, text]) => word.test(text))).toEqual([]);
    },
  );
});
