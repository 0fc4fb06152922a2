import { importSchema } from '@samenhang/shared/api/organisation';
import type * as z from 'zod';

/** What a check found, as it is kept and shown. */
export const importFindingsSchema = importSchema.pick({
  counts: true,
  tree: true,
  units: true,
  unitsChanged: true,
  faults: true,
  faultCounts: true,
  renames: true,
  who: true,
  brake: true,
  digest: true,
});

export type ImportFindings = z.infer<typeof importFindingsSchema>;
