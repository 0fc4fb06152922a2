import { Suspense } from 'react';
import { ChooseGap } from '../../features/reviews/components/choose-gap.tsx';
import { SteeringCard } from '../../features/reviews/components/steering-card.tsx';
import type { Desk } from '../../features/reviews/components/use-review.ts';
import { lazyPage } from '../../lib/lazy-page.ts';
import { RESULT_WORDS } from '../../lib/word-files.ts';
import type { Wording } from '../../words/score-words.ts';
import type { ReviewData } from './read-review-page.ts';

const Proposals = lazyPage({
  module: () => import('./review-proposals.tsx'),
  words: [RESULT_WORDS],
});

interface Props {
  readonly words: Wording;
  readonly desk: Desk;
  readonly data: ReviewData;
}

/** For whoever leads, or could. */
export default function ReviewSteering({ words, desk, data }: Props) {
  const { view } = desk;
  const { conversation } = data;
  return (
    <SteeringCard desk={desk} conversation={conversation}>
      {view.step === 'discuss' && view.kind !== 'private' ? (
        <ChooseGap words={words} conversation={conversation} desk={desk} />
      ) : null}
      {view.step === 'decide' && view.counts === null ? (
        <Suspense fallback={null}>
          <Proposals words={words} desk={desk} data={data} />
        </Suspense>
      ) : null}
    </SteeringCard>
  );
}
