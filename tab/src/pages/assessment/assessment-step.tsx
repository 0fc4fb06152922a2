import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { useCallback } from 'react';
import { ClosingQuestions } from '../../features/respond/components/closing-questions.tsx';
import { Statements } from '../../features/respond/components/statements.tsx';
import { StepFrame } from '../../features/respond/components/step-frame.tsx';
import { withAnswer } from '../../features/respond/model/content.ts';
import type { DraftSaver } from '../../features/respond/model/draft-saver.ts';
import { itemsOf } from '../../features/respond/model/steps.ts';
import { useText } from '../../lib/text.ts';
import { ReviewStep } from './review-step.tsx';
import type { StepProps } from './step-props.ts';

export function AssessmentStep(props: StepProps) {
  switch (props.step) {
    case 'own':
      return <OwnStep {...props} />;
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
  const onAnswer = useOnAnswer(saver);
  const theme = instrument.themes.find(({ id }) => id === step);
  if (theme === undefined) return null;
  return (
    <StepFrame
      cycle={cycle}
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

/** After the question bank, so that it colours no answer to that. */
function OwnStep({ data, saver, saving, step, item }: StepProps) {
  const { t } = useText();
  const { instrument, cycle } = data;
  const onAnswer = useOnAnswer(saver);
  return (
    <StepFrame
      cycle={cycle}
      step={step}
      title={t('ownStep.title')}
      about={t('ownStep.about', { count: cycle.rules.minimumForDetails })}
      saving={saving}
      focusHeading={item === undefined}
    >
      <Statements
        instrument={instrument}
        items={ownStatementsOf(instrument)}
        content={saving.content}
        wanted={item}
        onAnswer={onAnswer}
      />
    </StepFrame>
  );
}

function useOnAnswer(saver: DraftSaver) {
  return useCallback(
    (id: string, answer: Answer) => saver.edit((content) => withAnswer(content, id, answer)),
    [saver],
  );
}

function ClosingStep({ data, saver, saving, step }: StepProps) {
  const { t } = useText();
  return (
    <StepFrame
      cycle={data.cycle}
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
