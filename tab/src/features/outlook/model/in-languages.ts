import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import type { TFunction } from 'i18next';
import { OUTLOOK_WORDS } from '../../../lib/part-word-files.ts';
import type { BodyPart } from './body.ts';
import { textIn } from './text-in.ts';

/** A language of ours, or all of them one after the other. */
export const BODY_LANGUAGES = [...LANGUAGES, 'all'] as const;
export type BodyLanguage = (typeof BODY_LANGUAGES)[number];

/** Writes a body in one language. */
export type WriteBody = (t: TFunction, language: Language) => readonly BodyPart[];

const BETWEEN: BodyPart = { kind: 'text', text: '* * *' };

/**
 * A body in the language that was chosen.
 * @param own of whoever writes: it comes first.
 */
export async function bodyIn(
  chosen: BodyLanguage,
  own: Language,
  write: WriteBody,
): Promise<readonly BodyPart[]> {
  const others = LANGUAGES.filter((language) => language !== own);
  const bodies = (chosen === 'all' ? [own, ...others] : [chosen]).map(async (language) =>
    write(await textIn(language, OUTLOOK_WORDS), language),
  );
  const [first = [], ...rest] = await Promise.all(bodies);
  return [...first, ...rest.flatMap((body) => [BETWEEN, ...body])];
}
