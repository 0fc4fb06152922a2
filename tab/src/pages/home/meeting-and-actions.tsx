import { Suspense } from 'react';
import type { Overview } from '../../features/cycles/api/cycles.ts';
import { lazyPage } from '../../lib/lazy-page.ts';
import { PLAN_WORDS } from '../../lib/part-word-files.ts';
import { usePlace } from '../../lib/place.ts';
import { ACTION_WORDS, REVIEW_WORDS } from '../../lib/word-files.ts';

const InMeeting = lazyPage({ module: () => import('./in-meeting.tsx'), words: [REVIEW_WORDS] });
const OwnActions = lazyPage({
  module: () => import('../../features/actions/components/own-actions.tsx'),
  words: [PLAN_WORDS, ACTION_WORDS],
});

/** What there is in a meeting, for anyone in one; and what somebody took on, for anyone who did. */
export default function MeetingAndActions({ overview }: { readonly overview: Overview }) {
  const { frame, meetingId } = usePlace();
  return (
    <Suspense fallback={null}>
      {meetingId === undefined ? null : <InMeeting overview={overview} meetingId={meetingId} />}
      {frame === 'meetingStage' ? null : <OwnActions />}
    </Suspense>
  );
}
