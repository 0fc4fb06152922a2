import type en from './locales/en.json';
import type results from './locales/results.en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof results };
  }
}
