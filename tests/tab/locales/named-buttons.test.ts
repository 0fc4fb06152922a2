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

/** What is mended in the app is said by what stands there: in the app, and in the file to mend. */
const NAMED: readonly (readonly [sentence: string, choice: string])[] = [
  ['readingFault.number_rounded.mend', 'peopleFile.paste'],
  ['fileFault.locked_workbook', 'peopleFile.paste'],
  ['fileFault.workbook_broken', 'peopleFile.paste'],
  ['fileFault.inflates_too_much', 'peopleFile.paste'],
  ['readingFault.person_unknown.mend', 'peopleCheck.leaveOut'],
  ['readingFault.address_missing.mend', 'peopleCheck.leaveOut'],
  ['readingFault.person_without_unit.mend', 'peopleCheck.inRoot'],
  ['readingFault.role_unknown.mend', 'columnRole.ignore'],
  ['readingFault.unit_code_missing.mend', 'columnRole.ignore'],
  ['readingFault.too_many_managers.mend', 'columnRole.manager'],
];

test.each(LANGUAGES)(
  'what is to be chosen is named as it stands on the page, in %s',
  (language) => {
    const texts = tabTexts(language);
    for (const [sentence, choice] of NAMED) {
      expect([sentence, texts.get(sentence)]).toEqual([
        sentence,
        expect.stringContaining(texts.get(choice) ?? choice),
      ]);
    }
  },
);
