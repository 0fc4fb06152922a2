import { momentOf } from '../../../lib/zoned.ts';
import type { RoundDraft } from './round-draft.ts';

/** What a draft has before the round may open: the moment it opens by itself, or its end. */
export function tooSoonIn(
  { opens, first, last }: Pick<RoundDraft, 'opens' | 'first' | 'last'>,
  zone: string,
  from: Date,
): 'opens' | 'ends' | null {
  const [opensAt, endsAt] = [momentOf(zone, first), momentOf(zone, last)];
  if (opens === 'byClock' && opensAt !== null && opensAt < from) return 'opens';
  return endsAt !== null && endsAt <= from ? 'ends' : null;
}
