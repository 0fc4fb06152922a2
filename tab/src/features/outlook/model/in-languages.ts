import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import type { TFunction } from 'i18next';
import { OUTLOOK_WORDS } from '../../../lib/part-word-files.ts';
import { type BodyPart, toPlainText } from './body.ts';
import { textIn } from './text-in.ts';

/** A language of ours, or all of them one after the other. */
export const BODY_LANGUAGES = [...LANGUAGES, 'all'] as const;
export type BodyLanguage = (typeof BODY_LANGUAGES)[number];

/** What is read before a body is opened, and the body. */
export interface Written {
  readonly subject: string;
  /** In one sentence, without a link. */
  readonly short: string;
  readonly body: readonly BodyPart[];
}

/** Writes something in one language. */
export type WriteBody = (t: TFunction, language: Language) => Written;

/** Written in the language of choice, as plain text. */
export interface WrittenText extends Omit<Written, 'body'> {
  readonly content: string;
}

const BETWEEN = '\n\n* * *\n\n';

/** All languages, that of whoever writes first. */
export const languagesFrom = (own: Language): Language[] => [
  own,
  ...LANGUAGES.filter((language) => language !== own),
];

/**
 * What was written, in the language that was chosen.
 * @param own of whoever writes: where all were chosen it comes first, and is that of the subject.
 */
export async function bodyIn(
  chosen: BodyLanguage,
  own: Language,
  write: WriteBody,
): Promise<WrittenText> {
  const languages = chosen === 'all' ? languagesFrom(own) : [chosen];
  const written = await Promise.all(
    languages.map(async (language) => write(await textIn(language, OUTLOOK_WORDS), language)),
  );
  return {
    subject: written[0]?.subject ?? '',
    short: written.map(({ short }) => short).join(' '),
    content: written.map(({ body }) => toPlainText(body)).join(BETWEEN),
  };
}
