import { expect, test } from '@jest/globals';
import { LANGUAGES } from '@samenhang/shared/languages';
import { tabTexts } from './texts.ts';

test.each(LANGUAGES)('what can be done instead is named as its button is, in %s', (language) => {
  const texts = tabTexts(language);
  const button = texts.get('copyText.copy');
  if (button === undefined) throw new Error('no button');
  for (const key of ['asked.print', 'asked.noPrint', 'asked.save']) {
    expect(texts.get(key)).toContain(button);
  }
});
