import { useCallback, useState } from 'react';
import { useText } from '../../../lib/text.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { type BodyLanguage, bodyIn, type WriteBody } from '../model/in-languages.ts';

/**
 * A body in the language of choice, once the words of that are there.
 * @param write must be the same function as long as it writes the same.
 */
export function useBody(write: WriteBody) {
  const { language } = useText();
  const [chosen, setChosen] = useState<BodyLanguage>(language);
  const load = useCallback(
    async () => ({ ok: true as const, body: await bodyIn(chosen, language, write) }),
    [chosen, language, write],
  );
  const { state, again } = useLoad(load);
  return { chosen, setChosen, state, again };
}
