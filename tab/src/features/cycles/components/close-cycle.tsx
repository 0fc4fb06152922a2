import type { CycleView } from '@samenhang/shared/api/cycle';
import { type ReactNode, useEffect, useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import { CloseProgress } from './close-progress.tsx';
import { useClosing } from './use-closing.ts';

interface Props {
  readonly cycle: CycleView;
  /** Called once it takes no more answers. */
  readonly onClosing: () => void;
  /** Another way out, before it closes and where that has stopped halfway. */
  readonly children?: ReactNode;
}

/** Ends the cycle, after saying what that does; and shows how the results come about. */
export function CloseCycle({ cycle, onClosing, children }: Props) {
  const { t, format } = useText();
  const [sure, setSure] = useState(false);
  const closing = useClosing(cycle.id, cycle.state === 'closing');
  const { job, fault, asking, close } = closing;
  const begun = job !== null;
  useEffect(() => {
    if (begun) onClosing();
  }, [begun, onClosing]);
  if (job !== null) {
    return (
      <>
        <CloseProgress cycle={cycle.id} job={job} closing={closing} />
        {job.state === 'failed' ? children : null}
      </>
    );
  }
  if (fault !== null) return <FaultNotice fault={fault} onRetry={() => close()} />;
  return (
    <>
      <Section title={t('close.title')}>
        <Paragraph>{t('close.byItself', { when: format.dayAndTime(cycle.closesAt) })}</Paragraph>
        <Actions>
          <ActionButton busy={asking} onClick={() => setSure(true)}>
            {t('close.now')}
          </ActionButton>
        </Actions>
        {sure ? (
          <Confirmation
            onClose={() => {
              setSure(false);
              close();
            }}
            onCancel={() => setSure(false)}
          />
        ) : null}
      </Section>
      {cycle.state === 'open' ? children : null}
    </>
  );
}

function Confirmation(props: { readonly onClose: () => void; readonly onCancel: () => void }) {
  const { t } = useText();
  const points = [t('close.what.ends'), t('close.what.drafts'), t('close.what.destroyed')];
  return (
    <Dialog title={t('close.sure')} onCancel={props.onCancel}>
      <Points points={[...points, t('close.what.released'), t('close.what.final')]} />
      <Actions>
        <ActionButton weight="primary" onClick={props.onClose}>
          {t('close.confirm')}
        </ActionButton>
        <ActionButton onClick={props.onCancel}>{t('close.cancel')}</ActionButton>
      </Actions>
    </Dialog>
  );
}
