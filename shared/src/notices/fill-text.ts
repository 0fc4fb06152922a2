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

/** English of no region is written with the day before the month. */
const DATE_TAGS: Readonly<Record<string, string>> = { en: 'en-GB' };

/**
 * A moment in words, as clocks in that zone show it.
 * @param tag BCP 47, of a language of ours.
 * @example dayAndTimeIn('en', 'Europe/Amsterdam', at) // 'Tuesday 1 December at 17:00'
 */
export function dayAndTimeIn(tag: string, timeZone: string, at: Date): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return formatIn(tag, { timeZone, ...day, ...time }).format(at);
}

/**
 * A moment with its time zone named.
 * @example momentIn('en', 'Europe/Amsterdam', at) // 'Tuesday 1 December at 17:00 (Central European Time)'
 */
export function momentIn(tag: string, timeZone: string, at: Date): string {
  return `${dayAndTimeIn(tag, timeZone, at)} (${zoneNameIn(tag, timeZone, at)})`;
}

/**
 * What people call a time zone; its IANA name where it has no other.
 * @example zoneNameIn('nl', 'Europe/Amsterdam', at) // 'Midden-Europese tijd'
 */
export function zoneNameIn(tag: string, timeZone: string, at: Date): string {
  const named = formatIn(tag, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  return named?.value ?? timeZone;
}

/** Days and times as a language of ours writes them. @param tag BCP 47 */
export function formatIn(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(DATE_TAGS[tag] ?? tag, options);
}
