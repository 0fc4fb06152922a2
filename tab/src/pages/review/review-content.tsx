import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { HEARD_ONLY } from '../../components/heard-only.ts';
import { Notice } from '../../components/notice.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { ActFault } from '../../features/reviews/components/act-fault.tsx';
import { StepLine } from '../../features/reviews/components/step-line.tsx';
import type { Desk } from '../../features/reviews/components/use-review.ts';
import { SharedContext } from '../../features/reviews/model/shared-context.ts';
import { usePlace } from '../../lib/place.ts';
import { useWording } from '../../words/use-wording.ts';
import type { ReviewData } from './read-review-page.ts';
import { StepContent } from './step-content.tsx';

const ReviewSteering = lazy(() => import('./review-steering.tsx'));
const ShareToStage = lazy(() => import('../../features/reviews/components/share-to-stage.tsx'));

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  // To be read from the other end of a room; what is drawn grows with the letters.
  stage: { zoom: 1.15, '@media (min-width: 960px)': { zoom: 1.3 } },
  heard: HEARD_ONLY,
  // No gap for what is not said.
  status: { ':empty': { position: 'absolute' } },
});

interface Props {
  readonly desk: Desk;
  readonly data: ReviewData;
}

/** The step that the review is in; on the stage of a meeting what is everybody's alone. */
export function ReviewContent({ desk, data }: Props) {
  const styles = useStyles();
  const words = useWording(data.instrument);
  const { frame } = usePlace();
  const [said, say] = useState('');
  const [isShared, setShared] = useState(false);
  const isStage = frame === 'meetingStage';
  const { view, isReconnecting } = desk;
  const { kind, name: unit, ofName } = data.own;
  const isOfOthers = (kind === 'pooled' || kind === 'parent') && ofName !== null;
  const whose = kind === 'pooled' ? 'teamReview.whosePooled' : 'teamReview.whoseParent';
  return (
    <div className={mergeClasses(styles.content, isStage && styles.stage)}>
      <StepLine view={view} />
      <div role="status" className={styles.status}>
        {isReconnecting ? <Paragraph quiet>{words.t('teamReview.reconnecting')}</Paragraph> : null}
      </div>
      <div role="status" className={styles.heard}>
        {said}
      </div>
      {isOfOthers ? <Notice>{words.t(whose, { unit, of: ofName })}</Notice> : null}
      {isStage || !view.maySteer ? null : (
        <Suspense fallback={null}>
          <ReviewSteering words={words} desk={desk} data={data} />
        </Suspense>
      )}
      {isStage ? null : <ActFault desk={desk} />}
      <SharedContext.Provider value={isShared}>
        <StepContent words={words} desk={desk} data={data} isStage={isStage} onSaid={say} />
      </SharedContext.Provider>
      {frame === 'sidePanel' ? (
        <Suspense fallback={null}>
          <ShareToStage view={view} isShared={isShared} onShared={setShared} />
        </Suspense>
      ) : null}
    </div>
  );
}
