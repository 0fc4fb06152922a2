export interface Formatter {
  day(iso: string): string;
  /** "3 November 2026". */
  date(iso: string): string;
  dayAndTime(iso: string): string;
  /** "today" or "tomorrow"; `null` for any other day. */
  nearDay(iso: string, now: Date): string | null;
  time(iso: string): string;
  /** "Nov 2026". */
  month(iso: string): string;
  number(value: number): string;
  /** With its sign, but for 0. */
  signed(value: number): string;
  list(words: readonly string[]): string;
}

/** Dates, numbers and lists as a locale writes them, in the reader's own time zone. */
export function formatter(locale: string): Formatter {
  const known = supported(locale);
  const day = new Intl.DateTimeFormat(known, { day: 'numeric', month: 'long' });
  const date = new Intl.DateTimeFormat(known, { dateStyle: 'long' });
  const dayAndTime = new Intl.DateTimeFormat(known, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  const time = new Intl.DateTimeFormat(known, { hour: 'numeric', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(known, { numeric: 'auto' });
  const number = new Intl.NumberFormat(known, { maximumFractionDigits: 0 });
  const month = new Intl.DateTimeFormat(known, { month: 'short', year: 'numeric' });
  const signed = new Intl.NumberFormat(known, {
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
  const list = new Intl.ListFormat(known, { type: 'conjunction' });
  return {
    day: (iso) => day.format(new Date(iso)),
    date: (iso) => date.format(new Date(iso)),
    dayAndTime: (iso) => dayAndTime.format(new Date(iso)),
    nearDay: (iso, now) => {
      const days = daysBetween(now, new Date(iso));
      return days === 0 || days === 1 ? relative.format(days, 'day') : null;
    },
    time: (iso) => time.format(new Date(iso)),
    month: (iso) => month.format(new Date(iso)),
    number: (value) => number.format(value),
    signed: (value) => signed.format(value),
    list: (words) => list.format(words),
  };
}

/** Days on the reader's own calendar. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (midnight(to) - midnight(from)) / 86_400_000;
}

/** The host may hand us a tag that `Intl` refuses; then the language alone will do. */
function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return locale.split(/[-_]/)[0] === 'nl' ? 'nl' : 'en';
  }
}
