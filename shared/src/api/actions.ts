import * as z from 'zod';
import { GUID, IDENTIFIER } from '../identifiers.ts';
import { ACTION_STATES } from '../plan/action-state.ts';
import { CELL_SCORES } from '../scoring/lattice.ts';
import { LONGEST_ACTION } from './limits.ts';
import { line } from './text.ts';

/** What can become of a habit. */
export const HABIT_CHANGES = ['stop', 'shrink', 'replace'] as const;
export type HabitChange = (typeof HABIT_CHANGES)[number];

const bankId = z.string().regex(IDENTIFIER);

/** A next step of the question bank, a habit to change, or the team's own words. */
export const actionWhatSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), item: bankId }),
  z.strictObject({ kind: z.literal('habit'), habit: bankId, change: z.enum(HABIT_CHANGES) }),
  z.strictObject({
    kind: z.literal('own'),
    text: line(z.string().trim().min(1).max(LONGEST_ACTION)),
  }),
]);
export type ActionWhat = z.infer<typeof actionWhatSchema>;

/** A person as the people picker named them. The name is kept as it was shown then. */
const owner = z.strictObject({
  id: z.string().regex(GUID),
  name: line(z.string().trim().min(1).max(100)),
});

const cell = z.enum(CELL_SCORES).nullable();
/** A day in the organisation's time zone. */
const due = z.iso.date();

/** An action to be added to a unit's plan. */
export const newActionSchema = z.strictObject({ what: actionWhatSchema, cell, owner, due });
export type NewAction = z.infer<typeof newActionSchema>;

/** What is changed of an action; its owner may change the state alone. */
export const actionChangeSchema = z
  .strictObject({ ...newActionSchema.shape, state: z.enum(ACTION_STATES) })
  .partial()
  .refine((change) => Object.keys(change).length > 0, {
    params: { code: 'too_small', values: { minimum: 1 } },
  });
export type ActionChange = z.infer<typeof actionChangeSchema>;

/** An action as one reader gets it. */
export const actionViewSchema = z.strictObject({
  id: z.string(),
  unit: z.string(),
  unitName: z.string(),
  what: actionWhatSchema,
  /** What of the result it is about. */
  cell,
  owner: z.strictObject({
    id: z.string(),
    name: z.string(),
    /** No longer in the organisation: the action asks for another owner. */
    hasLeft: z.boolean(),
  }),
  isMine: z.boolean(),
  due,
  state: z.enum(ACTION_STATES),
  /** The round whose result it came from, and the review it was decided in. */
  cycle: z.string(),
  review: z.string().nullable(),
  changedAt: z.iso.datetime(),
  /** To be sent as `If-Match`. */
  etag: z.string(),
});
export type ActionView = z.infer<typeof actionViewSchema>;

/** A unit's plan: what is open first, by its day; then what is done or let go, newest first. */
export const planSchema = z.strictObject({
  /** Whether this reader may add, edit and delete. */
  mayChange: z.boolean(),
  /** Whether as many actions from the newest round are open as may be. */
  isFull: z.boolean(),
  items: z.array(actionViewSchema),
});
export type PlanView = z.infer<typeof planSchema>;

/** The open actions of the signed-in person, in every unit, by their day. */
export const ownActionsSchema = planSchema.pick({ items: true });
export type OwnActions = z.infer<typeof ownActionsSchema>;
