/** What recency goes by: when a cycle opened, which never changes once it has. */
export interface Opened {
  readonly id: string;
  /** On the wire an ISO 8601 timestamp. */
  readonly opensAt: Date | string;
}

/**
 * Orders cycles newest first. One cycle at a time is open over the same people, so the one that
 * opened last also closed last, whatever the day it was closed on.
 * @example [{ id: 'a', opensAt: '2026-01-05' }, { id: 'b', opensAt: '2026-03-02' }] → b, a
 */
export function newestFirst(a: Opened, b: Opened): number {
  return openedAt(b) - openedAt(a) || (a.id < b.id ? 1 : -1);
}

/** Whether `a` opened before `b`. */
export function openedBefore(a: Pick<Opened, 'opensAt'>, b: Pick<Opened, 'opensAt'>): boolean {
  return openedAt(a) < openedAt(b);
}

function openedAt({ opensAt }: Pick<Opened, 'opensAt'>): number {
  return new Date(opensAt).getTime();
}
