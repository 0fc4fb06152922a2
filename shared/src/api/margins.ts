import * as z from 'zod';
import { PILLARS, THEMES } from '../instruments/vocabulary.ts';

/** The scores a person is shown of themselves with a margin of error. */
export const WITH_MARGIN = ['overall', ...THEMES, ...PILLARS] as const;

/**
 * How far one person's score may be off, ± in whole points (1.96 standard errors of measurement,
 * rounded up); only the scores of which it is known.
 */
export const marginsSchema = z.partialRecord(z.enum(WITH_MARGIN), z.int().min(0).max(100));

export type Margins = z.infer<typeof marginsSchema>;
