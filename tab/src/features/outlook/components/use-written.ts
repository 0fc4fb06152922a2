import { useCallback, useState } from 'react';
import { useText } from '../../../lib/text.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { type BodyLanguage, type Write, writeIn } from '../model/in-languages.ts';

/**
 * Something written in the language of choice, once the words of that are there.
 * @param write must be the same function as long as it writes the same.
 */
export function useWritten<T>(write: Write<T>) {
  const { language } = useText();
  const [chosen, setChosen] = useState<BodyLanguage>(language);
  const load = useCallback(
    async () => ({ ok: true as const, body: await writeIn(chosen, language, write) }),
    [chosen, language, write],
  );
  return { chosen, setChosen, ...useLoad(load) };
}
