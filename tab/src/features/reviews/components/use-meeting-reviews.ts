import type { Me } from '@samenhang/shared/api/me';
import { PATHS } from '@samenhang/shared/api/paths';
import type { ReviewsView } from '@samenhang/shared/api/review';
import { useCallback, useState } from 'react';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { meetingHash } from '../../../lib/meeting-hash.ts';
import { usePolling } from '../../../lib/use-polling.ts';
import { readMeetingReviews } from '../api/reviews.ts';

/** Somebody else may begin one while this is looked at. */
const PACE = { every: 4_000, atMost: 30_000 };

/** The reviews of the meeting that we are shown in, newest first. */
export function useMeetingReviews(meetingId: string) {
  const backend = useBackend();
  const [known, setKnown] = useState<{ items: ReviewsView['items'] | null; fault: Fault | null }>({
    items: null,
    fault: null,
  });
  const look = useCallback(async () => {
    const me = await backend.recall<Me>(PATHS.me());
    const reply = me.ok
      ? await readMeetingReviews(backend, await meetingHash(me.body.tenant, meetingId))
      : me;
    setKnown(({ items }) =>
      reply.ok
        ? { items: reply.body.items, fault: null }
        : { items, fault: items === null ? reply.fault : null },
    );
    return reply.ok ? 'more' : 'fault';
  }, [backend, meetingId]);
  usePolling(look, PACE);
  return { ...known, again: () => void look() };
}
