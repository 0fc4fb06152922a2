import type { NoticeNote } from '@samenhang/shared/notices/kinds';
import type { Notifier } from '../../ports/notifier.ts';
import type { Cycle } from '../../repositories/cycle.ts';
import type { StoredNotice } from '../../repositories/notices-table.ts';
import { recordOfSystem } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import type { NoticeSettings } from './notice-settings.ts';

/** A notice whose row whoever has this has taken. */
export interface Sending {
  readonly tenant: string;
  readonly cycle: Cycle;
  readonly notice: StoredNotice;
  readonly settings: NoticeSettings;
  readonly notifier: Notifier;
}

/** One of which nothing is left to send. */
export function finished(
  { cursor: _, renewed: __, ...notice }: StoredNotice,
  state: 'sent' | 'cancelled' = 'sent',
  note?: NoticeNote,
): StoredNotice {
  return { ...notice, state, ...(note && { note }) };
}

/** Says in the log that it was sent, and not to how many, and that it is done. Safe to do again. */
export async function finishNotice(
  services: Uses<'audit' | 'clock' | 'notices'>,
  { tenant, cycle, notice }: Pick<Sending, 'tenant' | 'cycle' | 'notice'>,
  note?: NoticeNote,
): Promise<void> {
  await recordOfSystem(
    services,
    tenant,
    {
      action: 'notice_sent',
      target: { kind: 'cycle', id: cycle.id },
      details: { notice: notice.kind },
    },
    { at: notice.at },
  );
  // Where the row was taken over, whoever did so finishes it.
  await services.notices.write(tenant, cycle.id, [finished(notice, 'sent', note)]);
}
