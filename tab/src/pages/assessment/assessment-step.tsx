import type { Answer } from '@samenhang/shared/scoring/answers';
import { useCallback } from 'react';
import { ClosingQuestions } from '../../features/respond/components/closing-questions.tsx';
import { Statements } from '../../features/respond/components/statements.tsx';
import { StepFrame } from '../../features/respond/components/step-frame.tsx';
import { withAnswer } from '../../features/respond/model/content.ts';
import { itemsOf } from '../../features/respond/model/steps.ts';
import { useText } from '../../lib/text.ts';
import { ReviewStep } from './review-step.tsx';
import type { StepProps } from './step-props.ts';

export function AssessmentStep(props: StepProps) {
  switch (props.step) {
    case 'closing':
      return <ClosingStep {...props} />;
    case 'review':
      return <ReviewStep {...props} />;
    default:
      return <ThemeStep {...props} />;
  }
}

function ThemeStep({ data, saver, saving, step, item }: StepProps) {
  const { language } = useText();
  const { instrument, cycle } = data;
  const onAnswer = useCallback(
    (id: string, answer: Answer) => saver.edit((content) => withAnswer(content, id, answer)),
    [saver],
  );
  const theme = instrument.themes.find(({ id }) => id === step);
  if (theme === undefined) return null;
  return (
    <StepFrame
      cycle={cycle.id}
      step={step}
      title={theme.name[language]}
      about={theme.about[language]}
      saving={saving}
      focusHeading={item === undefined}
    >
      <Statements
        instrument={instrument}
        items={itemsOf(instrument, theme.id)}
        content={saving.content}
        wanted={item}
        onAnswer={onAnswer}
      />
    </StepFrame>
  );
}

function ClosingStep({ data, saver, saving, step }: StepProps) {
  const { t } = useText();
  return (
    <StepFrame
      cycle={data.cycle.id}
      step={step}
      title={t('closing.title')}
      about={t('closing.about')}
      saving={saving}
      focusHeading
    >
      <ClosingQuestions
        instrument={data.instrument}
        content={saving.content}
        onEdit={(change) => saver.edit(change)}
      />
    </StepFrame>
  );
}
