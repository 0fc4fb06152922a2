import type { Instrument } from '@samenhang/shared/instruments/schema';
import { useMemo } from 'react';
import { useText } from '../lib/text.ts';
import type { Wording } from './score-words.ts';

/** The words of the host's language with the names that a question bank gives its scores. */
export function useWording(instrument: Instrument): Wording {
  const { t, language, format } = useText();
  return useMemo(() => ({ t, language, format, instrument }), [t, language, format, instrument]);
}
