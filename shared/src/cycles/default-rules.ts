import { FEWEST } from '../thresholds.ts';
import type { CycleRules } from './rules.ts';

/** What a cycle promises unless HR says otherwise; of its own, as whoever plans one needs no contract. */
export const DEFAULT_RULES: CycleRules = {
  minimumForScores: FEWEST.scores,
  minimumForDetails: FEWEST.details,
  staffSeeResults: true,
};
