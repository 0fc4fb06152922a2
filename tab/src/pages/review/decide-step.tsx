import { Notice } from '../../components/notice.tsx';
import { DecisionForm } from '../../features/reviews/components/decision-form.tsx';
import { VoteStep } from '../../features/reviews/components/vote-step.tsx';
import type { StepProps } from './review-step-props.ts';

/** To vote; and once that is closed, for whoever leads, to put down what becomes the plan. */
export default function DecideStep({ words, desk, isStage }: StepProps) {
  const { counts, maySteer, steeredBy } = desk.view;
  const leads = maySteer && steeredBy === 'me' && !isStage;
  return (
    <>
      <VoteStep words={words} desk={desk} isStage={isStage} />
      {counts !== null && leads ? <DecisionForm words={words} desk={desk} /> : null}
      {counts !== null && !leads ? <Notice>{words.t('reviewDecide.waiting')}</Notice> : null}
    </>
  );
}
