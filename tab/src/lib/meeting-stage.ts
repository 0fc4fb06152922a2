import { within } from './within.ts';

type Told<T> = (error: unknown, result: T | null) => void;

interface Permission {
  readonly doesAppHaveSharePermission: boolean;
}

interface Sharing {
  readonly isAppSharing: boolean;
}

/** What of the host's meeting is used here. */
interface Meeting {
  getAppContentStageSharingCapabilities(told: Told<Permission>): void;
  shareAppContentToStage(told: Told<boolean>, url: string): void;
  getAppContentStageSharingState(told: Told<Sharing>): void;
  stopSharingAppContentToStage(told: Told<boolean>): void;
}

export interface MeetingStage {
  /** Shows a page to everybody in the meeting; says whether that worked. */
  share(url: string): Promise<boolean>;
  /** Whether we are on the stage now; not where the host does not say. */
  isShared(): Promise<boolean>;
  /** Takes us off the stage; says whether that worked. */
  stop(): Promise<boolean>;
}

/** A host answers in a second. Some never do where somebody may not share. */
const ANSWERS_WITHIN = 5_000;

/**
 * The stage of the meeting. Hosts give one code for a role that may not share, a permission that is
 * missing and faults of their own, so that there is one answer for all of them: it did not work.
 */
export function meetingStageOf(load: () => Promise<Meeting>): MeetingStage {
  const tell = async (ask: (meeting: Meeting) => Promise<boolean>) => {
    try {
      return await ask(await load());
    } catch {
      return false;
    }
  };
  return {
    share: (url) =>
      tell(async (meeting) => {
        const { doesAppHaveSharePermission } = await asked<Permission>((told) =>
          meeting.getAppContentStageSharingCapabilities(told),
        );
        if (!doesAppHaveSharePermission) return false;
        return asked<boolean>((told) => meeting.shareAppContentToStage(told, url));
      }),
    isShared: () =>
      tell(async (meeting) => {
        const state = await asked<Sharing>((told) => meeting.getAppContentStageSharingState(told));
        return state.isAppSharing;
      }),
    stop: () =>
      tell((meeting) => asked<boolean>((told) => meeting.stopSharingAppContentToStage(told))),
  };
}

function asked<T>(ask: (told: Told<T>) => void): Promise<T> {
  const answer = new Promise<T>((resolve, reject) => {
    ask((error, result) => {
      if (error || result === null) reject(new Error('refused'));
      else resolve(result);
    });
  });
  return within(ANSWERS_WITHIN, answer);
}
