import * as z from 'zod';
import { localized } from '../languages.ts';
import { LEVELS, PILLARS, THEMES } from './vocabulary.ts';

const text = z.string().trim().min(1);
const words = localized(text);
const id = z.string().regex(/^[A-Za-z0-9-]{1,32}$/);

const item = z.strictObject({
  id,
  /** Place in the order of asking, 1..48. */
  order: z.int().min(1).max(48),
  theme: z.enum(THEMES),
  pillar: z.enum(PILLARS),
  level: z.literal(LEVELS),
  /** An old habit: agreeing with it lowers the score. */
  reversed: z.boolean(),
  /** Lies on the way from measuring to strengthening. */
  axisStrengthening: z.boolean(),
  text: words,
  nextStep: words,
  /** The next step may need the consent of a Dutch works council. */
  involveWorksCouncil: z.boolean(),
});

const scale = z.strictObject({
  points: z.literal(5),
  labels: localized(z.array(text).length(5)),
  dontKnow: words,
});

const outcome = z.discriminatedUnion('scale', [
  z.strictObject({
    id,
    scale: z.literal('0-10'),
    text: words,
    labels: z.strictObject({ low: words, high: words }),
  }),
  z.strictObject({ id, scale: z.literal('1-5'), text: words }),
]);

/** The form of a question bank; `structure.ts` adds the balance its statements must have. */
export const instrumentFields = z.strictObject({
  schemaVersion: z.literal(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  note: text,
  scale,
  themes: z.array(z.strictObject({ id: z.enum(THEMES), name: words, about: words })),
  pillars: z.array(z.strictObject({ id: z.enum(PILLARS), name: words, about: words })),
  levels: z.array(z.strictObject({ level: z.literal(LEVELS), name: words, description: words })),
  outcomes: z.array(outcome),
  openQuestions: z.array(z.strictObject({ id, text: words })),
  items: z.array(item),
  habits: z.array(z.strictObject({ id, item: id, habit: words, instead: words })),
  terms: z.array(z.strictObject({ id, name: words, meaning: words })),
});

export type Instrument = z.infer<typeof instrumentFields>;
export type Item = z.infer<typeof item>;
