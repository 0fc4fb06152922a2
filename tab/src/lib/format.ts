import { languageTag } from './language-tag.ts';

export interface Formatter {
  day(iso: string): string;
  /** "3 November 2026". */
  date(iso: string): string;
  dayAndTime(iso: string): string;
  /** "today" or "tomorrow"; `null` for any other day. */
  nearDay(iso: string, now: Date): string | null;
  /** On the reader's own calendar; negative for a day that has passed. */
  daysUntil(iso: string, now: Date): number;
  time(iso: string): string;
  /** "Nov 2026". */
  month(iso: string): string;
  number(value: number): string;
  /** With its sign, but for 0. */
  signed(value: number): string;
  list(words: readonly string[]): string;
}

const DAY = { day: 'numeric', month: 'long' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;
const MINUS = '\u2212';
const made = new Map<string, Formatter>();

/**
 * Dates, numbers and lists as a locale writes them, in the reader's own time zone. There is one per
 * locale, and of its parts only those that are used: what `Intl` makes takes its time to be made.
 */
export function formatter(locale: string): Formatter {
  const known = languageTag(locale);
  const format = made.get(known) ?? make(known);
  made.set(known, format);
  return format;
}

function make(locale: string): Formatter {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(locale, options));
    return (iso: string) => format().format(new Date(iso));
  };
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = once(() => new Intl.NumberFormat(locale, options));
    // Some locales write a hyphen, at which a line may break.
    return (value: number) => format().format(value).replace('-', MINUS);
  };
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  return {
    day: dates(DAY),
    date: dates({ dateStyle: 'long' }),
    dayAndTime: dates({ weekday: 'long', ...DAY, ...TIME }),
    time: dates(TIME),
    month: dates({ month: 'short', year: 'numeric' }),
    number: numbers({ maximumFractionDigits: 0 }),
    signed: numbers({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    nearDay: (iso, now) => {
      const days = daysBetween(now, new Date(iso));
      return days === 0 || days === 1 ? relative().format(days, 'day') : null;
    },
    daysUntil: (iso, now) => daysBetween(now, new Date(iso)),
    list: (words) => list().format(words),
  };
}

function once<T>(create: () => T): () => T {
  let created: T | undefined;
  return () => {
    created ??= create();
    return created;
  };
}

/** Days on the reader's own calendar. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (midnight(to) - midnight(from)) / 86_400_000;
}
