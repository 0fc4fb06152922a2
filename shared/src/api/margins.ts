import * as z from 'zod';
import { SUMMARY_SCORES } from '../scoring/lattice.ts';

/**
 * How far one person's score may be off, ± in whole points (1.96 standard errors of measurement,
 * rounded up); only the scores of which it is known.
 */
export const marginsSchema = z.partialRecord(z.enum(SUMMARY_SCORES), z.int().min(0).max(100));

export type Margins = z.infer<typeof marginsSchema>;
