import { lazy, Suspense } from 'react';
import { Skeleton } from '../../components/skeleton.tsx';
import { revealAtHere } from '../../features/reviews/api/review-feed.ts';
import { Countdown } from '../../features/reviews/components/countdown.tsx';
import { GuessStep } from '../../features/reviews/components/guess-step.tsx';
import { lazyPage } from '../../lib/lazy-page.ts';
import { RESULT_WORDS } from '../../lib/word-files.ts';
import type { StepProps } from './review-step-props.ts';

/** What shows results is fetched while people gather and guess. */
const ResultStep = lazyPage({ module: () => import('./result-step.tsx'), words: [RESULT_WORDS] });
const DecideStep = lazy(() => import('./decide-step.tsx'));
const LastTime = lazy(() => import('../../features/reviews/components/last-time.tsx'));
const PlanDone = lazy(() => import('../../features/reviews/components/plan-done.tsx'));

export function StepContent(props: StepProps) {
  return (
    <Suspense fallback={<Skeleton />}>
      <Step {...props} />
    </Suspense>
  );
}

function Step(props: StepProps) {
  const { words, desk, isStage, onSaid } = props;
  const { view } = desk;
  switch (view.step) {
    // Shown beside this: it says nothing of a result, and need not wait for one.
    case 'gathering':
      return null;
    case 'lastTime':
      return <LastTime words={words} view={view} isStage={isStage} />;
    case 'predict': {
      const revealAt = revealAtHere(desk);
      return revealAt === null ? (
        <GuessStep words={words} desk={desk} isStage={isStage} />
      ) : (
        <Countdown revealAt={revealAt} onSaid={onSaid} />
      );
    }
    case 'reveal':
    case 'discuss':
      return <ResultStep {...props} />;
    case 'decide':
      return <DecideStep {...props} />;
    case 'done':
      return <PlanDone words={words} view={view} isStage={isStage} />;
  }
}
