import type { Language } from '@samenhang/shared/languages';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Surface } from '../../../tab/src/app/surface.tsx';
import { BackendContext } from '../../../tab/src/lib/backend.ts';
import { formatter } from '../../../tab/src/lib/format.ts';
import { loadText, withWords } from '../../../tab/src/lib/i18n.ts';
import { NavigationProvider } from '../../../tab/src/lib/navigation.tsx';
import { HOME } from '../../../tab/src/lib/routes.ts';
import { OWN_WORDS, RECEIPT_WORDS, RESULT_WORDS } from '../../../tab/src/lib/word-files.ts';
import type { Wording } from '../../../tab/src/words/score-words.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { type Answers, fakeBackend } from '../fake-backend.ts';

/**
 * A part of a page as its reader meets it: in Fluent's own provider, with the real texts of a language
 * and a server of given answers. It is found by role and by the name that a screen reader says.
 */
export async function show(
  language: Language,
  part: (words: Wording) => ReactNode,
  answers: Answers = {},
) {
  await withWords([RESULT_WORDS, OWN_WORDS, RECEIPT_WORDS], Promise.resolve());
  const text = await loadText(language);
  const { t } = text;
  const words = { t, language, format: formatter(language), instrument: INSTRUMENT };
  const backend = fakeBackend(answers);
  render(
    <Surface theme="default" text={text}>
      <BackendContext.Provider value={backend}>
        <NavigationProvider first={HOME}>{part(words)}</NavigationProvider>
      </BackendContext.Provider>
    </Surface>,
  );
  const asked = () => backend.asked.map(({ method, path }) => `${method} ${path}`);
  const bodies = () =>
    backend.asked.map((request) => ('body' in request ? request.body : undefined));
  return { t, words, asked, bodies, user: userEvent.setup(), screen, within };
}
