import type { Words } from './word-files.ts';

// Of parts of pages, which fetch them when they are shown: the entry names those of pages alone.

/** Of the plan, wherever it is shown. */
export const PLAN_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/plan.json'),
  nl: () => import('@samenhang/shared/locales/nl/plan.json'),
};

/** Of the redesign board. */
export const BOARD_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/board.json'),
  nl: () => import('@samenhang/shared/locales/nl/board.json'),
};

/** Of what goes into messages and calendars. */
export const OUTLOOK_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/outlook.json'),
  nl: () => import('@samenhang/shared/locales/nl/outlook.json'),
};
