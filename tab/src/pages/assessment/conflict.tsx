import { useCallback } from 'react';
import { readOwnResponse } from '../../features/respond/api/responses.ts';
import { ConflictDialog } from '../../features/respond/components/conflict-dialog.tsx';
import type { Content } from '../../features/respond/model/content.ts';
import type { DraftSaver } from '../../features/respond/model/draft-saver.ts';
import { useBackend } from '../../lib/backend.ts';
import { useLoad } from '../../lib/use-load.ts';
import { storedOf } from './read-assessment.ts';

interface Props {
  readonly cycle: string;
  readonly saver: DraftSaver;
  readonly mine: Content;
}

/** Fetches what another device saved, and goes on from what the person keeps. */
export function Conflict({ cycle, saver, mine }: Props) {
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(async () => {
      const reply = await readOwnResponse(backend, cycle);
      return reply.ok ? { ok: true as const, body: storedOf(reply.body, reply.etag) } : reply;
    }, [backend, cycle]),
  );
  return (
    <ConflictDialog
      mine={mine}
      stored={state}
      onRetry={again}
      onKeep={(stored, keep) => saver.settle(stored, keep)}
    />
  );
}
