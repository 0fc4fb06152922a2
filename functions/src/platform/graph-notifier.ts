import { directoryFaultOf } from '../ports/directory.ts';
import {
  type FeedNotice,
  type GroupMail,
  type Notifier,
  NotifierError,
} from '../ports/notifier.ts';
import { type GraphClient, type GraphSetup, graphClient, type PostStatus } from './graph-client.ts';

export interface NotifierIds {
  /**
   * By which links find the Teams app: the id that the organisation's catalogue gave it, or that of its manifest.
   * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
   */
  readonly appId: string;
  /** Whose mail it is: the address of one mailbox, the only one that the application may send from. */
  readonly mailbox?: string;
}

/** Graph takes two of these a second from an application in a tenant. */
const PACE_MS = 500;

/**
 * {@link Notifier} by Microsoft Graph. Feed notices go by the call for many recipients alone, as the
 * address of the one for a single person names that person in the tenant's logs. It takes the resource
 * specific permission `TeamsActivity.Send.User`; mail takes `Mail.Send` for that one mailbox.
 */
export function graphNotifier(setup: GraphSetup, { appId, mailbox }: NotifierIds): Notifier {
  const graph = graphClient(setup);
  const inPace = pacer(setup);
  return {
    feed: async (tenant, notice) => {
      await inPace(tenant);
      await told(() => sendFeed(graph, tenant, feedBody(notice, appId)));
    },
    ...(mailbox !== undefined && {
      mail: (tenant: string, mail: GroupMail) =>
        told(() => {
          const path = `/users/${encodeURIComponent(mailbox)}/sendMail`;
          return graph.post(tenant, path, mailBody(mail), { mayComeTwice: false, fresh: false });
        }),
    }),
  };
}

const FEED = '/teamwork/sendActivityNotificationToRecipients';

/** It wants a token with three quarters of an hour left, and says so by 412. */
async function sendFeed(graph: GraphClient, tenant: string, body: object): Promise<PostStatus> {
  const sent = await graph.post(tenant, FEED, body, { mayComeTwice: true, fresh: false });
  if (sent !== 412) return sent;
  return graph.post(tenant, FEED, body, { mayComeTwice: true, fresh: true });
}

function feedBody({ activity, recipients, text, about, chain, page }: FeedNotice, appId: string) {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
  const webUrl = `https://teams.microsoft.com/l/entity/${appId}/home?context=${context}`;
  return {
    topic: { source: 'text', value: about, webUrl },
    activityType: activity,
    previewText: { content: text },
    templateParameters: [{ name: activity === 'actionDue' ? 'unit' : 'round', value: about }],
    chainId: chain,
    recipients: recipients.map((userId) => ({
      '@odata.type': 'microsoft.graph.aadUserNotificationRecipient',
      userId,
    })),
  };
}

function mailBody({ group, subject, body }: GroupMail) {
  return {
    message: {
      subject,
      body: { contentType: 'Text', content: body },
      toRecipients: [{ emailAddress: { address: group } }],
    },
    saveToSentItems: false,
  };
}

async function told(post: () => Promise<PostStatus>): Promise<void> {
  let status: PostStatus;
  try {
    status = await post();
  } catch (error) {
    const isRefused = directoryFaultOf(error) === 'directory_forbidden';
    throw new NotifierError(isRefused ? 'notices_refused' : 'notices_unavailable', error);
  }
  if (status !== 'taken') throw new NotifierError('notices_refused', new Error(`Graph: ${status}`));
}

/** Waits until the next call of a tenant may be made. */
function pacer({
  wait,
  now: clock = () => performance.now(),
}: GraphSetup): (tenant: string) => Promise<void> {
  const nextOf = new Map<string, number>();
  return async (tenant) => {
    const now = clock();
    const turn = Math.max(now, nextOf.get(tenant) ?? 0);
    nextOf.set(tenant, turn + PACE_MS);
    if (turn > now) await wait(turn - now);
  };
}
