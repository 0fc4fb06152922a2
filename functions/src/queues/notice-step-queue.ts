import { NOTICE_KINDS } from '@samenhang/shared/notices/kinds';
import * as z from 'zod';
import { sendNotice } from '../use-cases/notices/send-notice.ts';
import type { NoticeMessage } from '../use-cases/notices/sweep-notices.ts';
import { defineQueue, type QueueMessage } from './queue.ts';

/** A test holds it against saying how many, or who. */
export const noticeMessage = z.object({
  tenant: z.string(),
  cycle: z.string(),
  notice: z.enum(NOTICE_KINDS),
});

/** The sending of notices, in runs of a few minutes. */
export const noticeStepQueue = defineQueue('notice-steps', noticeMessage, {
  kind: ({ notice }) => notice,
  work: {
    name: 'notice-step',
    handle: async (services, step) => noticeStepMessages(await sendNotice(services, step)),
  },
  // The sweep finds what nobody goes on with.
  poison: { name: 'notice-step-failed', handle: async () => [] },
});

/** The messages that wake the sending of these. */
export function noticeStepMessages(steps: readonly NoticeMessage[]): readonly QueueMessage[] {
  return steps.map((step) => noticeStepQueue.message(step));
}
