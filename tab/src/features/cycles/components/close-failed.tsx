import type { CloseJobView } from '@samenhang/shared/api/close-job';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
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
  return (
    <Notice tone="warning" role="alert" title={t('close.failedTitle')}>
      <Paragraph>{t('close.failed')}</Paragraph>
      <Points points={reasonsOf(job).map((code) => t(`closeFault.${code}`))} />
      {count === 0 ? null : <Paragraph>{t('close.unreadable', { count })}</Paragraph>}
      {differs ? <Paragraph>{t('close.differs')}</Paragraph> : null}
      <Actions>
        <ActionButton weight="primary" busy={asking} onClick={() => close()}>
          {t('close.retry')}
        </ActionButton>
        {count === 0 ? null : (
          <ActionButton busy={asking} onClick={() => close(count)}>
            {t('close.without', { count })}
          </ActionButton>
        )}
      </Actions>
    </Notice>
  );
}

const reasonsOf = ({ failed }: CloseJobView) => [...new Set(failed.map(({ code }) => code))];
