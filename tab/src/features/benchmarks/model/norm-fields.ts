import { LANGUAGES } from '@samenhang/shared/languages';
import type { FieldFault } from '../../../lib/fault.ts';
import { languageName } from '../../../lib/language-name.ts';
import type { useText } from '../../../lib/text.ts';
import type { NormDraft } from './norm-draft.ts';

type Words = Pick<ReturnType<typeof useText>, 't' | 'language'>;

const FIELDS = [
  ['/id', 'normField.id'],
  ['/passport/organisations', 'passport.organisations'],
  ['/passport/respondents', 'passport.respondents'],
  ['/passport/period/from', 'normField.from'],
  ['/passport/period/to', 'normField.to'],
  ['/passport/sector', 'passport.sector'],
  ['/passport/instrumentVersion', 'passport.instrument'],
  ['/passport/source', 'passport.source'],
] as const;

/** What is wrong with a norm, each with the field as the page calls it; of scores, with the score. */
export function faultSentences(words: Words, faults: readonly FieldFault[]): string[] {
  return faults.map(({ pointer, message }) =>
    words.t('normFault.field', { field: fieldOf(words, pointer), message }),
  );
}

/** The fields that nothing stands in, as the page calls them. */
export function unfilledFields(words: Words, draft: NormDraft): string[] {
  const { organisations, respondents, from, to, sector, source, scores } = draft;
  const values: readonly (readonly [pointer: string, value: string])[] = [
    ...LANGUAGES.map((tag) => [`/title/${tag}`, draft.title[tag]] as const),
    ['/passport/organisations', organisations],
    ['/passport/respondents', respondents],
    ['/passport/period/from', from],
    ['/passport/period/to', to],
    ['/passport/sector', sector],
    ['/passport/source', source],
    ['/scores', scores],
  ];
  return values
    .filter(([, value]) => value.trim() === '')
    .map(([pointer]) => fieldOf(words, pointer));
}

/** A title by its language. */
export function titleField({ t, language }: Words, tag: string): string {
  return t('normField.titleIn', { language: languageName(language, tag) });
}

function fieldOf(words: Words, pointer: string): string {
  const { t } = words;
  const [, score] = /^\/scores\/([^/]+)/.exec(pointer) ?? [];
  if (score !== undefined) return t('normField.score', { score });
  if (pointer.startsWith('/scores')) return t('normField.scores');
  const [, tag] = /^\/title\/(\w+)/.exec(pointer) ?? [];
  if (tag !== undefined) return titleField(words, tag);
  const [, key] = FIELDS.find(([field]) => pointer.startsWith(field)) ?? [];
  return key === undefined ? pointer : t(key);
}
