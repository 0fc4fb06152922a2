import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const lockedSchema = z.object({
  /** Only where it is installed under another name than its own. */
  name: z.string().optional(),
  version: z.string().optional(),
  /** An SPDX expression, as the package says it. */
  license: z.string().optional(),
  /** Subresource Integrity of the package as npm serves it: `sha512-…` in base64. */
  integrity: z.string().optional(),
});

export type LockedPackage = z.infer<typeof lockedSchema>;
/** What is installed, by its folder from the root of the repository, such as `node_modules/zod`. */
export type Lockfile = ReadonlyMap<string, LockedPackage>;

const lockfileSchema = z.object({ packages: z.record(z.string(), lockedSchema) });

export function readLockfile(root: string): Lockfile {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  return new Map(Object.entries(lockfileSchema.parse(JSON.parse(text)).packages));
}
