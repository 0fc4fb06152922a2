/** How far the server's clock is ahead of this device's, in milliseconds; 0 until it was heard. */
let ahead = 0;

/** A `Date` has whole seconds, and its reply was on the way for a while: less is no difference. */
const NO_DIFFERENCE = 5_000;

/** Hears the `Date` of a reply that came just now, and of no cache. */
export function hearServerTime(date: string | null, now = Date.now()): void {
  const told = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(told)) return;
  ahead = Math.abs(told - now) < NO_DIFFERENCE ? 0 : told - now;
}

/**
 * The same of a reply that a cache may have kept. Its date is then of before, so it can say that the
 * server is further ahead, and never that it is less so.
 */
export function hearPerhapsKept(date: string | null, now = Date.now()): void {
  if (date !== null && Date.parse(date) - now > ahead) hearServerTime(date, now);
}

/** When something happened by the server's clock that this device noted by its own. */
export function byServerClock(iso: string): number {
  return Date.parse(iso) + ahead;
}

/** Now, by the server's clock. */
export function serverNow(): Date {
  return new Date(Date.now() + ahead);
}
