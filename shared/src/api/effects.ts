import * as z from 'zod';
import { VERDICTS } from '../effects/verdict.ts';
import { localized } from '../languages.ts';
import { CELL_SCORES } from '../scoring/lattice.ts';
import { actionWhatSchema } from './actions.ts';
import { limits } from './release.ts';

const cell = z.enum(CELL_SCORES);
const points = z.int().min(0).max(100);
const count = z.int().min(0);

/** How the cell of an action changed from the round it came from to this one. */
const effect = z.strictObject({
  action: z.string(),
  what: actionWhatSchema,
  cell,
  /** `null` where one of the two rounds tells no points of the cell. */
  change: z.strictObject({ earlier: points, later: points, interval: limits }).nullable(),
  /**
   * Where units that stood where it stood would be now, with the 95 % interval of one of them, and how
   * many they are; `null` where they are fewer than ten.
   */
  expected: z.strictObject({ value: z.int(), interval: limits, units: count }).nullable(),
  verdict: z.enum(VERDICTS).nullable(),
});

/** Units that chose a cell beside units that did not. */
const organisationEffect = z.strictObject({
  cell,
  chose: count,
  others: count,
  /** By how many points more those that chose it rose than the others, of units that stood alike. */
  difference: z.int(),
  interval: limits,
  verdict: z.enum(VERDICTS),
});

/** Whether a unit rose more than units that stood like it; of what caused it nothing is said. */
export const effectsSchema = z.strictObject({
  /** The round whose actions are asked about: the one before, in which the unit was. */
  earlier: z.strictObject({ id: z.string(), title: localized(z.string()) }).nullable(),
  items: z.array(effect),
  /** Of the whole organisation alone. */
  organisation: z.array(organisationEffect),
});
export type EffectsView = z.infer<typeof effectsSchema>;
