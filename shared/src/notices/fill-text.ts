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

/** A language is written by its own tag; English with the day before the month. */
const DATE_TAGS: Partial<Record<Language, string>> = { en: 'en-GB' };

/**
 * A moment in words, as clocks in that zone show it.
 * @example dayAndTimeIn('en', 'Europe/Amsterdam', at) // 'Tuesday 1 December at 17:00'
 */
export function dayAndTimeIn(language: Language, timeZone: string, at: Date): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return formatIn(language, { timeZone, ...day, ...time }).format(at);
}

/**
 * A moment with its time zone named.
 * @example momentIn('en', 'Europe/Amsterdam', at) // 'Tuesday 1 December at 17:00 (Central European Time)'
 */
export function momentIn(language: Language, timeZone: string, at: Date): string {
  const zone = formatIn(language, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${dayAndTimeIn(language, timeZone, at)} (${zone ?? timeZone})`;
}

function formatIn(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(DATE_TAGS[language] ?? language, options);
}
