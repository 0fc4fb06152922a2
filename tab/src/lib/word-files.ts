import type { Language } from '@samenhang/shared/languages';

/** Texts that are fetched together: one file per language. */
export type Words = Record<Language, () => Promise<{ readonly default: object }>>;

/** Of the first screens. */
export const FIRST_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/app.json'),
  nl: () => import('@samenhang/shared/locales/nl/app.json'),
};

/** Of what is promised to whoever answers. */
export const RECEIPT_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/receipt.json'),
  nl: () => import('@samenhang/shared/locales/nl/receipt.json'),
};

/** Of one's own result. */
export const OWN_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/own.json'),
  nl: () => import('@samenhang/shared/locales/nl/own.json'),
};

/** Of everything that shows results. */
export const RESULT_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/results.json'),
  nl: () => import('@samenhang/shared/locales/nl/results.json'),
};

/** Of the page that explains the numbers. */
export const METHOD_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/method.json'),
  nl: () => import('@samenhang/shared/locales/nl/method.json'),
};

/** Of what HR and administrators settle. */
export const SETTINGS_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/settings.json'),
  nl: () => import('@samenhang/shared/locales/nl/settings.json'),
};

/** Of the log of what HR did. */
export const LOG_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/log.json'),
  nl: () => import('@samenhang/shared/locales/nl/log.json'),
};

/** Of rounds as HR runs them. */
export const ROUND_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/rounds.json'),
  nl: () => import('@samenhang/shared/locales/nl/rounds.json'),
};

/** Of bringing in the organisation. */
export const PEOPLE_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/people.json'),
  nl: () => import('@samenhang/shared/locales/nl/people.json'),
};

/** Of actions, in the plan and in the conversation. */
export const ACTION_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/action.json'),
  nl: () => import('@samenhang/shared/locales/nl/action.json'),
};

/** Of a tab of a channel, chat or meeting. */
export const CHANNEL_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/channel.json'),
  nl: () => import('@samenhang/shared/locales/nl/channel.json'),
};

/** Of the conversation about a result. */
export const REVIEW_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/review.json'),
  nl: () => import('@samenhang/shared/locales/nl/review.json'),
};
