import * as z from 'zod';
import { localized } from '../languages.ts';
import { CELL_SCORES } from '../scoring/lattice.ts';
import { EFFECT_FROM_UNITS } from '../thresholds.ts';
import { planSchema } from './actions.ts';

/** The redesign board: the plan of the whole organisation, and what its units chose. */
export const boardSchema = planSchema.extend({
  /** The topmost unit of the newest round of the whole organisation. */
  unit: z.string(),
  unitName: z.string(),
  cycle: z.strictObject({ id: z.string(), title: localized(z.string()) }),
  instrumentVersion: z.string(),
  /** Of each cell that enough units have an action about from that round, how many: the most first. */
  chosen: z.array(
    z.strictObject({
      cell: z.enum(CELL_SCORES),
      units: z.int().min(EFFECT_FROM_UNITS.chose),
    }),
  ),
});
export type BoardView = z.infer<typeof boardSchema>;
