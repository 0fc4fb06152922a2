import { newestFirst } from '@samenhang/shared/cycles/recency';
import type { Overview } from '../../features/cycles/api/cycles.ts';
import { MeetingReviews } from '../../features/reviews/components/meeting-reviews.tsx';
import { MeetingStageEntry } from '../../features/reviews/components/meeting-stage-entry.tsx';
import { usePlace } from '../../lib/place.ts';

interface Props {
  readonly overview: Overview;
  readonly meetingId: string;
}

/** What there is in this meeting: on its stage the review alone, in its panel also a new one. */
export default function InMeeting({ overview: { me, cycles }, meetingId }: Props) {
  const { frame } = usePlace();
  if (frame === 'meetingStage') return <MeetingStageEntry meetingId={meetingId} />;
  const [cycle] = cycles
    .filter(({ state, abilities }) => state === 'released' && abilities.includes('readResults'))
    .toSorted(newestFirst);
  const startable =
    cycle === undefined
      ? []
      : me.managedUnits.map(({ id, name }) => ({ cycle: cycle.id, unit: id, name }));
  return <MeetingReviews meetingId={meetingId} startable={startable} />;
}
