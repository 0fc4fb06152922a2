import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '@samenhang/shared/languages';
import fc from 'fast-check';
import { formatter } from '../../../tab/src/lib/format.ts';
import { parseHostContext } from '../../../tab/src/lib/host-context.ts';
import { loadText } from '../../../tab/src/lib/i18n.ts';
import { languageTag } from '../../../tab/src/lib/language-tag.ts';

test.each([
  ['nl-nl', 'nl-NL'],
  ['nl_NL', 'nl-NL'],
  ['NL', 'nl'],
  ['nl-BE', 'nl-BE'],
  ['nl_NL.UTF-8', 'nl-NL'],
  ['nl_BE@euro', 'nl-BE'],
  [' nl-NL ', 'nl-NL'],
  ['nl-NL-u-nu-arab', 'nl-NL'],
  ['nl-Latn-NL', 'nl-Latn-NL'],
  ['en-US@posix', 'en-US'],
  ['nl-', 'nl'],
  ['nl-nonsense-9', 'nl'],
  ['de-DE', 'en'],
  ['C', 'en'],
  ['', 'en'],
  ['{app.locale}', 'en'],
])('%j is %s', (told, tag) => {
  expect(languageTag(told)).toBe(tag);
});

describe('whatever a host tells', () => {
  const told = fc.oneof(
    fc.anything(),
    fc.string(),
    fc.stringMatching(/^[a-z]{0,3}[-_.@]?[A-Za-z0-9-_.@]{0,9}$/),
  );

  test('words and formats come of it, and a tag of a language that we speak', async () => {
    await fc.assert(
      fc.asyncProperty(told, async (locale) => {
        const look = parseHostContext({ app: { locale } }).locale;
        const { language, locale: tag, t } = await loadText(look);
        expect(LANGUAGES).toContain(language);
        expect(new Intl.Locale(tag).language).toBe(language);
        expect(formatter(look).number(1234.5)).toMatch(/^1[.,]235$/);
        expect(t('app.loading')).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

test('the same tag is what words and dates go by', async () => {
  expect((await loadText('nl_NL')).locale).toBe('nl-NL');
  expect(formatter('nl_NL').date('2026-11-03T12:00:00Z')).toBe('3 november 2026');
  expect(formatter('de_DE').date('2026-11-03T12:00:00Z')).toMatch(/November/);
});
