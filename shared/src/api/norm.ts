import * as z from 'zod';
import { IDENTIFIER } from '../identifiers.ts';
import { localized } from '../languages.ts';
import { SCORES } from '../scoring/lattice.ts';
import { line } from './text.ts';

const stored = (longest: number) => z.string().trim().min(1).max(longest);
const given = (longest: number) => line(stored(longest));
const points = z.number().min(0).max(100);
const organisations = z.int().min(1).max(1_000_000);

/** What a norm rests on; it stands beside the norm wherever that is shown. */
const passportWith = (text: typeof stored) =>
  z.strictObject({
    organisations,
    respondents: z.int().min(1).max(1_000_000_000),
    /** `orMore`: there are at least that many, and nobody says how many. */
    respondentsBound: z.enum(['exact', 'orMore']).default('exact'),
    /** Days from and to which people answered, both included. */
    period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
    sector: text(120),
    instrumentVersion: z.string(),
    /** The party that measured, and where that can be read. */
    source: text(500),
  });

/** How the organisations' scores on one scale lie, each organisation counted once. */
const distribution = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('moments'),
    organisations: organisations.min(2),
    mean: points,
    sd: z.number().min(0).max(75),
  }),
  z.strictObject({
    kind: z.literal('quartiles'),
    organisations,
    points: z.array(points).length(3),
  }),
  z.strictObject({
    kind: z.literal('deciles'),
    organisations,
    points: z.array(points).length(9),
  }),
  z.strictObject({
    kind: z.literal('counts'),
    /** How many organisations have these very points; ascending. */
    counts: z.array(z.strictObject({ points, organisations })).min(1).max(500),
  }),
]);

const fieldsWith = (text: typeof stored) =>
  z.strictObject({
    id: z.string().regex(IDENTIFIER),
    title: localized(text(120)),
    passport: passportWith(text),
    scores: z.partialRecord(z.enum(SCORES), distribution),
  });

/** The form of a norm; `benchmarks/sound-norm.ts` adds that it agrees with itself. */
export const normFields = fieldsWith(given);

/** The same as any version stored it: its texts may hold what nobody can give any more. */
export const storedNormFields = fieldsWith(stored);

export const normsSchema = z.strictObject({ items: z.array(normFields) });

export type Norm = z.infer<typeof normFields>;
export type NormDistribution = z.infer<typeof distribution>;
