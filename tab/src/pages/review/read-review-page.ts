import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ReviewView } from '@samenhang/shared/api/review';
import type { UnitResult, UnitResultView } from '@samenhang/shared/api/unit-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Language } from '@samenhang/shared/languages';
import { readCycle } from '../../features/cycles/api/cycles.ts';
import { type Conversation, readConversation } from '../../features/reviews/api/conversation.ts';
import { readResultAbove, readUnitResult } from '../../features/unit-result/api/unit-result.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';
import { readInstrument } from '../../lib/instrument.ts';

/** What a review is about, and what puts it into words. */
export interface ReviewData {
  readonly cycle: CycleView;
  readonly instrument: Instrument;
  readonly conversation: Conversation;
  /** Of the unit itself: it names the unit whose result is shown. */
  readonly own: UnitResultView;
  /** What is shown: that of the unit above, where the unit has none of its own. */
  readonly result: UnitResult;
}

export async function readReviewPage(
  backend: Backend,
  { cycle: id, unit }: Pick<ReviewView, 'cycle' | 'unit'>,
  language: Language,
): Promise<Reply<ReviewData>> {
  const [cycle, own, conversation] = await Promise.all([
    readCycle(backend, id),
    readUnitResult(backend, id, unit),
    readConversation(language),
  ]);
  if (!cycle.ok) return cycle;
  if (!own.ok) return own;
  if (!conversation.ok) return conversation;
  const [instrument, above] = await Promise.all([
    readInstrument(backend, cycle.body.instrumentVersion),
    readResultAbove(backend, id, own.body),
  ]);
  if (!instrument.ok) return instrument;
  if (!above.ok) return above;
  const told = { own: own.body, result: above.body ?? own.body, conversation: conversation.body };
  return {
    ok: true,
    body: { cycle: cycle.body, instrument: instrument.body, ...told },
    etag: null,
  };
}
