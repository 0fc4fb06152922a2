import type { ReviewView } from '@samenhang/shared/api/review';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import { type Sharing, useSharing } from '../../../lib/use-sharing.ts';

interface Props extends Sharing {
  readonly view: ReviewView;
}

/** In the panel of a meeting: shows this review large, to everybody. The panel is complete without it. */
export default function ShareToStage({ view, isShared, onShared }: Props) {
  const { t } = useText();
  const { outcome, share, stop } = useSharing(
    { page: 'review', review: view.id },
    { isShared, onShared },
  );
  const leads = view.maySteer && view.steeredBy === 'me';
  const busy = outcome === 'asking';
  return (
    <div>
      <div role="status">
        {isShared ? <Paragraph>{t('reviewStage.shared')}</Paragraph> : null}
        {outcome === 'failed' ? (
          <Notice tone="warning">
            {t(isShared ? 'reviewStage.notStopped' : 'reviewStage.failed')}
          </Notice>
        ) : null}
      </div>
      <Actions>
        {isShared && leads ? (
          <ActionButton busy={busy} onClick={stop}>
            {t('reviewStage.stop')}
          </ActionButton>
        ) : null}
        {isShared || view.step === 'done' ? null : (
          <ActionButton busy={busy} onClick={share}>
            {t(outcome === 'failed' ? 'reviewStage.retry' : 'reviewStage.share')}
          </ActionButton>
        )}
      </Actions>
    </div>
  );
}
