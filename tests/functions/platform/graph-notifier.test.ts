import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { graphNotifier } from '@samenhang/functions/platform/graph-notifier';
import type { FeedNotice } from '@samenhang/functions/ports/notifier';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { type LocalGraph, localGraph, localGraphToken } from '@samenhang/local/graph/local-graph';
import { LOCAL_IDS } from '@samenhang/local/graph/local-notifier';
import { personId } from '../../builders/organisation.ts';

const { empty } = demoTenants();
const { tenant } = empty;
const GROUP = 'everybody@voorbeeld.example';

const asked: string[] = [];
const waited: number[] = [];
const tokens: boolean[] = [];
let graph: LocalGraph;
let origin = '';
/** Cuts off this many calls without an answer, though they were taken. */
let cut = 0;
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  if (cut > 0) {
    cut -= 1;
    response.end = () => response.destroy();
  }
  graph.handle(request, response);
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});
beforeEach(() => {
  graph = localGraph(origin, [empty]);
  for (const list of [asked, waited, tokens]) list.length = 0;
  cut = 0;
});

const notifier = () =>
  graphNotifier(
    {
      url: `${origin}/local/graph`,
      token: async (of, age) => {
        tokens.push(age?.fresh ?? false);
        return localGraphToken(of);
      },
      wait: async (milliseconds) => void waited.push(milliseconds),
      // A clock that stands still, however busy the machine is.
      now: () => 0,
    },
    LOCAL_IDS,
  );
const notice = (recipients = [personId(1), personId(2)]): FeedNotice => ({
  ...{ activity: 'roundReminder', recipients, text: 'Open tot dinsdag', about: 'Najaar' },
  ...{ chain: 7, page: 'assessment/autumn' },
});
const mail = { group: GROUP, subject: 'Najaar', body: 'Open' };
const sendMail = () => notifier().mail?.(tenant, mail);

describe('a notice in the feed', () => {
  test('goes to all of them by one call, whose address names nobody', async () => {
    await notifier().feed(tenant, notice());
    expect(asked).toEqual(['POST /local/graph/v1.0/teamwork/sendActivityNotificationToRecipients']);
    const [line] = graph.sent.feedOf(tenant, personId(2));
    expect(line).toMatchObject({ text: 'Open tot dinsdag', page: 'assessment/autumn', chain: 7 });
    expect(graph.sent.feedOf(tenant, personId(3))).toEqual([]);
  });

  test('replaces the one before it of the same round', async () => {
    const sending = notifier();
    await sending.feed(tenant, notice());
    await sending.feed(tenant, { ...notice(), text: 'Nog open' });
    await sending.feed(tenant, { ...notice(), chain: 8, text: 'Andere meting' });
    expect(
      graph.sent
        .feedOf(tenant, personId(1))
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['Andere meting', 'Nog open']);
  });

  test('of an action names the unit, where one of a round names the round', async () => {
    await notifier().feed(tenant, { ...notice(), activity: 'actionDue', about: 'Team Noord' });
    const [line] = graph.sent.feedOf(tenant, personId(1));
    expect(line).toMatchObject({ activity: 'actionDue', round: 'Team Noord' });
  });

  test('waits as long as it is told to, and keeps to two a second', async () => {
    graph.fail({ status: 429, retryAfter: '7' });
    const sending = notifier();
    await sending.feed(tenant, notice());
    await sending.feed(tenant, notice());
    expect(waited).toEqual([7000, 500]);
  });

  test('takes a fresh token where the one it had would end too soon', async () => {
    graph.fail({ status: 412 });
    await notifier().feed(tenant, notice());
    expect(tokens).toEqual([false, true]);
    expect(graph.sent.feed).toHaveLength(1);
  });

  test('comes again where nobody knows whether it was taken', async () => {
    cut = 1;
    await notifier().feed(tenant, notice());
    expect(graph.sent.feed).toHaveLength(2);
    expect(graph.sent.feedOf(tenant, personId(1))).toHaveLength(1);
  });

  test.each([
    [403, 'notices_refused'],
    [400, 'notices_refused'],
    [404, 'notices_refused'],
  ])('that Graph answers with %i to is %s, at once', async (status, code) => {
    graph.fail({ status });
    await expect(notifier().feed(tenant, notice())).rejects.toMatchObject({ code });
    expect(asked).toHaveLength(1);
  });

  test('to more people than Graph takes is refused, and so is one to nobody', async () => {
    const many = Array.from({ length: 101 }, (_, number) => personId(number));
    for (const recipients of [many, []]) {
      const sent = notifier().feed(tenant, notice(recipients));
      await expect(sent).rejects.toMatchObject({ code: 'notices_refused' });
    }
  });

  test('is given up in the end', async () => {
    graph.fail(...Array.from({ length: 5 }, () => ({ status: 503 })));
    const sent = notifier().feed(tenant, notice());
    await expect(sent).rejects.toMatchObject({ code: 'notices_unavailable' });
    expect(asked).toHaveLength(5);
  });
});

describe('a mail', () => {
  test('goes to one group, from the one mailbox', async () => {
    await sendMail();
    expect(asked).toEqual([
      `POST /local/graph/v1.0/users/${encodeURIComponent(LOCAL_IDS.mailbox)}/sendMail`,
    ]);
    expect(graph.sent.mail).toEqual([
      {
        tenant,
        at: expect.any(Date),
        from: LOCAL_IDS.mailbox,
        to: GROUP,
        subject: 'Najaar',
        body: 'Open',
      },
    ]);
  });

  test('is sent again only where it was certainly not taken', async () => {
    graph.fail({ status: 503 }, { status: 429 });
    await sendMail();
    expect(graph.sent.mail).toHaveLength(1);
  });

  test('never comes twice: where nobody knows, it is not sent again', async () => {
    cut = 1;
    await expect(sendMail()).rejects.toMatchObject({ code: 'notices_unavailable' });
    expect(graph.sent.mail).toHaveLength(1);
  });

  test('is not there where the installation has no mailbox', () => {
    const setup = { url: origin, token: async () => '', wait: async () => undefined };
    expect(graphNotifier(setup, { appId: LOCAL_IDS.appId }).mail).toBeUndefined();
  });
});
