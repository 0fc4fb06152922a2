import { MeetingReviews } from '../../features/reviews/components/meeting-reviews.tsx';
import { MeetingStageEntry } from '../../features/reviews/components/meeting-stage-entry.tsx';
import { usePlace } from '../../lib/place.ts';

interface Props {
  readonly startable: Parameters<typeof MeetingReviews>[0]['startable'];
}

/** In the meeting that the tab was added to: on its stage the review alone, in its panel the way to it. */
export default function ChannelInMeeting({ startable }: Props) {
  const { frame, meetingId } = usePlace();
  if (meetingId === undefined) return null;
  return frame === 'meetingStage' ? (
    <MeetingStageEntry meetingId={meetingId} />
  ) : (
    <MeetingReviews meetingId={meetingId} startable={startable} />
  );
}
