import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';

/**
 * The peak memory of this process in KiB. What `getrusage` tells is at least the peak of the process
 * that started this one, as a new program inherits it; Linux keeps its own beside that.
 */
export function ownPeakKiB(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}
