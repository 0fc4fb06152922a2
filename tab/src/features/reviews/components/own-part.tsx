import type { ReviewView } from '@samenhang/shared/api/review';
import { type ReactNode, useContext, useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import { SharedContext } from '../model/shared-context.ts';

interface Props {
  readonly view: ReviewView;
  /** What is said instead of it. */
  readonly hidden: string;
  /** What the button says that shows it. */
  readonly toShow: string;
  readonly children: ReactNode;
}

/**
 * What is one's own. Of whoever leads it is hidden until they want it, and again once the review is
 * shared: others may be looking at their screen.
 */
export function OwnPart({ view, hidden, toShow, children }: Props) {
  const { t } = useText();
  const isShared = useContext(SharedContext);
  const [shown, setShown] = useState({ isShared, is: false });
  if (!(view.maySteer && view.steeredBy === 'me')) return children;
  const isShown = shown.is && shown.isShared === isShared;
  return (
    <>
      {isShown ? null : <Paragraph quiet>{hidden}</Paragraph>}
      <Actions>
        <ActionButton expanded={isShown} onClick={() => setShown({ isShared, is: !isShown })}>
          {isShown ? t('reviewGuess.hideMine') : toShow}
        </ActionButton>
      </Actions>
      {isShown ? children : null}
    </>
  );
}
