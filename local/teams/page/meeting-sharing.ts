import type { Answer } from './host-protocol.ts';
import type { MeetingRole, MeetingState } from './meeting-state.ts';

interface Surroundings {
  /** Our own, which is all that the manifest names. */
  readonly origin: string;
  readonly mode: () => MeetingState['sharing'];
  /** What is on the stage changed; `undefined` for nothing. */
  readonly changed: (url: string | undefined) => void;
}

export interface MeetingSharing {
  /** What is on the stage now. */
  url(): string | undefined;
  stop(): void;
  /** What the host answers somebody with that role. */
  answersFor(role: () => MeetingRole): Record<string, Answer>;
}

// As teams-js names them.
const FAILED = { errorCode: 500 };
const INVALID = { errorCode: 501, message: 'Provided URL is invalid' };
const NOT_PERMITTED = { errorCode: 1000 };

/** Sharing of an app to the stage: one for the whole meeting. */
export function meetingSharing({ origin, mode, changed }: Surroundings): MeetingSharing {
  let shown: string | undefined;
  const show = (url: string | undefined) => {
    if (url === shown) return;
    shown = url;
    changed(url);
  };
  const share = (role: MeetingRole, url: unknown): readonly unknown[] | undefined => {
    if (mode() === 'silent') return undefined;
    if (mode() === 'refused') return [FAILED, null];
    if (!mayShare(role)) return [NOT_PERMITTED, null];
    const address = ownAddress(url, origin);
    if (address === undefined) return [INVALID, null];
    show(address);
    return [null, true];
  };
  return {
    url: () => shown,
    stop: () => show(undefined),
    answersFor: (role) => ({
      'meeting.getAppContentStageSharingCapabilities': () => [
        null,
        { doesAppHaveSharePermission: mayShare(role()) },
      ],
      'meeting.shareAppContentToStage': ([url]) => share(role(), url),
      'meeting.getAppContentStageSharingState': () => [null, { isAppSharing: shown !== undefined }],
      'meeting.stopSharingAppContentToStage': () => {
        if (!mayShare(role())) return [NOT_PERMITTED, null];
        show(undefined);
        return [null, true];
      },
    }),
  };
}

function mayShare(role: MeetingRole): boolean {
  return role === 'organiser' || role === 'presenter';
}

/** Teams takes whole addresses alone, of the domains in the manifest. */
function ownAddress(url: unknown, origin: string): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  return address.origin === origin ? address.href : undefined;
}
