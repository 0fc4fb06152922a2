import { useCallback, useEffect } from 'react';
import { readOwnResponse } from '../../features/respond/api/responses.ts';
import { ConflictDialog } from '../../features/respond/components/conflict-dialog.tsx';
import type { Asked } from '../../features/respond/model/asked.ts';
import type { DraftSaver } from '../../features/respond/model/draft-saver.ts';
import { mineOnTop, needsPerson, type Saving } from '../../features/respond/model/saving.ts';
import { useBackend } from '../../lib/backend.ts';
import { useLoad } from '../../lib/use-load.ts';
import { storedOf } from './read-assessment.ts';

interface Props {
  readonly cycle: string;
  readonly saver: DraftSaver;
  readonly instrument: Asked;
  readonly saving: Saving;
}

/**
 * Fetches what another device or window saved. What was changed on one side only is put together,
 * and nobody is asked; else the person says what to keep.
 */
export function Conflict({ cycle, instrument, saver, saving }: Props) {
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(async () => {
      const reply = await readOwnResponse(backend, cycle);
      return reply.ok ? { ok: true as const, body: storedOf(reply.body, reply.etag) } : reply;
    }, [backend, cycle]),
  );
  const stored = state.status === 'ready' ? state.body : undefined;
  const settles = stored !== undefined && !needsPerson(saving, stored);
  useEffect(() => {
    if (settles) saver.settle(stored, 'mine');
  }, [settles, saver, stored]);
  if (settles) return null;
  return (
    <ConflictDialog
      instrument={instrument}
      mine={stored === undefined ? saving.content : mineOnTop(saving, stored)}
      editedAt={saving.editedAt}
      stored={state}
      onRetry={again}
      onKeep={(version, keep) => saver.settle(version, keep)}
    />
  );
}
