import { useEffect } from 'react';
import { Opening } from '../../features/respond/components/opening.tsx';
import { Unsavable } from '../../features/respond/components/unsavable.tsx';
import { useDraft } from '../../features/respond/components/use-draft.ts';
import type { DraftSaver } from '../../features/respond/model/draft-saver.ts';
import { isUnsavable } from '../../features/respond/model/saving.ts';
import { stepOf, stepsIn } from '../../features/respond/model/steps.ts';
import { isProblem } from '../../lib/fault.ts';
import { useNavigation } from '../../lib/navigation.tsx';
import { OPENING } from '../../lib/routes.ts';
import { AssessmentStep } from './assessment-step.tsx';
import { Closed } from './closed.tsx';
import { Conflict } from './conflict.tsx';
import type { AssessmentData } from './read-assessment.ts';

export interface AssessmentProps {
  readonly data: AssessmentData;
  readonly saver: DraftSaver;
  readonly stepName: string;
  readonly item: string | undefined;
}

export function Assessment({ data, saver, stepName, item }: AssessmentProps) {
  const { cycle, instrument, response } = data;
  const { go } = useNavigation();
  const saving = useDraft(saver);
  const named = stepOf(stepName);
  const step = stepsIn(cycle).includes(named) ? named : OPENING;
  const submitted = saving.confirmed === 'submitted';
  const submittedAt = response?.submittedAt ?? null;

  useEffect(() => {
    if (submitted) go({ page: 'result', cycle: cycle.id, thanks: true }, 'replace');
  }, [submitted, go, cycle.id]);

  if (isProblem(saving.trouble, 'cycle_not_open')) {
    const late = { instrument, saver, saving, submittedAt };
    return <Closed cycle={cycle.id} {...late} />;
  }
  return (
    <>
      {step === 'start' ? (
        <Opening
          cycle={cycle}
          instrument={instrument}
          content={saving.content}
          submittedAt={submittedAt}
        />
      ) : (
        <AssessmentStep
          key={step}
          data={data}
          saver={saver}
          saving={saving}
          step={step}
          item={item}
        />
      )}
      {isUnsavable(saving) ? (
        <Unsavable
          instrument={instrument}
          content={saving.content}
          onRetry={() => saver.tryAgain()}
        />
      ) : null}
      {isProblem(saving.trouble, 'etag_mismatch') && !isUnsavable(saving) ? (
        <Conflict cycle={cycle.id} instrument={instrument} saver={saver} saving={saving} />
      ) : null}
    </>
  );
}
