import { Reflection } from '../../features/unit-result/components/reflection.tsx';
import { Discussed } from './discussed.tsx';
import { Revealed } from './revealed.tsx';
import type { StepProps } from './review-step-props.ts';

/** What shows the result: as it is revealed, and the one gap that is talked about. */
export default function ResultStep(props: StepProps) {
  const { words, desk, data } = props;
  const { step, gap } = desk.view;
  if (step === 'reveal') return <Revealed {...props} />;
  // Where nothing may be shown there is no gap, and there are questions.
  if (gap === null || data.result.group === null) return <Reflection words={words} />;
  return <Discussed words={words} data={data} gap={gap} group={data.result.group} />;
}
