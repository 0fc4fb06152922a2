import { LOWEST_AND_HIGHEST } from '@samenhang/shared/disclosure/precision';
import * as z from 'zod';

const { low, high } = LOWEST_AND_HIGHEST;
const points = z.int().min(low).max(high);

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
