import * as z from 'zod';
import type { OwnStatement } from '../cycles/own-statements.ts';
import type { Instrument } from '../instruments/schema.ts';
import { LONGEST_COMMENT } from './limits.ts';
import { ownResultSchema } from './own-result.ts';
import { optionalProse } from './text.ts';

// The length is asked here because zod's own `max` counts code points, two units for an emoji.
const comment = optionalProse(z.string()).refine((text) => text.length <= LONGEST_COMMENT, {
  params: { code: 'too_big', values: { maximum: LONGEST_COMMENT } },
});

const answer = z.union([z.literal([1, 2, 3, 4, 5]), z.literal('dk')]);

type BodySchema = ReturnType<typeof makeBodySchema>;
type Own = readonly Pick<OwnStatement, 'id'>[];

const bodySchemas = new WeakMap<Instrument, WeakMap<Own, BodySchema>>();
const NO_OWN: Own = [];

/**
 * The body of a PUT of one's response to a cycle with this instrument, and with these statements of
 * HR's own. A statement left out is a blank; a key that neither has is an error.
 */
export function responseBodySchema(instrument: Instrument, own: Own = NO_OWN): BodySchema {
  const known = bodySchemas.get(instrument) ?? new WeakMap<Own, BodySchema>();
  bodySchemas.set(instrument, known);
  const schema = known.get(own) ?? makeBodySchema(instrument, own);
  known.set(own, schema);
  return schema;
}

function makeBodySchema(instrument: Instrument, own: Own) {
  const optional = <T extends z.ZodType>(ids: Own, schema: T) =>
    z.strictObject(Object.fromEntries(ids.map(({ id }) => [id, schema.optional()])));
  const outcomes = instrument.outcomes.map(({ id, scale }): [string, z.ZodOptional<z.ZodInt>] => [
    id,
    (scale === '0-10' ? z.int().min(0).max(10) : z.int().min(1).max(5)).optional(),
  ]);
  return z.strictObject({
    state: z.enum(['draft', 'submitted']),
    /** Chosen anew by the client for every PUT; sending the same again is safe. */
    submissionId: z.guid().toLowerCase(),
    answers: optional([...instrument.items, ...own], answer),
    outcomes: z.strictObject(Object.fromEntries(outcomes)),
    comments: optional(instrument.openQuestions, comment),
  });
}

export type ResponseBody = z.infer<ReturnType<typeof responseBodySchema>>;

/** One's own response as it is stored; its ETag is in the header. */
export function responseViewSchema(instrument: Instrument) {
  return responseBodySchema(instrument).extend({
    /** Of what is shown here: the draft where there is one, else the submitted answer. */
    savedAt: z.iso.datetime(),
    /** When a submitted answer stands (and counts), also while a draft is edited beside it. */
    submittedAt: z.iso.datetime().nullable(),
  });
}

export type ResponseView = z.infer<ReturnType<typeof responseViewSchema>>;

/** What a PUT answers: own scores are added when it submitted. */
export const savedResponseSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('draft'), savedAt: z.iso.datetime() }),
  ownResultSchema.extend({ state: z.literal('submitted'), savedAt: z.iso.datetime() }),
]);

export type SavedResponse = z.infer<typeof savedResponseSchema>;
