import type { Notice } from '../../repositories/notices-table.ts';

/** Whoever sends gives a sign of life sooner than this. */
const LEASE_MS = 5 * 60_000;

/** Whether nobody is sending a notice that is on its way. */
export function isLeft({ renewed }: Pick<Notice, 'renewed'>, now: Date): boolean {
  return renewed === undefined || now.getTime() - renewed.getTime() >= LEASE_MS;
}
