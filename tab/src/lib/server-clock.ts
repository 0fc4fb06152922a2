/** How far the server's clock is ahead of this device's, in milliseconds; 0 until it was heard. */
let ahead = 0;

/** Hears the `Date` of a reply that came just now, and of no cache. */
export function hearServerTime(date: string | null, now = Date.now()): void {
  const told = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(told)) ahead = told - now;
}

/** When something happened by the server's clock that this device noted by its own. */
export function byServerClock(iso: string): number {
  return Date.parse(iso) + ahead;
}
