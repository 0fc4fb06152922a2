import * as z from 'zod';
import { SCORES } from '../scoring/lattice.ts';
import { normFields } from './norm.ts';
import { SEGMENTS } from './segments.ts';

/** What HR sends to have the organisation join the pool. */
export const poolMembershipSchema = z.strictObject({ segment: z.enum(SEGMENTS) });

const membership = z.strictObject({ segment: z.enum(SEGMENTS), since: z.iso.datetime() });

/** The pool of organisations, as one of its members, or one that is not, sees it. */
export const poolSchema = z.strictObject({
  /** `null` where the organisation shares nothing. */
  membership: membership.nullable(),
  /** The scores that a member shares of the whole organisation, in whole points; nothing else. */
  shared: z.array(z.enum(SCORES)),
  /** The latest release of the own segment; `null` where there is none, or no membership. */
  release: normFields.nullable(),
});

export type PoolView = z.infer<typeof poolSchema>;
