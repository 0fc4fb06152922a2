import { useState } from 'react';
import { useBackend } from '../../../lib/backend.ts';
import { brokenFault } from '../../../lib/broken-fault.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { createNorm, replaceNorm } from '../api/norms.ts';
import { EMPTY_DRAFT, idOf, type NormDraft, normOf } from '../model/norm-draft.ts';
import { unfilledFields } from '../model/norm-fields.ts';
import type { ScoreFault } from '../model/read-scores.ts';

export type ImportState =
  | { readonly at: 'filling' | 'sending' | 'imported' }
  /** These fields are still empty. */
  | { readonly at: 'unfilled'; readonly fields: readonly string[] }
  /** Its lines of scores could not be read. */
  | { readonly at: 'unread'; readonly faults: readonly ScoreFault[] }
  | { readonly at: 'refused'; readonly fault: Fault };

/** A norm that is filled in and sent; what was filled in stays until it is imported. */
export function useNormImport(onImported: () => void) {
  const backend = useBackend();
  const words = useText();
  const [draft, setDraft] = useState<NormDraft>(EMPTY_DRAFT);
  const [state, setState] = useState<ImportState>({ at: 'filling' });
  const change = (some: Partial<NormDraft>) => {
    setDraft((before) => ({ ...before, ...some }));
    setState({ at: 'filling' });
  };
  const sendBy = async (write: typeof createNorm) => {
    if (state.at === 'sending') return;
    const fields = unfilledFields(words, draft);
    if (fields.length > 0) return setState({ at: 'unfilled', fields });
    setState({ at: 'sending' });
    // A reader of CSV is large, and only whoever has a norm needs it.
    const reader = await import('../model/read-scores.ts').catch(() => null);
    if (reader === null) return setState({ at: 'refused', fault: brokenFault() });
    const { scores, faults } = reader.readScores(draft.scores);
    if (faults.length > 0) return setState({ at: 'unread', faults });
    const id = draft.id || idOf(draft) || 'norm';
    const sent = await write(backend, id, normOf({ ...draft, id }, scores));
    if (!sent.ok) return setState({ at: 'refused', fault: sent.fault });
    setDraft(EMPTY_DRAFT);
    setState({ at: 'imported' });
    onImported();
  };
  return {
    ...{ draft, change, state },
    send: () => void sendBy(createNorm),
    replace: () => void sendBy(replaceNorm),
  };
}
