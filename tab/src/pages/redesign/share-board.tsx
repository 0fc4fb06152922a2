import { useState } from 'react';
import { Actions } from '../../components/actions.tsx';
import { ActionButton } from '../../components/buttons.tsx';
import { Notice } from '../../components/notice.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { useText } from '../../lib/text.ts';
import { useSharing } from '../../lib/use-sharing.ts';

const BOARD = { page: 'redesign' } as const;

/** In the panel of a meeting: shows the board large. Whoever may not see it is told so there. */
export default function ShareBoard() {
  const { t } = useText();
  const [isShared, setShared] = useState(false);
  const { outcome, share, stop } = useSharing(BOARD, { isShared, onShared: setShared });
  const again = outcome === 'failed' ? 'board.again' : null;
  return (
    <div>
      <div role="status">
        {isShared ? <Paragraph>{t('board.shared')}</Paragraph> : null}
        {again === null ? null : <Notice tone="warning">{t('board.notShared')}</Notice>}
      </div>
      <Actions>
        <ActionButton busy={outcome === 'asking'} onClick={isShared ? stop : share}>
          {t(again ?? (isShared ? 'board.stop' : 'board.share'))}
        </ActionButton>
      </Actions>
    </div>
  );
}
