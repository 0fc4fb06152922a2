import * as z from 'zod';
import { FEWEST } from '../thresholds.ts';

/**
 * What a cycle promises its respondents; frozen at launch and shown to them before they answer.
 * Thresholds may be raised, never lowered.
 */
export const cycleRulesSchema = z.strictObject({
  /** Fewest persons behind a score. */
  minimumForScores: z.int().min(FEWEST.scores).max(100),
  /** Fewest persons behind a histogram, an outcome question or a set of comments. */
  minimumForDetails: z.int().min(FEWEST.details).max(100),
  /** Whether staff see the published results of their own team and of the units above it. */
  staffSeeResults: z.boolean(),
});

export type CycleRules = z.infer<typeof cycleRulesSchema>;
