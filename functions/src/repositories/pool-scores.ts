import * as z from 'zod';

const points = z.int().min(3).max(97);

/** What an organisation shares with the pool, as it is stored. */
export const poolScoresSchema = z.object({
  overall: points,
  connect: points,
  perform: points,
  develop: points,
  progress: points,
  structure: points,
  culture: points,
  leadership: points,
});
