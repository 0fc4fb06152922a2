import * as z from 'zod';
import { DEFAULT_RULES } from '../cycles/default-rules.ts';
import {
  LONGEST_OWN_STATEMENT,
  MOST_OWN_STATEMENTS,
  OWN_STATEMENT_ID,
} from '../cycles/own-statements.ts';
import { cycleRulesSchema } from '../cycles/rules.ts';
import { IDENTIFIER } from '../identifiers.ts';
import { CURRENT_INSTRUMENT_VERSION } from '../instruments/vocabulary.ts';
import { localized } from '../languages.ts';
import { line } from './text.ts';

const title = line(z.string().trim().min(1).max(120));

/** Statements of HR's own, in the order they are asked; no id is given twice. */
export const ownStatementsSchema = z
  .array(
    z.strictObject({
      id: z.string().regex(OWN_STATEMENT_ID),
      text: localized(line(z.string().trim().min(1).max(LONGEST_OWN_STATEMENT))),
    }),
  )
  .max(MOST_OWN_STATEMENTS);

/** A cycle as HR plans it; what is left out is as is usual. */
export const cyclePlanSchema = z.strictObject({
  /** Letters, digits and hyphens: it stands in addresses. */
  id: z.string().regex(IDENTIFIER),
  title: localized(title),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  instrumentVersion: z.string().default(CURRENT_INSTRUMENT_VERSION),
  rules: cycleRulesSchema.default(DEFAULT_RULES),
  /** One unit with all below it; everybody where it is left out. */
  audience: z.strictObject({ unit: z.string().min(1).nullable() }).optional(),
  ownStatements: ownStatementsSchema.optional(),
});

/** What may change: while a cycle is planned anything but its id, while it is open its end alone. */
export const cycleChangeSchema = z.strictObject({
  title: cyclePlanSchema.shape.title.optional(),
  opensAt: z.iso.datetime().optional(),
  closesAt: z.iso.datetime().optional(),
  instrumentVersion: z.string().optional(),
  rules: cycleRulesSchema.optional(),
  audience: cyclePlanSchema.shape.audience,
  ownStatements: ownStatementsSchema.optional(),
});

/** What came of inviting those who joined. */
export const joinedSchema = z.strictObject({
  added: z.int(),
  /** They belong to units that this cycle does not have. */
  elsewhere: z.int(),
  /** They were invited to another cycle too short ago. */
  tooSoon: z.int(),
});
