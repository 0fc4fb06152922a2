import { createContext, useContext } from 'react';
import { formatter } from './format.ts';
import type { Text } from './i18n.ts';

export const TextContext = createContext<Text | undefined>(undefined);

/** The words of the host's language, its tag with the region, and its way of writing numbers and dates. */
export function useText() {
  const text = useContext(TextContext);
  if (text === undefined) throw new Error('outside TextContext');
  const { t, language, locale } = text;
  return { t, language, locale, format: formatter(locale) };
}
