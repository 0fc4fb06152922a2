import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ReactNode } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { LinkButton } from '../../../components/buttons.tsx';
import { PageHeading } from '../../../components/page-heading.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import type { Saving } from '../model/saving.ts';
import { type Step, stepAfter, stepBefore, stepsIn } from '../model/steps.ts';
import { StepProgress } from './step-progress.tsx';
import { STEP_ONWARD } from './use-keys-anywhere.ts';

interface Props {
  readonly cycle: CycleView;
  readonly step: Step;
  readonly title: string;
  readonly about: string;
  readonly saving: Saving;
  /** False where a statement was asked for by name: then that takes the focus. */
  readonly focusHeading: boolean;
  /** In place of the way on to the next step. */
  readonly onward?: ReactNode;
  readonly children: ReactNode;
}

/** What every step has around its questions: name, progress, whether it is saved, the way on. */
export function StepFrame(props: Props) {
  const { t } = useText();
  const { cycle, step } = props;
  const steps = stepsIn(cycle);
  const stepTo = (to: Step) => ({ page: 'assessment', cycle: cycle.id, step: to }) as const;
  return (
    <>
      <StepProgress asked={cycle} step={step} saving={props.saving} />
      <div>
        <PageHeading focus={props.focusHeading}>{props.title}</PageHeading>
        <Paragraph quiet>{props.about}</Paragraph>
      </div>
      {props.children}
      <Actions id={STEP_ONWARD}>
        {props.onward ?? (
          <LinkButton weight="primary" to={stepTo(stepAfter(step, steps))}>
            {step === 'closing' ? t('step.toReview') : t('step.next')}
          </LinkButton>
        )}
        <LinkButton to={stepTo(stepBefore(step, steps))}>{t('step.back')}</LinkButton>
      </Actions>
    </>
  );
}
