import { Notice } from '../../components/notice.tsx';
import { Review } from '../../features/respond/components/review.tsx';
import { StepFrame } from '../../features/respond/components/step-frame.tsx';
import { SubmitAnswer } from '../../features/respond/components/submit-answer.tsx';
import { Written } from '../../features/respond/components/written.tsx';
import { remedyOf } from '../../lib/fault.ts';
import { useText } from '../../lib/text.ts';
import type { StepProps } from './step-props.ts';

/** What was answered, skipped and written, and sending it in. */
export function ReviewStep({ data, saver, saving, step }: StepProps) {
  const { t, format } = useText();
  const { cycle, instrument, response } = data;
  const again = response !== null && response.submittedAt !== null;
  return (
    <StepFrame
      cycle={cycle}
      step={step}
      title={t('review.title')}
      about={t('review.about', { when: format.dayAndTime(cycle.closesAt) })}
      saving={saving}
      focusHeading
      onward={<SubmitAnswer saver={saver} again={again} />}
    >
      <Review cycle={cycle.id} instrument={instrument} content={saving.content} />
      <Written instrument={instrument} content={saving.content} />
      {again ? <Notice>{t('review.stillCounts')}</Notice> : null}
      {saving.trouble === null ? null : (
        <Notice tone="warning" role="alert" title={t(`fault.${remedyOf(saving.trouble)}.title`)}>
          {t('review.notSubmitted')}
        </Notice>
      )}
    </StepFrame>
  );
}
