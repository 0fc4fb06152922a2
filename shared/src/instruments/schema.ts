import * as z from 'zod';
import { LEVELS, PILLARS, THEMES } from './vocabulary.ts';

const text = z.string().trim().min(1);
const localized = z.strictObject({ en: text, nl: text });
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
  text: localized,
  nextStep: localized,
  /** The next step may need the consent of a Dutch works council. */
  involveWorksCouncil: z.boolean(),
});

const scale = z.strictObject({
  points: z.literal(5),
  labels: z.strictObject({ en: z.array(text).length(5), nl: z.array(text).length(5) }),
  dontKnow: localized,
});

const outcome = z.discriminatedUnion('scale', [
  z.strictObject({
    id,
    scale: z.literal('0-10'),
    text: localized,
    labels: z.strictObject({ low: localized, high: localized }),
  }),
  z.strictObject({ id, scale: z.literal('1-5'), text: localized }),
]);

/** The form of a question bank; `structure.ts` adds the balance its statements must have. */
export const instrumentFields = z.strictObject({
  schemaVersion: z.literal(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  note: text,
  scale,
  themes: z.array(z.strictObject({ id: z.enum(THEMES), name: localized, about: localized })),
  pillars: z.array(z.strictObject({ id: z.enum(PILLARS), name: localized, about: localized })),
  levels: z.array(
    z.strictObject({ level: z.literal(LEVELS), name: localized, description: localized }),
  ),
  outcomes: z.array(outcome),
  openQuestions: z.array(z.strictObject({ id, text: localized })),
  items: z.array(item),
  habits: z.array(z.strictObject({ id, item: id, habit: localized, instead: localized })),
  terms: z.array(z.strictObject({ id, name: localized, meaning: localized })),
});

export type Instrument = z.infer<typeof instrumentFields>;
export type Item = z.infer<typeof item>;
export type Localized = z.infer<typeof localized>;
