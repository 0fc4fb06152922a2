import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { addressOf } from '../../../lib/address.ts';
import { useStage } from '../../../lib/meeting-stage.ts';
import { useText } from '../../../lib/text.ts';

type Outcome = 'none' | 'asking' | 'shared' | 'failed';

/** In the panel of a meeting: shows this review large, to everybody. The panel is complete without it. */
export function ShareToStage({ review }: { readonly review: string }) {
  const { t } = useText();
  const share = useStage();
  const [outcome, setOutcome] = useState<Outcome>('none');
  const press = async () => {
    setOutcome('asking');
    // Without what the host wrote into our address, which is of this person's own window.
    const address = new URL(addressOf({ page: 'review', review }, ''), window.location.origin);
    setOutcome((await share(address.href)) ? 'shared' : 'failed');
  };
  return (
    <div>
      <div role="status">
        {outcome === 'shared' ? <Paragraph>{t('reviewStage.shared')}</Paragraph> : null}
        {outcome === 'failed' ? <Notice tone="warning">{t('reviewStage.failed')}</Notice> : null}
      </div>
      <Actions>
        <ActionButton busy={outcome === 'asking'} onClick={() => void press()}>
          {t(outcome === 'failed' ? 'reviewStage.retry' : 'reviewStage.share')}
        </ActionButton>
      </Actions>
    </div>
  );
}
