import type { ReleasedDetails } from '@samenhang/shared/api/release';
import { SECURE_FROM } from '@samenhang/shared/thresholds';

type Maturity = NonNullable<ReleasedDetails['maturity']>;

/**
 * How a level of the ladder stands: `secure` and `close` (too close to call) by the certainty that
 * it and all below are passed, `ahead` where it passes above one that does not, `open` otherwise.
 */
export type LevelState = 'secure' | 'close' | 'ahead' | 'open';

const SECURE_PERCENT = 100 * SECURE_FROM;
/** Less certain than this, a level that is not reached is plainly not reached. */
const CLOSE_FROM = 100 - SECURE_PERCENT;

/** The state of levels 1 to 4. */
export function levelStates(maturity: Maturity): LevelState[] {
  return [1, 2, 3, 4].map((level) => stateOf(maturity, level));
}

function stateOf(maturity: Maturity, level: number): LevelState {
  const certainty = maturity.certainty?.[level - 1];
  const reached = level <= maturity.level;
  if (reached && certainty !== undefined && certainty >= SECURE_PERCENT) return 'secure';
  if (maturity.aheadOfFoundations.includes(level)) return 'ahead';
  if (reached) return 'close';
  return certainty !== undefined && certainty > CLOSE_FROM ? 'close' : 'open';
}
