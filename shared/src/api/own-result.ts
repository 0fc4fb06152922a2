import * as z from 'zod';
import { marginsSchema } from './margins.ts';

const score = z.strictObject({
  /** Points 0..100; `null` where too little was answered. */
  value: z.number().min(0).max(100).nullable(),
  /** How many statements were answered with 1..5. */
  answered: z.int().min(0),
});

/** What one's own submitted answer says; the wire form of `scoring/own-scores.ts`. */
export const ownResultSchema = z.strictObject({
  themes: z.strictObject({ connect: score, perform: score, develop: score, progress: score }),
  pillars: z.strictObject({ structure: score, culture: score, leadership: score }),
  levels: z.strictObject({ L1: score, L2: score, L3: score, L4: score }),
  overall: score,
  oldHabits: score,
  /** Ids of statements whose next step fits the lowest answers. */
  nextSteps: z.array(z.string()).readonly(),
  /** Ids of recognised old habits. */
  habits: z.array(z.string()).readonly(),
});

/** `null` where no cycle with this version has been released. */
export const ownResultViewSchema = ownResultSchema.extend({ margins: marginsSchema.nullable() });

export type OwnResultView = z.infer<typeof ownResultViewSchema>;
