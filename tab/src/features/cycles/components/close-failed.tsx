import type { CloseJobView } from '@samenhang/shared/api/close-job';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import type { Closing } from './use-closing.ts';

interface Props {
  readonly job: CloseJobView;
  readonly closing: Pick<Closing, 'asking' | 'differs' | 'close'>;
}

/** Why closing has stopped: what can be tried again, and what may be left out. */
export function CloseFailed({ job, closing }: Props) {
  const { t } = useText();
  const { asking, differs, close } = closing;
  const count = job.unreadable;
  const [sure, setSure] = useState(false);
  return (
    <Notice tone="warning" role="alert" title={t('close.failedTitle')}>
      {count === 0 ? <Paragraph>{t('close.failed')}</Paragraph> : null}
      <Points points={reasonsOf(job).map((code) => t(`closeFault.${code}`))} />
      {count === 0 ? null : <Paragraph>{t('close.unreadable', { count })}</Paragraph>}
      {differs ? <Paragraph>{t('close.differs')}</Paragraph> : null}
      <Actions>
        {count === 0 ? null : (
          <ActionButton weight="primary" busy={asking} onClick={() => setSure(true)}>
            {t('close.without', { count })}
          </ActionButton>
        )}
        <ActionButton
          weight={count === 0 ? 'primary' : 'secondary'}
          busy={asking}
          onClick={() => close()}
        >
          {t('close.retry')}
        </ActionButton>
      </Actions>
      {sure ? (
        <ConfirmDialog
          title={t('close.withoutSure', { count })}
          points={[
            t('close.what.lost', { count }),
            t('close.what.released'),
            t('cancel.what.final'),
          ]}
          confirm={t('close.withoutConfirm')}
          keep={t('close.withoutKeep')}
          onConfirm={() => {
            setSure(false);
            close(count);
          }}
          onKeep={() => setSure(false)}
        />
      ) : null}
    </Notice>
  );
}

const reasonsOf = ({ failed }: CloseJobView) => [...new Set(failed.map(({ code }) => code))];
