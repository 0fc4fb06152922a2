import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { HEARD_ONLY } from '../../components/heard-only.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { ActFault } from '../../features/reviews/components/act-fault.tsx';
import { GatheringStep } from '../../features/reviews/components/gathering-step.tsx';
import { StepLine } from '../../features/reviews/components/step-line.tsx';
import type { Desk } from '../../features/reviews/components/use-review.ts';
import { SharedContext } from '../../features/reviews/model/shared-context.ts';
import { usePlace } from '../../lib/place.ts';
import { useText } from '../../lib/text.ts';
import type { Loading } from '../../lib/use-load.ts';
import { useWording } from '../../words/use-wording.ts';
import type { ReviewData } from './read-review-page.ts';
import type { StepProps } from './review-step-props.ts';
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
  readonly loading: Loading<ReviewData>;
  /** Loads again what could not be loaded. */
  readonly onRetry: () => void;
}

/** The step that the review is in; on the stage of a meeting what is everybody's alone. */
export function ReviewContent({ desk, loading, onRetry }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const { frame } = usePlace();
  const [said, say] = useState('');
  const [isShared, setShared] = useState(false);
  const isStage = frame === 'meetingStage';
  const { view, isReconnecting } = desk;
  const isGathering = view.step === 'gathering';
  // Whoever only joins reads meanwhile what will happen, with no empty shapes above it.
  const loadsUnseen = isGathering && (isStage || !view.maySteer) && loading.status === 'loading';
  return (
    <div className={mergeClasses(styles.content, isStage && styles.stage)}>
      <StepLine view={view} />
      <div role="status" className={styles.status}>
        {isReconnecting ? <Paragraph quiet>{t('teamReview.reconnecting')}</Paragraph> : null}
      </div>
      <div role="status" className={styles.heard}>
        {said}
      </div>
      <SharedContext.Provider value={isShared}>
        {loadsUnseen ? null : (
          <Loaded state={loading} onRetry={onRetry}>
            {(data) => <WithResult desk={desk} data={data} isStage={isStage} onSaid={say} />}
          </Loaded>
        )}
      </SharedContext.Provider>
      {isGathering ? <GatheringStep view={view} isStage={isStage} /> : null}
      {frame === 'sidePanel' ? (
        <Suspense fallback={null}>
          <ShareToStage view={view} isShared={isShared} onShared={setShared} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** What needs the result that the review is about, or the words of its question bank. */
function WithResult({ desk, data, isStage, onSaid }: Omit<StepProps, 'words'>) {
  const words = useWording(data.instrument);
  const { kind, name: unit, ofName } = data.own;
  const isOfOthers = (kind === 'pooled' || kind === 'parent') && ofName !== null;
  const whose = kind === 'pooled' ? 'teamReview.whosePooled' : 'teamReview.whoseParent';
  return (
    <>
      {isOfOthers ? <Notice>{words.t(whose, { unit, of: ofName })}</Notice> : null}
      {isStage || !desk.view.maySteer ? null : (
        <Suspense fallback={null}>
          <ReviewSteering words={words} desk={desk} data={data} />
        </Suspense>
      )}
      {isStage ? null : <ActFault desk={desk} />}
      <StepContent words={words} desk={desk} data={data} isStage={isStage} onSaid={onSaid} />
    </>
  );
}
