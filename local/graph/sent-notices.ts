import * as z from 'zod';

/** What Graph takes in one call. */
const MOST_RECIPIENTS = 100;
/** So much is kept; who wants to see more looks sooner. */
const MOST_KEPT = 2000;

const feedBody = z.object({
  topic: z.object({ source: z.literal('text'), value: z.string(), webUrl: z.url() }),
  activityType: z.string(),
  previewText: z.object({ content: z.string().min(1) }),
  templateParameters: z.array(z.object({ name: z.string(), value: z.string() })),
  chainId: z.int(),
  recipients: z
    .array(
      z.object({
        '@odata.type': z.literal('microsoft.graph.aadUserNotificationRecipient'),
        userId: z.guid(),
      }),
    )
    .min(1)
    .max(MOST_RECIPIENTS),
});
const mailBody = z.object({
  message: z.object({
    subject: z.string(),
    body: z.object({ contentType: z.literal('Text'), content: z.string() }),
    toRecipients: z.array(z.object({ emailAddress: z.object({ address: z.email() }) })).length(1),
  }),
  saveToSentItems: z.literal(false),
});

/** A line of somebody's activity feed. */
export interface FeedLine {
  readonly tenant: string;
  readonly at: Date;
  readonly activity: string;
  readonly text: string;
  readonly round: string;
  readonly chain: number;
  /** The page of the tab that it opens. */
  readonly page: string;
  readonly recipients: readonly string[];
}

export interface SentMail {
  readonly tenant: string;
  readonly at: Date;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** What the product had sent, as Microsoft 365 would show it. */
export interface SentNotices {
  /** Takes a call; `undefined` for one that Graph would not take. */
  take(tenant: string, path: string, body: unknown): 202 | undefined;
  /** In the order they were sent. */
  readonly feed: readonly FeedLine[];
  readonly mail: readonly SentMail[];
  /** What a person's feed shows: of each chain the newest, the newest first. */
  feedOf(tenant: string, person: string): FeedLine[];
}

const FEED = '/teamwork/sendActivityNotificationToRecipients';
const MAIL = /^\/users\/([^/]+)\/sendMail$/;

/** @param now the time of day, which somebody may have set. */
export function sentNotices(now: () => Date): SentNotices {
  const feed: FeedLine[] = [];
  const mail: SentMail[] = [];
  return {
    feed,
    mail,
    take: (tenant, path, body) => {
      const when = { tenant, at: now() };
      const line = path === FEED ? feedBody.safeParse(body).data : undefined;
      if (line !== undefined) keep(feed, { ...when, ...lineOf(line) });
      const mailbox = MAIL.exec(path)?.[1];
      const sent = mailbox === undefined ? undefined : mailBody.safeParse(body).data;
      const from = decodeURIComponent(mailbox ?? '');
      if (sent !== undefined) keep(mail, { ...when, from, ...mailOf(sent) });
      return (line ?? sent) ? 202 : undefined;
    },
    feedOf: (tenant, person) => {
      const own = feed.filter((line) => line.tenant === tenant && line.recipients.includes(person));
      return [...new Map(own.map((line) => [line.chain, line])).values()].sort(
        (one, other) => other.at.getTime() - one.at.getTime(),
      );
    },
  };
}

function lineOf({ topic, recipients, ...body }: z.infer<typeof feedBody>) {
  const context: unknown = JSON.parse(new URL(topic.webUrl).searchParams.get('context') ?? '{}');
  return {
    activity: body.activityType,
    text: body.previewText.content,
    round: topic.value,
    chain: body.chainId,
    page: z.object({ subEntityId: z.string() }).parse(context).subEntityId,
    recipients: recipients.map(({ userId }) => userId),
  };
}

function mailOf({ message: { subject, body, toRecipients } }: z.infer<typeof mailBody>) {
  const to = toRecipients[0]?.emailAddress.address ?? '';
  return { subject, body: body.content, to };
}

function keep<T>(kept: T[], one: T): void {
  kept.push(one);
  if (kept.length > MOST_KEPT) kept.shift();
}
