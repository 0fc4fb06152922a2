import { useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { type Log, type LogView, readMore } from '../api/log.ts';
import { LogTable } from './log-table.tsx';

interface Props {
  readonly view: LogView;
  /** As it was read first. */
  readonly log: Log;
}

/** The entries of a view, the newest first; earlier ones are asked for. */
export function LogEntries({ view, log }: Props) {
  const { t } = useText();
  const { entries, next, busy, fault, more } = useEntries(view, log);
  return (
    <>
      <div role="status">
        <Paragraph quiet>
          {entries.length === 0 ? t('log.empty') : t('log.count', { count: entries.length })}
        </Paragraph>
      </div>
      {entries.length === 0 ? null : <LogTable log={log} entries={entries} />}
      {fault === null ? null : <FaultNotice fault={fault} onRetry={more} />}
      {next === undefined || fault !== null ? null : (
        <div>
          <ActionButton busy={busy} onClick={more}>
            {t('log.more')}
          </ActionButton>
        </div>
      )}
    </>
  );
}

function useEntries(view: LogView, { items, next: second }: Log) {
  const backend = useBackend();
  const [entries, setEntries] = useState(items);
  const [next, setNext] = useState(second);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const more = async () => {
    if (busy || next === undefined) return;
    setBusy(true);
    const read = await readMore(backend, view, next);
    setBusy(false);
    setFault(read.ok ? null : read.fault);
    if (!read.ok) return;
    setEntries([...entries, ...read.body.items]);
    setNext(read.body.next);
  };
  return { entries, next, busy, fault, more: () => void more() };
}
