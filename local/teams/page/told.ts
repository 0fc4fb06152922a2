/** What somebody was told through Teams, and what went to groups of their organisation by mail. */
export interface Told {
  readonly feed: readonly FeedLine[];
  readonly mail: readonly Mail[];
}

interface FeedLine {
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
  readonly page: string;
}

interface Mail {
  readonly at: string;
  readonly to: string;
  readonly line: string;
  readonly body: string;
}

/** `null` where the server does not say. */
export async function fetchTold(persona: string): Promise<Told | null> {
  const reply = await fetch(`/local/activity?${new URLSearchParams({ persona })}`);
  return reply.ok ? reply.json() : null;
}
