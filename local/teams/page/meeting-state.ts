import { type Language, languageOf } from '@samenhang/shared/languages';
import { oneOf, THEMES } from './state.ts';

/**
 * What somebody is in a meeting; a guest and somebody from outside come with a token that says so, and
 * for whoever joined without an account the host has none.
 */
export const MEETING_ROLES = [
  'organiser',
  'presenter',
  'attendee',
  'guest',
  'outside',
  'anonymous',
] as const;
export type MeetingRole = (typeof MEETING_ROLES)[number];

const STRANGERS = ['guest', 'outside', 'anonymous'] as const;
export type Stranger = (typeof STRANGERS)[number];

/** As what somebody comes who is no member of the organisation. */
export function comesAs(role: MeetingRole): Stranger | undefined {
  return STRANGERS.find((stranger) => stranger === role);
}

/** What the host answers to whoever wants to share. */
export const SHARING_MODES = ['works', 'refused', 'silent'] as const;
export const PANEL_WIDTHS = ['280', '320'] as const;
/** In pixels, as Teams gives them to an app. */
export const STAGE_SIZES = ['994x678', '792x382'] as const;

export interface Attending {
  readonly persona: string;
  readonly role: MeetingRole;
}

export const FEWEST = 2;
export const MOST = 4;

/** Everything that can be chosen of a meeting, as it stands in the address. */
export interface MeetingState {
  readonly people: readonly Attending[];
  readonly theme: (typeof THEMES)[number];
  readonly language: Language;
  readonly panel: (typeof PANEL_WIDTHS)[number];
  readonly stage: (typeof STAGE_SIZES)[number];
  readonly sharing: (typeof SHARING_MODES)[number];
}

/** What is missing or unknown in the address takes what most meetings have. */
export function readMeeting(search: string, language: string): MeetingState {
  const params = new URLSearchParams(search);
  return {
    people: peopleOf(params.get('people') ?? ''),
    theme: oneOf(THEMES, params.get('theme')) ?? 'dark',
    language: languageOf(params.get('language') ?? language),
    panel: oneOf(PANEL_WIDTHS, params.get('panel')) ?? '280',
    stage: oneOf(STAGE_SIZES, params.get('stage')) ?? '994x678',
    sharing: oneOf(SHARING_MODES, params.get('sharing')) ?? 'works',
  };
}

export function writeMeeting({ people, ...chosen }: MeetingState): string {
  const named = people.map(({ persona, role }) => `${persona}.${role}`).join(',');
  const query = new URLSearchParams({ ...(named !== '' && { people: named }), ...chosen });
  // Neither has a meaning of its own there, and a person reads it.
  return `?${query}`.replaceAll('%2C', ',');
}

/** Each once, and no more than there is room for. */
function peopleOf(text: string): readonly Attending[] {
  const told = text.split(',').flatMap((one): Attending[] => {
    const [persona = '', named = ''] = one.split('.', 2);
    const role = oneOf(MEETING_ROLES, named) ?? 'attendee';
    return persona === '' ? [] : [{ persona, role }];
  });
  const first = told.filter(
    ({ persona }, at) => told.findIndex((one) => one.persona === persona) === at,
  );
  return first.slice(0, MOST);
}
