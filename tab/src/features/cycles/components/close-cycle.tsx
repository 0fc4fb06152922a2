import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ParticipationView } from '@samenhang/shared/api/participation';
import { type ReactNode, useEffect, useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { type Fault, isProblem } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { countOfAll, shareOf } from '../model/share.ts';
import { CloseProgress } from './close-progress.tsx';
import { useClosing } from './use-closing.ts';

interface Props {
  readonly cycle: CycleView;
  /** How many have answered, as far as that may be told; `null` where it is not known. */
  readonly participation: ParticipationView | null;
  /** Called once it takes no more answers. */
  readonly onClosing: () => void;
  /** Another way out, except while the closing goes on. */
  readonly children?: ReactNode;
}

/**
 * Ends the cycle, after saying what that does; and shows how the results come about. One whose key is
 * lost cannot be closed.
 */
export function CloseCycle({ cycle, participation, onClosing, children }: Props) {
  const closing = useClosing(cycle.id, cycle.state === 'closing');
  const { job, fault, asking, close, again } = closing;
  const begun = job !== null;
  useEffect(() => {
    if (begun) onClosing();
  }, [begun, onClosing]);
  const stopped = job === null ? fault !== null : job.state === 'failed';
  const waits = cycle.state === 'open' && !begun;
  return (
    <>
      {job === null ? null : <CloseProgress cycle={cycle.id} job={job} closing={closing} />}
      {stopped && fault !== null ? <NotClosed fault={fault} onRetry={again} /> : null}
      {waits && !stopped && !cycle.keyLost ? (
        <CloseNow
          cycle={cycle}
          participation={participation}
          asking={asking}
          onClose={() => close()}
        />
      ) : null}
      {waits || stopped ? children : null}
    </>
  );
}

interface NotClosedProps {
  readonly fault: Fault;
  readonly onRetry: () => void;
}

/** Why it could not be closed. A key can be lost after the page was read. */
function NotClosed({ fault, onRetry }: NotClosedProps) {
  const { t } = useText();
  if (!isProblem(fault, 'key_gone')) return <FaultNotice fault={fault} onRetry={onRetry} />;
  return (
    <Notice tone="warning" role="alert" title={t('cycle.keyLostTitle')}>
      <Paragraph>{t('cycle.keyLost')}</Paragraph>
      <Actions>
        <ActionButton onClick={onRetry}>{t('close.retry')}</ActionButton>
      </Actions>
    </Notice>
  );
}

interface CloseNowProps extends Pick<Props, 'cycle' | 'participation'> {
  readonly asking: boolean;
  readonly onClose: () => void;
}

function CloseNow({ cycle, participation, asking, onClose }: CloseNowProps) {
  const { t, format } = useText();
  const [sure, setSure] = useState(false);
  const soFar = useSoFar(participation, cycle.invited);
  const points = [
    soFar,
    t('close.what.ends'),
    t('close.what.drafts'),
    t('close.what.destroyed'),
    t('close.what.released'),
    t('close.what.final'),
  ];
  return (
    <Section title={t('close.title')}>
      <Paragraph>{t('close.byItself', { when: format.dayAndTime(cycle.closesAt) })}</Paragraph>
      <Actions>
        <ActionButton busy={asking} onClick={() => setSure(true)}>
          {t('close.now')}
        </ActionButton>
      </Actions>
      {sure ? (
        <ConfirmDialog
          title={t('close.sure')}
          points={points}
          confirm={t('close.confirm')}
          keep={t('close.cancel')}
          onConfirm={() => {
            setSure(false);
            onClose();
          }}
          onKeep={() => setSure(false)}
        />
      ) : null}
    </Section>
  );
}

/** What matters most before closing: whether enough people have answered. */
function useSoFar(participation: ParticipationView | null, invitedInAll: number | null): string {
  const { t, format } = useText();
  const counted = participation === null ? undefined : countOfAll(participation, invitedInAll);
  if (counted === undefined) return t('close.soFarUnknown');
  return t('close.soFar', {
    answered: format.number(counted.answered),
    invited: format.number(counted.invited),
    share: format.number(shareOf(counted)),
  });
}
