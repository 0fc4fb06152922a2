import { byServerClock } from '../../../lib/server-clock.ts';

export type Newer = 'mine' | 'stored' | 'unknown';

/** Which is newer: what the server saved then, or what this device noted as changed then. */
export function newerOf(savedAt: string | null, editedAt: string | null): Newer {
  if (savedAt === null || editedAt === null) return 'unknown';
  return byServerClock(editedAt) > Date.parse(savedAt) ? 'mine' : 'stored';
}
