/** What the audience of a round is told, in this order: at most once each. */
export const NOTICE_KINDS = ['opened', 'reminder', 'last_call', 'results'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** `feed`: the activity feed of Teams. `mail`: one mail, the same for everybody, to a group that HR names. */
export const NOTICE_CHANNELS = ['feed', 'mail'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

export const NOTICE_STATES = ['planned', 'sending', 'sent', 'cancelled'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** Why a notice is not as it was planned. */
export const NOTICE_NOTES = [
  /** It came too late, as something was out of order, and waits for the next allowed hour. */
  'late',
  /** The end of the round was moved, and the notice with it. */
  'end_moved',
  /** No place was left for it. */
  'no_time',
  /** The round closed before its moment came. */
  'round_over',
  'round_cancelled',
  /** Microsoft 365 does not let this product send it. */
  'not_allowed',
  /** Microsoft 365 did not answer: nobody knows whether it went out, or to everybody. */
  'unclear',
] as const;
export type NoticeNote = (typeof NOTICE_NOTES)[number];

/** When a notice of a round is to go out. */
export interface PlannedNotice {
  readonly kind: NoticeKind;
  readonly at: Date;
}
