import type { Answer } from './host-protocol.ts';
import type { MeetingSharing } from './meeting-sharing.ts';
import { comesAs, type MeetingRole, type MeetingState } from './meeting-state.ts';
import { fetchToken } from './people.ts';
import type { HostState } from './state.ts';
import { contextOf, personalTabAnswers } from './tab-answers.ts';

export interface SeatSetup {
  readonly persona: string;
  readonly role: () => MeetingRole;
  readonly state: () => MeetingState;
  readonly sharing: MeetingSharing;
  /** The app says that it shows something, or that it cannot. */
  readonly loaded: (succeeded: boolean) => void;
}

type FrameKind = 'sidePanel' | 'meetingStage';

/** What one person's panel would be in a window of its own. */
export function hostStateOf({ persona, state }: Pick<SeatSetup, 'persona' | 'state'>): HostState {
  const { theme, language, panel } = state();
  const width = panel === '280' ? '280' : '360';
  return { persona, theme, language, width, context: 'meeting', page: '' };
}

/** As of any tab, but for where the frame is, and for whom the token is. */
export function seatAnswers(setup: SeatSetup, frame: FrameKind): Record<string, Answer> {
  const { persona, role, sharing, loaded } = setup;
  const tab = personalTabAnswers({ state: () => hostStateOf(setup), loaded });
  return {
    ...tab,
    ...sharing.answersFor(role),
    initialize: async (args) => {
      const [, ...rest] = (await tab.initialize?.(args)) ?? [];
      return [frame, ...rest];
    },
    getContext: async () => {
      const licence = comesAs(role()) === 'anonymous' ? { userLicenseType: 'Anonymous' } : {};
      return [{ ...(await contextOf(hostStateOf(setup))), ...licence, frameContext: frame }];
    },
    'authentication.getAuthToken': async () => {
      const as = comesAs(role());
      if (as === 'anonymous') return [false, 'nobody is signed in'];
      try {
        return [true, await fetchToken(persona, as)];
      } catch {
        return [false, 'the local server gives no token'];
      }
    },
  };
}
