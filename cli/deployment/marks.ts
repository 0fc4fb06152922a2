import type { Marks } from '../azure/finding.ts';

/** Before each line of `check-deployment`. */
export const MARKS: Marks = { well: 'ok  ', look: 'note', bad: 'FAIL' };
