import type { MeetingTimes } from './meeting.ts';

interface Meeting extends MeetingTimes {
  readonly subject: string;
  /** As plain text of one line, and short: Teams promises no line breaks, and Windows no link over 2048 characters. */
  readonly content: string;
}

/**
 * A deep link that opens a new meeting in Teams, filled in; nothing is planned before somebody sends it.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-workflow
 * @example newMeetingLink({ subject: 'Review', content: '', start, end })
 *   // 'https://teams.microsoft.com/l/meeting/new?subject=Review&startTime=2026-12-08T09%3A00%3A00%2B00%3A00&…'
 */
export function newMeetingLink({ subject, content, start, end }: Meeting): string {
  const values = { subject, startTime: offsetOf(start), endTime: offsetOf(end), content };
  // Percent signs for spaces too: Teams takes a plus for what it is.
  const query = Object.entries(values).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `https://teams.microsoft.com/l/meeting/new?${query.join('&')}`;
}

const offsetOf = (at: Date) => at.toISOString().replace(/\.\d+Z$/, '+00:00');
