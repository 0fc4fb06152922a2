import { createContext, useContext } from 'react';
import { within } from './within.ts';

type Told<T> = (error: unknown, result: T | null) => void;

interface Permission {
  readonly doesAppHaveSharePermission: boolean;
}

/** What of the host's meeting is used here. */
interface Meeting {
  getAppContentStageSharingCapabilities(told: Told<Permission>): void;
  shareAppContentToStage(told: Told<boolean>, url: string): void;
}

/** Shows a page to everybody in the meeting; says whether that worked. */
export type ShareToStage = (url: string) => Promise<boolean>;

/** A host answers in a second. Some never do where somebody may not share. */
const ANSWERS_WITHIN = 5_000;

/**
 * The stage of the meeting. Hosts give one code for a role that may not share, a permission that is
 * missing and faults of their own, so that there is one answer for all of them: it did not work.
 */
export function shareToStageWith(load: () => Promise<Meeting>): ShareToStage {
  return async (url) => {
    try {
      const meeting = await load();
      const { doesAppHaveSharePermission } = await asked<Permission>((told) =>
        meeting.getAppContentStageSharingCapabilities(told),
      );
      if (!doesAppHaveSharePermission) return false;
      return await asked<boolean>((told) => meeting.shareAppContentToStage(told, url));
    } catch {
      return false;
    }
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

export const StageContext = createContext<ShareToStage>(async () => false);

export function useStage(): ShareToStage {
  return useContext(StageContext);
}
