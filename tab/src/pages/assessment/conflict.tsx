import type { Instrument } from '@samenhang/shared/instruments/schema';
import { useCallback, useEffect } from 'react';
import { readOwnResponse } from '../../features/respond/api/responses.ts';
import { ConflictDialog } from '../../features/respond/components/conflict-dialog.tsx';
import { sameContent } from '../../features/respond/model/content.ts';
import type { DraftSaver } from '../../features/respond/model/draft-saver.ts';
import type { Saving } from '../../features/respond/model/saving.ts';
import { useBackend } from '../../lib/backend.ts';
import { useLoad } from '../../lib/use-load.ts';
import { storedOf } from './read-assessment.ts';

interface Props {
  readonly cycle: string;
  readonly saver: DraftSaver;
  readonly instrument: Instrument;
  readonly saving: Saving;
}

/** Fetches what another device saved, and goes on from what the person keeps. */
export function Conflict({ cycle, instrument, saver, saving }: Props) {
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(async () => {
      const reply = await readOwnResponse(backend, cycle);
      return reply.ok ? { ok: true as const, body: storedOf(reply.body, reply.etag) } : reply;
    }, [backend, cycle]),
  );
  const same = state.status === 'ready' && sameContent(state.body.content, saving.content);
  useEffect(() => {
    // Nothing to choose: as after a reload that overtook its own last save.
    if (same) saver.settle(state.body, 'stored');
  }, [same, saver, state]);
  if (same) return null;
  return (
    <ConflictDialog
      instrument={instrument}
      mine={saving.content}
      editedAt={saving.editedAt}
      stored={state}
      onRetry={again}
      onKeep={(stored, keep) => saver.settle(stored, keep)}
    />
  );
}
