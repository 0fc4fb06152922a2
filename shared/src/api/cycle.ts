import * as z from 'zod';
import { CYCLE_ABILITIES } from '../access/abilities.ts';
import { CYCLE_STATES } from '../cycles/life-cycle.ts';
import { cycleRulesSchema } from '../cycles/rules.ts';
import { localized } from '../languages.ts';
import { ownStatementsSchema } from './cycle-plan.ts';

/** A cycle as one person sees it: what it promises, and how far they are. */
export const cycleSchema = z.strictObject({
  id: z.string(),
  title: localized(z.string()),
  state: z.enum(CYCLE_STATES),
  instrumentVersion: z.string(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  rules: cycleRulesSchema,
  /** Whom it invites: everybody, or the people of one unit with all below it. */
  audience: z.strictObject({ unit: z.string().nullable() }),
  /** Whether the clock opens it, at `opensAt`. */
  opensByClock: z.boolean(),
  /** While planned: `asked` while it is being opened; `refused` where it could not be, see `jobs/open`. */
  opening: z.enum(['asked', 'refused']).nullable(),
  /** The end it had before that was moved; `null` where it never was. */
  endMovedFrom: z.iso.datetime().nullable(),
  /** Until when its opening can be taken back; `null` where it cannot be. */
  takeBackUntil: z.iso.datetime().nullable(),
  /** What the organisation asks besides the question bank; absent for nothing. */
  ownStatements: ownStatementsSchema.optional(),
  /** For HR: that its key is lost. Nobody can answer or be counted; cancelling is the way out. */
  keyLost: z.boolean(),
  /** How many answers that nobody could read were left out of the release. */
  leftOut: z.int().min(0),
  /** Until when the vault's administrators could bring its deleted key back; `null` for never. */
  keyRecoverableUntil: z.iso.datetime().nullable(),
  /** How many people are invited in all; `null` while planned. */
  invited: z.int().nullable(),
  /** What I may do with it now. */
  abilities: z.array(z.enum(CYCLE_ABILITIES)),
  mine: z.strictObject({
    invited: z.boolean(),
    /** A submitted answer stays `submitted` while a draft beside it is edited. */
    state: z.enum(['none', 'draft', 'submitted']),
    editing: z.boolean(),
    /** The unit I count in, by name, as frozen at launch. */
    unit: z.string().nullable(),
    /** The id of that unit, where I may read its result; `null` before a release. */
    unitId: z.string().nullable(),
    /** How many people are invited of that unit, with all below it; frozen too. */
    unitInvited: z.int().nullable(),
    /**
     * AES-256 key (base64url) for what my device keeps until it is sent: mine alone, of this cycle
     * alone, and `null` once the cycle takes no answers, so that nothing left can be read.
     */
    deviceKey: z.string().nullable(),
  }),
});

export const cyclesSchema = z.strictObject({ items: z.array(cycleSchema) });

export type CycleView = z.infer<typeof cycleSchema>;
