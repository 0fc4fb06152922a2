import type { Language } from '@samenhang/shared/languages';
import type { Route } from '../lib/routes.ts';
import {
  ACTION_WORDS,
  CHANNEL_WORDS,
  LOG_WORDS,
  METHOD_WORDS,
  OWN_WORDS,
  PEOPLE_WORDS,
  RECEIPT_WORDS,
  RESULT_WORDS,
  REVIEW_WORDS,
  ROUND_WORDS,
  SETTINGS_WORDS,
} from '../lib/word-files.ts';

/** The pages that are fetched when wanted: the module of each, and the words it needs. */
export const PAGE_FILES = {
  assessment: {
    module: () => import('../pages/assessment/assessment-page.tsx'),
    words: [RECEIPT_WORDS],
  },
  result: {
    module: () => import('../pages/own-result/own-result-page.tsx'),
    words: [OWN_WORDS],
  },
  unit: { module: () => import('../pages/unit/unit-page.tsx'), words: [RESULT_WORDS] },
  units: { module: () => import('../pages/units/units-page.tsx'), words: [RESULT_WORDS] },
  review: {
    module: () => import('../pages/review/review-page.tsx'),
    words: [REVIEW_WORDS, ACTION_WORDS],
  },
  channel: {
    module: () => import('../pages/channel/channel-page.tsx'),
    words: [RESULT_WORDS, CHANNEL_WORDS],
  },
  configure: {
    module: () => import('../pages/configure/configure-page.tsx'),
    words: [RESULT_WORDS, CHANNEL_WORDS],
  },
  redesign: {
    module: () => import('../pages/redesign/redesign-page.tsx'),
    words: [RESULT_WORDS],
  },
  compare: { module: () => import('../pages/compare/compare-page.tsx'), words: [RESULT_WORDS] },
  cycle: {
    module: () => import('../pages/cycle/cycle-page.tsx'),
    words: [RESULT_WORDS, ROUND_WORDS, RECEIPT_WORDS],
  },
  method: { module: () => import('../pages/method/method-page.tsx'), words: [METHOD_WORDS] },
  settings: {
    module: () => import('../pages/settings/settings-page.tsx'),
    words: [SETTINGS_WORDS, RECEIPT_WORDS],
  },
  people: {
    module: () => import('../pages/people/people-page.tsx'),
    words: [SETTINGS_WORDS, PEOPLE_WORDS],
  },
  rounds: {
    module: () => import('../pages/rounds/rounds-page.tsx'),
    words: [SETTINGS_WORDS, ROUND_WORDS],
  },
  benchmarks: {
    module: () => import('../pages/benchmarks/benchmarks-page.tsx'),
    words: [SETTINGS_WORDS, RESULT_WORDS],
  },
  log: {
    module: () => import('../pages/log/log-page.tsx'),
    words: [LOG_WORDS, RESULT_WORDS, SETTINGS_WORDS],
  },
} as const;

/** Fetches the page that a visit begins with, while what shows it is still on its way. */
export function fetchPage(page: Route['page'], language: Language): void {
  if (page === 'home') return;
  const { module, words } = PAGE_FILES[page];
  // Whoever shows the page asks again, and sees what went wrong.
  Promise.all([module(), ...words.map((texts) => texts[language]())]).catch(() => undefined);
}
