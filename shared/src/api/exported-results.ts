import * as z from 'zod';
import { localized } from '../languages.ts';
import { ownStatementsSchema } from './cycle-plan.ts';
import { resultSchema } from './unit-result.ts';

/** Published results as they leave the product, with the versions by which they can be explained. */
export const exportedResultsSchema = z.strictObject({
  cycle: z.strictObject({
    id: z.string(),
    title: localized(z.string()),
    /** What HR added, whose results stand under `own`; absent for nothing. */
    ownStatements: ownStatementsSchema.optional(),
  }),
  instrumentVersion: z.string(),
  /** Of the release: a generation never changes. */
  generation: z.int().min(1),
  results: z.array(resultSchema),
});

export type ExportedResults = z.infer<typeof exportedResultsSchema>;
