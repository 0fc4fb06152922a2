import { ENDS_OF_SCALE } from '@samenhang/shared/thresholds';
import * as z from 'zod';

const { low, high } = ENDS_OF_SCALE;
const points = z.int().min(low.shownAs).max(high.shownAs);

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
