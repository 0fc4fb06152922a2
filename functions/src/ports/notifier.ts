/** What a line in the feed is about; the app's manifest has a template for each. */
export type FeedActivity =
  | 'roundOpened'
  | 'roundReminder'
  | 'resultsReleased'
  | 'actionDue'
  | 'testNotice';

/** The same line for several people. */
export interface FeedNotice {
  readonly activity: FeedActivity;
  /** Entra object ids, 1 to {@link MOST_RECIPIENTS}. */
  readonly recipients: readonly string[];
  /** The line itself, in their language. */
  readonly text: string;
  /** What it is about, in their language: the title of the round, or the name of the unit. */
  readonly about: string;
  /** Notices with the same one are one line in a person's feed: the newest. A positive integer. */
  readonly chain: number;
  /** The page of the tab that it opens. */
  readonly page: string;
}

/** One mail, the same for everybody: to a group, not to people. */
export interface GroupMail {
  /** The group's address. */
  readonly group: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
}

/** What Microsoft Graph takes of a line, in UTF-16 code units. */
export const LONGEST_LINE = 150;

/** What Microsoft Graph takes in one call. */
export const MOST_RECIPIENTS = 100;

/**
 * Why nothing was sent: Microsoft 365 does not take it from here, or not now. Read by its code, as the class of a
 * platform built apart is another one.
 */
export type NotifierFault = 'notices_refused' | 'notices_unavailable';

/** What a {@link Notifier} throws. After `notices_unavailable` nobody knows whether it was sent. */
export class NotifierError extends Error {
  readonly code: NotifierFault;

  constructor(code: NotifierFault, cause?: unknown) {
    super(code.replace('_', ' '), { cause });
    this.name = 'NotifierError';
    this.code = code;
  }
}

export function isRefusedNotice(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'notices_refused'
  );
}

/**
 * Tells people something in Microsoft 365. That a call succeeds proves that it was taken, not that it
 * arrived; of single people nothing is ever known.
 * @throws NotifierError
 */
export interface Notifier {
  feed(tenant: string, notice: FeedNotice): Promise<void>;
  /** Absent where this installation sends no mail. Never sends twice. */
  readonly mail?: (tenant: string, mail: GroupMail) => Promise<void>;
}
