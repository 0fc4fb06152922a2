import type { CycleView } from '@samenhang/shared/api/cycle';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useNavigation } from '../../../lib/navigation.tsx';
import { useText } from '../../../lib/text.ts';
import { withdrawResponse } from '../api/responses.ts';
import { forgetUnsent } from './use-unsent.ts';

const SECONDS = 10;

interface Props {
  readonly cycle: CycleView;
  readonly etag: string | null;
  readonly onUndo: () => void;
}

/**
 * Ten seconds in which the answer still stands, so that undoing loses nothing. Who leaves in that
 * time meant it: it is withdrawn at once.
 */
export function Withdrawing({ cycle, etag, onUndo }: Props) {
  const { t } = useText();
  const { left, fault, again, undo } = useCountdown(cycle, etag, onUndo);
  if (fault !== null) return <FaultNotice fault={fault} onRetry={again} />;
  return (
    <Notice tone="warning">
      <Announcement />
      <div aria-hidden="true">
        <Paragraph>{t('withdraw.soon', { count: left })}</Paragraph>
      </div>
      <Actions>
        <ActionButton weight="primary" busy={left === 0} takesFocus onClick={undo}>
          {t('withdraw.undo')}
        </ActionButton>
      </Actions>
    </Notice>
  );
}

/** Said once; a countdown read out every second would drown everything else. */
function Announcement() {
  const { t } = useText();
  const [said, setSaid] = useState(false);
  useEffect(() => setSaid(true), []);
  return (
    <span role="status" style={HIDDEN}>
      {said ? t('withdraw.soon', { count: SECONDS }) : null}
    </span>
  );
}

const HIDDEN = { position: 'absolute', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;

function useCountdown(cycle: CycleView, etag: string | null, onUndo: () => void) {
  const backend = useBackend();
  const { go } = useNavigation();
  const [left, setLeft] = useState(SECONDS);
  const [fault, setFault] = useState<Fault | null>(null);
  const settled = useRef(false);
  const withdraw = useCallback(async () => {
    settled.current = true;
    const reply = await withdrawResponse(backend, cycle.id, etag);
    return reply.ok ? { ...reply, forgotten: await forgetUnsent(cycle) } : reply;
  }, [backend, cycle, etag]);
  const finish = useCallback(async () => {
    setFault(null);
    const reply = await withdraw();
    if (!reply.ok) return setFault(reply.fault);
    const left = reply.forgotten ? {} : { left: cycle.id };
    go({ page: 'home', withdrawn: true, ...left }, 'replace');
  }, [withdraw, go, cycle.id]);

  useEffect(() => {
    const leave = () => {
      if (!settled.current) void withdraw();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [withdraw]);
  useEffect(() => {
    if (settled.current) return undefined;
    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : finishNow()), 1000);
    const finishNow = () => {
      setLeft(0);
      void finish();
    };
    return () => clearTimeout(timer);
  }, [left, finish]);
  const undo = () => {
    settled.current = true;
    onUndo();
  };
  return { left, fault, again: () => void finish(), undo };
}
