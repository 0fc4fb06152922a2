import type { Language } from '../languages.ts';

/** What a text may leave open, as `{{round}}`: it is put in when the text is read or sent. */
export const TEXT_PLACES = ['round', 'closes'] as const;
export type TextPlace = (typeof TEXT_PLACES)[number];

/** Of one language. */
export interface NoticeText {
  /** The line in the feed, and the subject of a mail. */
  readonly subject: string;
  readonly body: string;
}

/** The text as it will be read. What stands in `{{…}}` and is no place stays as it is. */
export function fillText(
  { subject, body }: NoticeText,
  values: Readonly<Record<TextPlace, string>>,
): NoticeText {
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (whole, name) => {
      const place = TEXT_PLACES.find((known) => known === name);
      return place === undefined ? whole : values[place];
    });
  return { subject: fill(subject), body: fill(body) };
}

/** The tag by which each language writes dates; 24 hours, day before month. */
const DATE_TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' };

/**
 * A moment with its time zone named.
 * @example momentIn('en', 'Europe/Amsterdam', at) // 'Tuesday 1 December at 17:00 (Central European Time)'
 */
export function momentIn(language: Language, timeZone: string, at: Date): string {
  const tag = DATE_TAGS[language];
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone, ...options });
  const day = part({ weekday: 'long', day: 'numeric', month: 'long' })
    .formatToParts(at)
    .map(({ type, value }) => (type === 'literal' ? ' ' : value))
    .join('');
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  const zone = part({ timeZoneName: 'longGeneric' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${day} ${AT[language]} ${time} (${zone ?? timeZone})`;
}

const AT: Readonly<Record<Language, string>> = { en: 'at', nl: 'om' };
