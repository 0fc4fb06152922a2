import { setTimeout } from 'node:timers/promises';
import { graphNotifier } from '@samenhang/functions/platform/graph-notifier';
import type { Notifier } from '@samenhang/functions/ports/notifier';
import { localGraphToken } from './local-graph.ts';

/** Of the app in the simulated Teams, and the mailbox that its mail comes from. */
export const LOCAL_IDS = {
  appId: '5a6d656e-6861-4e67-8c6f-63616c617070',
  mailbox: 'samenhang@voorbeeld.example',
};

/** Notices as they are sent in production, by the stand-in for Graph that runs on this origin. */
export function localNotifier(
  origin: string,
  wait: (milliseconds: number) => Promise<unknown> = setTimeout,
): Notifier {
  const setup = {
    url: `${origin}/local/graph`,
    token: async (tenant: string) => localGraphToken(tenant),
    wait: async (milliseconds: number) => void (await wait(milliseconds)),
  };
  return graphNotifier(setup, LOCAL_IDS);
}
