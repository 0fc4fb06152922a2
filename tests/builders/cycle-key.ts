import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '@samenhang/local/platform/data-folder';

/** The key of a cycle that is open: to be taken away, as Key Vault may be, and put back. */
export function cycleKey({ keys }: Pick<DataFolder, 'keys'>, cycle: string) {
  const name = readdirSync(keys).find((file) => file.includes(cycle));
  if (name === undefined) throw new Error(`cycle ${cycle} has no key`);
  const path = join(keys, name);
  const bytes = readFileSync(path);
  return { take: () => rmSync(path), putBack: () => writeFileSync(path, bytes, { mode: 0o600 }) };
}

const RETRIES_AFTER = 'AzureFunctionsJobHost__extensions__queues__visibilityTimeout';

/** What is started from now on retries at once: what keeps failing fails within a test's time. */
export function retryAtOnce(): void {
  process.env[RETRIES_AFTER] = '00:00:00';
}
