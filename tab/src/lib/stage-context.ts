import { createContext } from 'react';
import { type MeetingStage, meetingStageOf } from './meeting-stage.ts';

/** The stage of the host's meeting, unless another one is given. */
export const StageContext = createContext<MeetingStage>(
  meetingStageOf(async () => (await import('./teams-meeting.ts')).MEETING_OF_HOST),
);
