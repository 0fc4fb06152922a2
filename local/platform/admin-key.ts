import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key that `/admin` asks for, in `admin-key` in the data folder, mode 600: made the first time, and
 * kept. Only who may read the folder knows it; no page shows it.
 */
export function openAdminKey(dataFolder: string): string {
  const path = join(dataFolder, 'admin-key');
  if (!existsSync(path)) {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  }
  chmodSync(path, 0o600);
  const key = readFileSync(path, 'utf8').trim();
  if (key.length < 32) throw new Error(`${path} holds no key; remove it, and another one is made`);
  return key;
}
